import { cleanText } from './clean-text.ts';
import type { ColumnKind } from './column.ts';
import type { RawCell } from './raw-sheet.ts';

const LONGEST_EXACT_NUMBER = 999_999_999_999_999;

/** A cell as text, or the end of a sentence that says what is wrong with it. */
export type CellText = { readonly text: string; readonly stripped: boolean } | { readonly fault: string };

/**
 * Turns a saved value into text: a date cell into YYYY-MM-DD by its UTC day, a number without exponent, text
 * without unseen signs. Text is measured before anything else is done with it.
 */
export function cellText(value: RawCell, kind: ColumnKind, maxLength: number): CellText {
  if (value === null) return { text: '', stripped: false };
  if (value instanceof Date) return dateText(value, kind);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return { text: value ? '是' : '否', stripped: false };
  if (value.length > 2 * maxLength + 100) return tooLong(maxLength);
  const { text, changed } = cleanText(value);
  return [...text].length > maxLength ? tooLong(maxLength) : { text, stripped: changed };
}

function dateText(value: Date, kind: ColumnKind): CellText {
  if (kind !== 'date') return { fault: '被存成了日期，请把单元格设为文本格式后重新填写' };
  if (Number.isNaN(value.getTime())) return { fault: '的日期无法识别，请核对' };
  return { text: value.toISOString().slice(0, 10), stripped: false };
}

function numberText(value: number): CellText {
  if (Math.abs(value) > LONGEST_EXACT_NUMBER) {
    return { fault: '是超过15位的数字，末位可能已被改动，请把单元格设为文本格式后重新填写' };
  }
  return { text: String(value), stripped: false };
}

function tooLong(maxLength: number): CellText {
  return { fault: `超过${maxLength}字，请缩短` };
}
