import { expect, it } from 'vitest';
import { instant } from '../../../domain/calendar/instant.ts';
import type { Actor } from '../../../domain/office/person.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import type { Act } from '../../../domain/proposal/commands.ts';
import { decide } from '../../../domain/proposal/decide.ts';
import { lacksRight } from '../../../domain/proposal/duties.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import { ACT_TYPES } from '../../../domain/wording/acts.ts';
import { ALL_STAGES } from '../../../domain/wording/stages.ts';
import {
  allReviewed,
  assigned,
  contributionsAsked,
  disputed,
  evaluated,
  exceptionAsked,
  exceptionDecided,
  extensionAsked,
  extensionDecided,
  instructed,
  keyToSubmitted,
  letterSent,
  marked,
  mergedInto,
  reopened,
  opinionDrafted,
  opinionSubmitted,
  paused,
  promised,
  replied,
  returnAnswered,
  returnAsked,
  reviewed,
  sentBack,
  toAccepted,
  toConsulted,
  toContact,
  toDraft,
  toOpinion,
  toReplied,
  toReviewed,
  toSubmitted,
  withdrawn,
  aftermath,
  filed,
  handledAgain,
} from '../../support/acts.ts';
import { aCase, aCoHandledCase, aKeyCase, at, PEOPLE, type Story } from '../../support/cases.ts';
import { plausible } from '../../support/random-cases.ts';

const PAUSING: Policy = {
  ...DEFAULT_POLICY,
  termChanges: { extensions: 1, extensionMonths: 3, pauses: true, basis: 'default' },
};

/** The states of the procedure, in its order. */
const STATES: Readonly<Record<string, Story>> = {
  opened: aCase(),
  assigned: aCase().after(assigned()),
  accepted: aCase().after(...toAccepted),
  'opinion to review': aCase().after(...toAccepted, opinionSubmitted()),
  'opinion passed': aCase().after(...toOpinion),
  contacted: aCase().after(...toContact),
  drafted: aCase().after(...toDraft),
  consulted: aCase().after(...toConsulted),
  'in review': aCase().after(...toSubmitted),
  'sent back': aCase().after(...toSubmitted, sentBack('divisionHeadReview')),
  approved: aCase().after(...toReviewed),
  'to consult': aCase().after(
    ...toDraft,
    marked('officer', 'solicitOpinions'),
    reviewed('divisionHeadReview'),
  ),
  'to submit': aCase().after(...toConsulted, reviewed('divisionHeadReview')),
  'in content review': aCase().after(...toSubmitted, reviewed('divisionHeadReview')),
  'in wording review': aCase().after(...toSubmitted, reviewed('divisionHeadReview', 'contentFormatReview')),
  'in approval': aCase().after(
    ...toSubmitted,
    reviewed('divisionHeadReview', 'contentFormatReview', 'wordingReview'),
  ),
  replied: aCase().after(...toReplied),
  unsatisfied: aCase().after(...toReplied, evaluated('unsatisfied')),
  'handled again, replied': aCase().after(...toReplied, evaluated('unsatisfied'), ...handledAgain),
  'to be explained in person': aCase().after(
    ...toReplied,
    evaluated('unsatisfied'),
    ...handledAgain,
    evaluated('unsatisfied'),
    ...handledAgain,
    evaluated('unsatisfied'),
  ),
  implementing: aCase().after(...toReplied, promised(), evaluated()),
  evaluated: aCase().after(...toReplied, evaluated()),
  'all done': aCase().after(...toReplied, evaluated(), ...aftermath),
  filed: aCase().after(...toReplied, evaluated(), ...aftermath, filed()),
  withdrawn: aCase().after(withdrawn()),
  'return asked': aCase().after(...toAccepted, returnAsked()),
  returned: aCase().after(...toAccepted, returnAsked(), returnAnswered()),
  'in dispute': aCase().after(...toAccepted, disputed()),
  'extension asked': aCase().after(...toAccepted, extensionAsked()),
  extended: aCase().after(...toAccepted, extensionAsked(), extensionDecided()),
  instructed: aCase().after(...toAccepted, instructed()),
  'lead, contributions asked': aCase({ role: 'lead' }).after(...toAccepted, contributionsAsked()),
  'lead, contributions late': aCase({ role: 'lead' }).after(
    ...toAccepted,
    contributionsAsked(),
    at('2020-05-15 10:00'),
  ),
  paused: aCase({ policy: PAUSING }).after(...toAccepted, paused()),
  'exception asked': aCase().after(...toAccepted, exceptionAsked('gate1')),
  'exception granted': aCase().after(...toAccepted, exceptionAsked('gate1'), exceptionDecided()),
  merged: aCase().after(...toAccepted, mergedInto()),
  'merged, answered': aCase().after(...toReviewed, mergedInto(), replied()),
  'split, in review': aCase({ role: 'split' }).after(...toSubmitted),
  'key, accepted': aKeyCase().after(...toAccepted),
  'key and related, drafted': aKeyCase({ keyKind: 'related' }).after(...toDraft),
  'key and co-handled, accepted': aCoHandledCase({ keyKind: 'undifferentiated' }).after(...toAccepted),
  'key, in review': aKeyCase().after(...keyToSubmitted),
  'co-handled, accepted': aCoHandledCase().after(...toAccepted),
  'co-handled, approved': aCoHandledCase().after(...toAccepted, opinionDrafted(), allReviewed),
  'co-handled, sent': aCoHandledCase().after(...toAccepted, opinionDrafted(), allReviewed, letterSent()),
  'co-handled, opened again': aCoHandledCase().after(
    ...toAccepted,
    opinionDrafted(),
    allReviewed,
    letterSent(),
    reopened(),
  ),
};

