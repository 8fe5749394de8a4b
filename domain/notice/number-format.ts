import type { Policy } from '../policy/policy.ts';
import type { NoticeKind } from './notice-kind.ts';
import type { NoticeRequest } from './notice-request.ts';

/** How an office numbers notices of a kind, as a part of a request; nothing where its rules do not know the kind yet. */
export function numberFormatOf(
  { numbers }: Pick<Policy, 'numbers'>,
  kind: NoticeKind,
): Pick<NoticeRequest, 'numberFormat'> {
  const numberFormat = numbers.notices[kind];
  return numberFormat === undefined ? {} : { numberFormat };
}
