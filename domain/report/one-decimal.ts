/** Rounded half up to one decimal; a half that binary fractions keep a little too small is still a half. */
export function oneDecimal(value: number): number {
  return Math.round(Number((value * 10).toFixed(6))) / 10;
}
