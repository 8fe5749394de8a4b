import { noticeTerms, type NoticeTerms } from '../../domain/notice/notice-terms.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { aCase, PEOPLE } from './cases.ts';

/** The terms of a supervision notice that is issued on the day of a new case. */
export const SUPERVISION_TERMS: NoticeTerms = noticeTerms(
  {
    office: 'sample',
    noticeId: 'n1',
    kind: 'supervision',
    topic: '样例督办',
    bureauName: '样例局',
    issuedBy: PEOPLE.supervisor,
    issuedOn: aCase().today,
    words: {},
  },
  aCase().proposal.calendar,
  DEFAULT_POLICY,
);
