/** GB/T 9704—2012, in twentieths of a point: A4, its margins, 22 lines of 28 characters of 三号 (16 pt). */
const TWIPS_A_MM = 1440 / 25.4;

const twips = (mm: number) => Math.round(mm * TWIPS_A_MM);

export const PAGE = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
  /** The page number stands 7 mm below the text. */
  footer: twips(35 - 7 - 5),
  /** 28.95 pt: 22 of them fill the 225 mm between the margins. */
  line: 579,
} as const;

/** Characters' sizes in half points: 二号, 三号, 四号, 五号, 小五. */
export const SIZES = { two: 44, three: 32, four: 28, five: 21, smallFive: 18 } as const;

/** Two characters of 三号. */
export const INDENT = 640;

/** Twips of a line of a title in 二号. */
export const TITLE_LINE = 700;
