import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import {
  assigned,
  consulted,
  drafted,
  opinionDrafted,
  opinionPassed,
  opinionSubmitted,
  talked,
  toAccepted,
  toContact,
  toDraft,
  toOpinion,
  toReplied,
} from '../../support/acts.ts';
import { aCase, aCoHandledCase, at, doneOn, refusalOf } from '../../support/cases.ts';

const early = aCase().after(...toAccepted, at('2020-04-15 10:00'));
const open = aCase().after(...toAccepted, at('2020-04-15 10:00'), opinionSubmitted(), opinionPassed());

describe('gate 1: no preliminary opinion, no talk with the member', () => {
  it('stands before any talk on handling with a member or the proposing unit', () => {
    for (const counterpart of ['leadMember', 'coSigner', 'proposerUnit'] as const) {
      for (const phase of ['before', 'during'] as const) {
        expect(refusalOf(early, talked({ counterpart, phase }))).toEqual(['noPreliminaryOpinion']);
      }
    }
  });

  it('is not opened by an opinion that only waits or was sent back', () => {
    expect(refusalOf(early.after(opinionSubmitted()), talked())).toEqual(['noPreliminaryOpinion']);
  });

  it('opens with the head’s review, from that day on', () => {
    const story = open.after(at('2020-04-16 10:00'));

    expect(refusalOf(story, talked({ occurredOn: civilDate('2020-04-14') }))).toEqual([
      'noPreliminaryOpinion',
    ]);
    expect(doneOn(story.after(talked({ occurredOn: civilDate('2020-04-15') })), 'preContact')).toBe(
      '2020-04-15',
    );
  });

  it('does not stand before talks with units and leaders, which are no contact with the member either', () => {
    for (const counterpart of ['cppcc', 'coUnit', 'supervisingUnit', 'supervisingLeader'] as const) {
      const story = early.after(talked({ counterpart }));
      expect(story.proposal.communications).toHaveLength(1);
      expect(doneOn(story, 'preContact')).toBeUndefined();
      expect(stageOf(story.proposal)).toBe('formingOpinion');
    }
  });

  it('lets a mere contact be noted at any time, even before the division has accepted; it counts for nothing', () => {
    const story = aCase().after(assigned(), talked({ phase: 'contactOnly' }, 'head'));

    expect(story.proposal.communications[0]).toMatchObject({ phase: 'contactOnly', counts: false });
    expect(doneOn(open.after(talked({ phase: 'contactOnly' })), 'preContact')).toBeUndefined();
  });

  it('lets what has happened be entered late; it is marked and counts for nothing', () => {
    const story = early.after(talked({ lateReason: '委员来局时当面谈及' }));

    expect(story.proposal.communications[0]).toMatchObject({
      counts: false,
      lateReason: '委员来局时当面谈及',
    });
    expect(doneOn(story, 'preContact')).toBeUndefined();
    expect(refusalOf(story.after(opinionSubmitted(), opinionPassed()), drafted())).toEqual(['noPreContact']);
  });

  it('never refuses a late fact for its day, except that it must have happened', () => {
    const lateReason = '交办前已在会上谈及';

    expect(
      early.after(talked({ lateReason, occurredOn: civilDate('2020-01-10') })).proposal.communications,
    ).toHaveLength(1);
    expect(refusalOf(early, talked({ lateReason, occurredOn: civilDate('2020-04-16') }))).toEqual([
      'dateInFuture',
    ]);
  });

  it('can be switched off', () => {
    const policy = { ...DEFAULT_POLICY, gates: { ...DEFAULT_POLICY.gates, gate1: false } };

    expect(doneOn(aCase({ policy }).after(...toAccepted, talked()), 'preContact')).toBe('2020-04-07');
  });

  it('does not apply to a co-handled case, where the fact is simply recorded', () => {
    const story = aCoHandledCase().after(...toAccepted, talked());

    expect(story.proposal.communications).toHaveLength(1);
  });
});

describe('contact before handling', () => {
  it('is met by the first talk that reached the proposer', () => {
    const story = open.after(
      talked({ outcome: 'notReached' }),
      at('2020-04-17 10:00'),
      talked(),
      at('2020-04-20 10:00'),
      talked(),
    );

    expect(doneOn(story, 'preContact')).toBe('2020-04-17');
    expect(story.proposal.communications).toHaveLength(3);
  });

  it('is not met by a co-signer, nor by nobody', () => {
    expect(doneOn(open.after(talked({ outcome: 'notReached' })), 'preContact')).toBeUndefined();
    expect(doneOn(open.after(talked({ counterpart: 'coSigner' })), 'preContact')).toBeUndefined();
    expect(doneOn(open.after(talked({ counterpart: 'proposerUnit' })), 'preContact')).toBe('2020-04-15');
  });
});

describe('recordCommunication 登记沟通情况', () => {
  it('needs the division’s officer for what counts', () => {
    expect(refusalOf(aCase().after(assigned()), talked({}, 'head'))).toEqual([
      'notAccepted',
      'noPreliminaryOpinion',
    ]);
    expect(refusalOf(aCase(), talked({}, 'leader'))).toEqual(['notAssigned', 'noPreliminaryOpinion']);
  });

  it('is for officer, head and the leader in charge', () => {
    for (const who of ['head', 'leader'] as const)
      expect(open.after(talked({}, who)).today).toBe('2020-04-15');
    for (const who of ['colleague', 'otherOfficer', 'supervisor', 'otherLeader', 'chief'] as const) {
      expect(refusalOf(open, talked({}, who))).toEqual(['noRight']);
    }
  });

  it('names everything that is wrong at once', () => {
    expect(
      refusalOf(early, talked({ phase: 'during', draftNo: 3, occurredOn: civilDate('2020-04-16') })),
    ).toEqual(['noPreliminaryOpinion', 'draftUnknown', 'dateInFuture']);
    expect(refusalOf(early, talked({ occurredOn: civilDate('2020-04-06') }))).toEqual([
      'noPreliminaryOpinion',
      'datesImpossible',
    ]);
  });

  it('puts no talk on a draft before that draft', () => {
    const story = aCase().after(...toContact, at('2020-06-01 10:00'), drafted());
    const before = { occurredOn: civilDate('2020-05-29') };

    expect(refusalOf(story, consulted('satisfied', before))).toEqual(['datesImpossible']);
    expect(story.after(consulted('satisfied', { ...before, lateReason: '先谈后录' })).today).toBe(
      '2020-06-01',
    );
  });

  it('records follow-up visits without touching any gate', () => {
    expect(refusalOf(aCase().after(...toDraft), talked({ phase: 'after' }))).toEqual(['notYetAfter']);
    const late = aCase().after(...toDraft, talked({ phase: 'after', lateReason: '样例说明' }));
    expect(late.proposal.communications.at(-1)).toMatchObject({ phase: 'after', counts: false });
    const story = aCase().after(...toReplied, talked({ phase: 'after' }));
    expect(story.proposal.communications.at(-1)).toMatchObject({ phase: 'after', counts: true });
    expect(doneOn(story, 'followUpVisit')).toBeDefined();
  });

  it('is possible with a co-unit on a co-handled case', () => {
    const story = aCoHandledCase().after(...toAccepted, opinionDrafted(), talked({ counterpart: 'coUnit' }));

    expect(story.proposal.communications).toHaveLength(1);
  });
});

describe('the waiting sentence', () => {
  it('follows the talks', () => {
    expect(stageOf(aCase().after(...toOpinion).proposal)).toBe('toContact');
    expect(stageOf(aCase().after(...toContact).proposal)).toBe('handling');
  });
});
