/** The identifier that a word of the office stands for, if it is one of a table's. */
export function named<Id extends string>(names: Readonly<Record<Id, string>>, word: string): Id | undefined {
  const wanted = word.normalize('NFKC').trim();
  return (Object.keys(names) as Id[]).find((id) => names[id] === wanted);
}
