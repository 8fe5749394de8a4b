const YEAR_IN_BRACKETS = /[[【〔(](\d{4})[\]】〕)]/gu;

/** A letter's number as it is kept, so that one number is not two: no spaces, plain digits, the year in 〔〕. */
export function letterNumberAsKept(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(YEAR_IN_BRACKETS, '〔$1〕');
  return plain.replaceAll('(', '（').replaceAll(')', '）');
}
