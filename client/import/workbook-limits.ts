/** Bounds checked before anything is parsed: sizes in bytes, the others are counts. */
export const WORKBOOK_LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  entries: 1_000,
  sheets: 50,
  rows: 20_000,
  columns: 256,
} as const;
