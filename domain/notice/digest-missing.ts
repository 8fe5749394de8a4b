import { ACT_RULES } from '../proposal/acts/act-rules.ts';
import { nextAct } from '../proposal/next-acts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Unmet } from '../proposal/refusal.ts';
import { stageStep } from '../proposal/stage.ts';
import { plannedStep } from '../proposal/step-facts.ts';
import { unmet } from '../proposal/unmet.ts';
import { actName } from '../wording/acts.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { RESPONSIBLE_NAMES } from '../wording/parties.ts';

/** Conditions that a line has room for; the case's page has them all. */
const MOST_CONDITIONS = 3;

/** 尚缺: what keeps a case from its next act, from the code that would refuse it; where nothing does, that act itself. */
export function missingText(proposal: Proposal): string {
  const act = nextAct(proposal);
  if (!act) return '';
  const lacking = ACT_RULES[act].lacking(proposal).filter(({ code }) => code !== 'alreadyDone');
  const conditions = lacking.length === 0 && act === 'markStep' ? stepItself(proposal) : lacking;
  const named = conditions.slice(0, MOST_CONDITIONS).map(firstSentence).join('；');
  if (named === '') return fill(MAILS.digestMissing, { missing: actName(act, proposal.policy) });
  const more = conditions.length > MOST_CONDITIONS;
  const missing = more ? fill(MAILS.digestMissingMore, { named, n: conditions.length }) : named;
  return fill(MAILS.digestMissing, { missing });
}

function stepItself(proposal: Proposal): readonly Unmet[] {
  const step = plannedStep(proposal, stageStep(proposal));
  return step ? [unmet('stepOpen', { step: step.title, who: RESPONSIBLE_NAMES[step.responsible] })] : [];
}

function firstSentence({ message }: Unmet): string {
  return message.split('。')[0] ?? message;
}
