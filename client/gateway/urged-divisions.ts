import type { UrgedDivisions } from '../../domain/notice/urge-conditions.ts';
import type { NoticeLine } from '../ports.ts';

/** The urge notices of the register with their divisions. */
export function urgedDivisions(lines: readonly NoticeLine[]): readonly UrgedDivisions[] {
  return lines.filter(({ kind }) => kind === 'urge');
}
