import type { StoredNotice } from '../../../client/ports.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';

/** A notice of the register to one division, which has neither acknowledged nor answered it. */
export function anIssuedNotice(noticeId: string): StoredNotice {
  const said = {
    noticeId,
    kind: 'supervision',
    docNumber: '督办〔2020〕1号',
    topic: '样例事由',
    issuedOn: civilDate('2020-04-08'),
  } as const;
  return {
    ...said,
    issuedByName: '样例',
    cases: ['20190668'],
    recipients: 1,
    divisions: ['样例一处'],
    named: [],
    letters: [],
    addressed: [],
    state: {
      ...said,
      office: 'bureau',
      ackDue: civilDate('2020-04-09'),
      answerDue: civilDate('2020-04-15'),
      revision: 0,
      divisions: [{ name: '样例一处', cases: 1, recipients: [], answers: [] }],
    },
  };
}
