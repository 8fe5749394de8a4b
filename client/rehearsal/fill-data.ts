import { createHash } from 'node:crypto';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { currentDraft } from '../../domain/proposal/draft-facts.ts';
import { dueOnOf } from '../../domain/proposal/step-facts.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';

/** What a scenario's `$words` stand for when an act is done. */
export type FillFacts = {
  readonly proposal: Proposal;
  readonly today: CivilDate;
  readonly officer: string;
  readonly month?: string;
  readonly no?: number;
};

/** The data of a scenario's act with its `$words` replaced, those without a meaning left out. */
export function fillData(data: unknown, facts: FillFacts): unknown {
  if (Array.isArray(data)) return data.map((each) => fillData(each, facts));
  if (typeof data === 'object' && data !== null) {
    const filled = Object.entries(data).map(([name, value]) => [name, fillData(value, facts)] as const);
    return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
  }
  if (typeof data !== 'string' || !data.startsWith('$')) return data;
  return meaning(data, facts);
}

function meaning(word: string, { proposal, today, officer, month, no }: FillFacts): unknown {
  const { number, items } = proposal.assignment;
  switch (word) {
    case '$today':
      return today;
    case '$officer':
      return officer;
    case '$month':
      return month;
    case '$no':
      return no;
    case '$coUnits':
      return proposal.assignment.outsideCoUnits;
    case '$contributionsDue':
      return dueOnOf(proposal, 'contributionsDue');
    case '$items':
      return items.map((item) => item.no);
    case '$draftNo':
      return currentDraft(proposal)?.no;
    case '$archiveNumber':
      return `示例档〔${today.slice(0, 4)}〕${number}号`;
    case '$scanHash':
      return createHash('sha256').update(`征询意见表${number}`).digest('hex');
    case '$letterNumber':
      return `示例函〔${today.slice(0, 4)}〕${number}号`;
    default:
      return word;
  }
}
