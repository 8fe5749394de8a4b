import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { explainDue } from '../plan/explain-date.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { stageStep } from '../proposal/stage.ts';
import { plannedStep } from '../proposal/step-facts.ts';
import { caseWords } from './mail-words.ts';

/** What a mail says of the case's term and of the step that it is at. */
export function whatIsNext(proposal: Proposal) {
  const next = plannedStep(proposal, stageStep(proposal));
  return {
    ...caseWords(proposal),
    whyDue: explainDue(proposal.plan),
    nextStep: next?.title ?? '',
    nextDue: next ? formatChineseDate(next.dueOn) : '',
  };
}