it('knows a state of every stage of the procedure', () => {
  const stages = new Set(Object.values(STATES).map(({ proposal }) => stageOf(proposal)));
  expect(ALL_STAGES.filter((stage) => !stages.has(stage))).toEqual([]);
});

it('says for every act in every state what happens, or what is missing', async () => {
  const rows = ACT_TYPES.flatMap((act) => [
    `## ${act}`,
    '',
    ...Object.entries(STATES).map(([state, story]) => `- ${state}: ${outcomeOf(act, story)}`),
    '',
  ]);
  await expect(['# Acts by states', '', ...rows].join('\n')).toMatchFileSnapshot('tables/acts-by-states.md');
});

/** What a person can be to the case that all of them look at. */
const ACTORS: Readonly<Record<string, Actor>> = {
  'its officer': PEOPLE.officer,
  'its division’s head': PEOPLE.head,
  'its leader in charge': PEOPLE.leader,
  'another division’s head': PEOPLE.otherHead,
  'the supervision office': PEOPLE.supervisor,
  'the general office': PEOPLE.clerk,
};

it('says for every act who may do it', async () => {
  const { proposal } = aKeyCase().after(...keyToSubmitted);
  const head = ['act', ...Object.keys(ACTORS)];
  const rows = ACT_TYPES.map((act) => [
    act,
    ...Object.values(ACTORS).map((actor) => mayDo(act, proposal, actor)),
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  await expect(['# Acts by persons', '', ...lines, ''].join('\n')).toMatchFileSnapshot(
    'tables/acts-by-persons.md',
  );
});

function outcomeOf(act: Act['type'], { proposal, now, today }: Story): string {
  const doing = plausible(act, proposal);
  if (!('command' in doing)) throw new Error('an act, not time');
  try {
    const events = decide(doing.command({ proposal, now: instant(now), today }), proposal);
    return `→ ${events.map(({ type }) => type).join(', ')}`;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.detail.unmet.map(({ code }) => code).join(', ');
  }
}

function mayDo(act: Act['type'], proposal: Proposal, actor: Actor): string {
  const about =
    act === 'markStep' || act === 'sendBack' || act === 'adjustPlan'
      ? { steps: ['divisionHeadReview' as const] }
      : {};
  return lacksRight(actor, proposal, { type: act, ...about }).length === 0 ? 'yes' : '–';
}
