import { laterOf } from '../../calendar/civil-date.ts';
import { agenda } from '../agenda.ts';
import { isAnsweredForGood } from '../draft-facts.ts';
import type { ProposalEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Ending } from '../facts.ts';
import { stillOwed } from '../gates/still-owed.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { isReplied, wordOnReply } from '../round-facts.ts';
import { unmet } from '../unmet.ts';
import type { ActRule } from './act-rule.ts';
import { file } from './after-reply-acts.ts';
import { notAnswered } from './not-answered.ts';

/**
 * 更正办结: an ended case goes on, so that what was entered wrongly can be put right, or because it had not ended at all.
 * What time brought meanwhile is passed over: nobody was late with a case that was closed.
 */
export const reopen: ActRule<'reopen'> = {
  lacking: ({ ending }) => (ending ? [] : [unmet('notEnded')]),
  events: (proposal, { reason }, { today, by }) => {
    if (!proposal.ending) return [];
    const reopened: ProposalEvent = {
      type: 'Reopened',
      ending: proposal.ending,
      correction: { what: 'ending', reason, on: today, by },
    };
    const keys = agenda(evolve(proposal, reopened)).flatMap(({ key, on }) => (on <= today ? [key] : []));
    return keys.length > 0 ? [reopened, { type: 'OccasionsPassedOver', keys }] : [reopened];
  },
};

/** 恢复办结: the ending that was taken back holds again, if the case still is where it can end so. */
export const endAgain: ActRule<'endAgain'> = {
  lacking: (proposal) =>
    proposal.reopened ? lackingFor(proposal, proposal.reopened) : [unmet('notReopened')],
  events: (proposal) =>
    proposal.reopened ? [{ type: 'Ended', ending: asItNowIs(proposal, proposal.reopened) }] : [],
};

function lackingFor(proposal: Proposal, ending: Ending): readonly Unmet[] {
  switch (ending.kind) {
    case 'withdrawn':
    case 'returned':
      return notAnswered(proposal);
    case 'filed':
      return file.lacking(proposal, { type: 'file', ...ending });
    case 'coSent':
    case 'closed': {
      const owed = stillOwed(proposal);
      if (isAnsweredForGood(proposal)) return owed.filter(({ code }) => code !== 'stepOpen');
      return isReplied(proposal) && wordOnReply(proposal)
        ? owed
        : [unmet(isReplied(proposal) ? 'notEvaluated' : 'notReplied')];
    }
  }
}

/** The same ending; a co-handled case ends no earlier than its letter, whose day may have been put right. */
function asItNowIs(proposal: Proposal, ending: Ending): Ending {
  switch (ending.kind) {
    case 'coSent': {
      const { settledLast, letterOn } = lastDays(proposal);
      return {
        ...ending,
        on: letterOn === undefined ? ending.on : laterOf(letterOn, settledLast ?? letterOn),
      };
    }
    case 'filed': {
      const { unevaluated, ...filed } = ending;
      return wordOnReply(proposal) || unevaluated === undefined ? filed : ending;
    }
    default:
      return ending;
  }
}

function lastDays({ letters, instructions = [], commitments = [] }: Proposal) {
  const settled = [
    ...instructions.flatMap(({ answers }) => answers.map(({ on }) => on)),
    ...commitments.flatMap(({ settlement }) => settlement?.on ?? []),
  ];
  return { settledLast: settled.toSorted().at(-1), letterOn: letters.at(-1)?.issuedOn };
}
