import { civilDateAt } from '../calendar/instant.ts';
import { actName } from '../wording/acts.ts';
import { ACT_RULES } from './acts/act-rules.ts';
import { closingAfterAny } from './acts/closing.ts';
import type { ActContext, ActRule } from './acts/act-rule.ts';
import { dueOccasions } from './agenda.ts';
import type { ActType, Command, PersonCommand } from './commands.ts';
import { actingAs, lacksRight } from './duties.ts';
import type { ProposalEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { newsOfLead } from './following.ts';
import type { Proposal } from './proposal.ts';
import type { Unmet } from './refusal.ts';
import { stageName } from './stage.ts';
import { refuseWith, unmet } from './unmet.ts';

/**
 * What a command makes happen. Throws `Refusal` with every unmet condition when a rule says no; changes nothing.
 * Passing time is never refused, and a notice that names the case is a fact.
 */
export function decide(command: Command, proposal: Proposal): readonly ProposalEvent[] {
  switch (command.type) {
    case 'Act':
      return decideAct(command, proposal);
    case 'PassTime': {
      const occasions = dueOccasions(proposal, command.at);
      return occasions.length > 0 ? [{ type: 'OccasionsReached', occasions }] : [];
    }
    case 'NoteNotice': {
      const known = proposal.notices.some((notice) => notice.noticeId === command.notice.noticeId);
      return known ? [] : [{ type: 'NamedInNotice', notice: command.notice }];
    }
  }
}

/** What the lead case has met in the meantime comes first: the act is decided with it. */
function decideAct(command: Extract<Command, { type: 'Act' }>, before: Proposal): readonly ProposalEvent[] {
  const { act, actor, at, leadFacts } = command;
  const name = actName(act.type, before.policy);
  if (before.ending && act.type !== 'reopen')
    refuseWith(name, [unmet('caseEnded', { stage: stageName(before) })]);
  const followed = newsOfLead(before, leadFacts);
  const proposal = followed.reduce(evolve, before);
  refuseWith(name, lacksRight(actor, proposal, act));
  const context: ActContext = {
    actor,
    by: actingAs(actor, proposal, act),
    at,
    today: civilDateAt(at),
  };
  const rule = ACT_RULES[act.type] as ActRule<ActType>;
  refuseWith(name, [
    ...rule.lacking(proposal, act),
    ...(rule.against?.(proposal, act, context) ?? []),
    ...numberTaken(command),
  ]);
  return [...followed, ...closingAfterAny(proposal, rule.events(proposal, act, context), context.today)];
}

/** The number of a letter is one letter's. */
function numberTaken({ act, numberTakenBy: number }: PersonCommand): readonly Unmet[] {
  if (number === undefined || !('letterNumber' in act)) return [];
  return [unmet('numberTaken', { docNumber: act.letterNumber ?? '', number })];
}
