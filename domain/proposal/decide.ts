import { civilDateAt } from '../calendar/instant.ts';
import { STAGES } from '../wording/stages.ts';
import { ACT_RULES } from './acts/act-rules.ts';
import type { ActContext, ActRule } from './acts/act-rule.ts';
import { dueOccasions } from './agenda.ts';
import type { ActType, Command } from './commands.ts';
import { lacksRight } from './duties.ts';
import type { ProposalEvent } from './events.ts';
import type { Proposal } from './proposal.ts';
import { stageOf } from './stage.ts';
import { refuseUnless, unmet } from './unmet.ts';

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
  if (proposal.ending)
    refuseUnless(act.type, [unmet('caseEnded', { stage: STAGES[stageOf(proposal)].name })]);
  refuseUnless(act.type, lacksRight(actor, proposal, act));
  const context: ActContext = {
    actor,
    by: { id: actor.id, name: actor.name },
    at,
    today: civilDateAt(at),
  };
  const rule = ACT_RULES[act.type] as ActRule<ActType>;
  refuseUnless(act.type, rule.against ? rule.against(proposal, act, context) : rule.lacking(proposal));
  return rule.events(proposal, act, context);
}
