import type { Policy } from '../policy/policy.ts';
import type { NoticeKind } from './notice-kind.ts';

/** How an office numbers notices of a kind, as a part of a request; nothing where its rules do not know the kind yet. */
export function numberFormatOf(
  { numbers }: Pick<Policy, 'numbers'>,
  kind: NoticeKind,
): { readonly numberFormat?: string } {
  const numberFormat = numbers.notices[kind];
  return numberFormat === undefined ? {} : { numberFormat };
}
