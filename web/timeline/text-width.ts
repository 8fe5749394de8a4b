/** How wide a text is at a font size, a little on the generous side: a Chinese character fills its square. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((width, character) => width + (character < '\u2000' ? 0.62 : 1) * fontSize, 0);
}
