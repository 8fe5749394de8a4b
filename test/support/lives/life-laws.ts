import { fillContact } from '../../../domain/notice/contact.ts';
import type { MailRequest } from '../../../domain/notice/mail.ts';
import { SITE } from '../../../domain/notice/site.ts';
import { ACT_RULES } from '../../../domain/proposal/acts/act-rules.ts';
import { agenda, nextWake } from '../../../domain/proposal/agenda.ts';
import type { ActType } from '../../../domain/proposal/commands.ts';
import { civilDateAt } from '../../../domain/calendar/instant.ts';
import { decide } from '../../../domain/proposal/decide.ts';
import { foldJournal } from '../../../domain/proposal/evolve.ts';
import type { JournalEntry } from '../../../domain/proposal/journal.ts';
import { reactions } from '../../../domain/proposal/reactions.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import { openSteps } from '../../../domain/proposal/step-facts.ts';
import { againstCase } from '../../crash/invariants/escalation.ts';
import { stepsOf } from '../record/steps.ts';
import { textOf } from '../mornings.ts';
import { plausible } from '../random-cases.ts';
import type { Life } from '../random-lives.ts';

/** A law of a whole life: what breaks it, or nothing. */
type LifeLaw = (life: Life) => string | undefined;

const ACT_TYPES = Object.keys(ACT_RULES) as readonly ActType[];

/** Laws that are held against every life as it ended. */
export const LIFE_LAWS: Readonly<Record<string, LifeLaw>> = {
  'I1 everything that happened stands once, its revisions without a gap': ({
    proposal,
    journal,
    turns,
    openedWith,
  }) => {
    const happened = turns.flatMap(({ events }) => events);
    if (journal.some(({ revision }, at) => revision !== at + 1)) return 'a gap';
    if (proposal.revision !== journal.length) return `${proposal.revision} of ${journal.length}`;
    return happened.every((event, at) => journal[openedWith + at]?.event === event) &&
      journal.length === openedWith + happened.length
      ? undefined
      : 'not as it happened';
  },
  'I3 no occasion fires twice': ({ proposal: { reached } }) => firstTwice(reached.map(({ key }) => key)),
  'I3 the mails are what the journal asks for, none twice to one place, without gaps': ({
    journal,
    mails,
  }) => {
    const asked = reactions(journal).flatMap((each) => each.mails);
    if (JSON.stringify(asked) !== JSON.stringify(mails)) return 'others than the journal asks for';
    const broken = mails.find((mail) => /[{}]|undefined|NaN/.test(textOf(sent(mail)).replaceAll(SITE, '')));
    return broken?.key ?? firstTwice(mails.flatMap((mail) => mail.to.map((place) => `${mail.key} ${place}`)));
  },
  'I4 the level of a step only rises, once each, and not once it is met': ({ journal }) =>
    againstCase('', stepsOf(journal)).at(0),
  'I6 the state is the fold of the journal as it is stored': ({ proposal, journal }) => {
    const stored = JSON.parse(JSON.stringify(journal)) as readonly JournalEntry[];
    return JSON.stringify(foldJournal(stored)) === JSON.stringify(proposal) ? undefined : 'another state';
  },
  'an ended case has an empty agenda, nothing open, and refuses every act but to be opened again': ({
    proposal,
    now,
  }) => {
    if (!proposal.ending) return undefined;
    if (agenda(proposal).length > 0 || openSteps(proposal).length > 0 || nextWake(proposal)) return 'goes on';
    return ACT_TYPES.find(
      (type) => codesOf(type, { proposal, now }).join() !== (type === 'reopen' ? '' : 'caseEnded'),
    );
  },
};

/** What a case refuses an act of a type for, told with plausible data. */
export function codesOf(type: ActType, { proposal, now }: Pick<Life, 'proposal' | 'now'>): readonly string[] {
  const doing = plausible(type, proposal);
  if (!('command' in doing)) throw new Error('an act');
  try {
    decide(doing.command({ proposal, now, today: civilDateAt(now) }), proposal);
  } catch (error) {
    if (error instanceof Refusal) return error.detail.unmet.map(({ code }) => code);
    throw error;
  }
  return [];
}

function firstTwice(keys: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return keys.find((key) => seen.size === seen.add(key).size);
}

/** A mail with what only the outbox knows. */
function sent({ content }: MailRequest) {
  return { content: fillContact(content, '示例甲（010-00000000）') };
}
