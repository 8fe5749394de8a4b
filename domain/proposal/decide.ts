import { civilDateAt } from '../calendar/instant.ts';
import { actName } from '../wording/acts.ts';
import { ACT_RULES } from './acts/act-rules.ts';
import type { ActContext, ActRule } from './acts/act-rule.ts';
import { dueOccasions } from './agenda.ts';
import type { ActType, Command } from './commands.ts';
import { actingAs, lacksRight } from './duties.ts';
import type { ProposalEvent } from './events.ts';
import type { Proposal } from './proposal.ts';
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

function decideAct(command: Extract<Command, { type: 'Act' }>, proposal: Proposal): readonly ProposalEvent[] {
  const { act, actor, at } = command;
  const name = actName(act.type, proposal.policy);
  if (proposal.ending) refuseWith(name, [unmet('caseEnded', { stage: stageName(proposal) })]);
  refuseWith(name, lacksRight(actor, proposal, act));
  const context: ActContext = {
    actor,
    by: actingAs(actor, proposal, act),
    at,
    today: civilDateAt(at),
  };
  const rule = ACT_RULES[act.type] as ActRule<ActType>;
  refuseWith(name, [...rule.lacking(proposal, act), ...(rule.against?.(proposal, act, context) ?? [])]);
  return rule.events(proposal, act, context);
}
