import type { CivilDate } from '../calendar/civil-date.ts';
import type { NoticeKind } from './notice-kind.ts';

/** The register's entry: `督办〔2020〕1号`, counted once per issue. */
export type IssuedNotice = {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly docNumber: string;
  readonly issuedOn: CivilDate;
  readonly cases: readonly string[];
};
