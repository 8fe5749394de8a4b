/** The unbroken runs of letters and digits in a text, in one case and one width. */
export function runsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((run) => run !== '');
}

/** Every two neighbouring characters of a text, each pair once; none reaches over a punctuation mark. */
export function bigramsOf(text: string): ReadonlySet<string> {
  return new Set(
    runsOf(text).flatMap((run) => {
      const characters = Array.from(run);
      return characters.slice(1).map((character, before) => `${characters[before]}${character}`);
    }),
  );
}
