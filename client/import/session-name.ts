/** The session as letters name it behind 市政协: 六届六次会议, whatever stands before it in the cell. */
export function sessionName(text: string): string {
  const plain = text.replace(/\s/g, '');
  return /政协(第?.{1,4}届.*次会议)$/.exec(plain)?.[1] ?? plain;
}
