import type { Instant } from '../calendar/instant.ts';
import { ALARM_WORDS } from '../wording/alarms.ts';
import type { Finding } from './alarm.ts';
import { ALARM_CODES } from './alarm-codes.ts';
import { caseFindings } from './case-findings.ts';
import { mailFindings } from './mail-findings.ts';
import { noticeFindings } from './notice-findings.ts';
import { officeFindings } from './office-findings.ts';
import type { WatchFacts } from './watch-facts.ts';

/** Of one code so many are told one by one; a whole server lost is one alarm, not one a case. */
export const TOLD_ONE_BY_ONE = 50;

/** Subjects that stand for the others where there are too many. */
const EXAMPLES = 5;

/** Everything that is not as it should be, each thing once. */
export function findings(facts: WatchFacts, at: Instant): readonly Finding[] {
  const all = [
    ...caseFindings(facts, at),
    ...noticeFindings(facts),
    ...mailFindings(facts, at),
    ...officeFindings(facts, at),
  ];
  return ALARM_CODES.flatMap((code) => {
    const ofCode = all.filter((finding) => finding.code === code);
    return ofCode.length > TOLD_ONE_BY_ONE ? [together(ofCode)] : ofCode;
  });
}

/** Many findings of one code as one about the office. */
function together(ofCode: readonly Finding[]): Finding {
  const [first] = ofCode;
  if (!first) throw new Error('nothing is not many');
  const examples = ofCode
    .slice(0, EXAMPLES)
    .map(({ values }) => String(values['number'] ?? values['docNumber'] ?? values['name'] ?? ''));
  return {
    code: first.code,
    subject: '',
    values: { many: ofCode.length, examples: examples.filter(Boolean).join(ALARM_WORDS.listJoin) },
  };
}
