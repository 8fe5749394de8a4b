import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import { accepted, assigned, opinionSubmitted, signedFor, toAccepted } from '../../support/acts.ts';
import {
  aCase,
  at,
  by,
  DIVISION,
  doneOn,
  happenedIn,
  OTHER_DIVISION,
  PEOPLE,
  refusalDetailOf,
  refusalOf,
} from '../../support/cases.ts';

describe('opening', () => {
  it('plans the case and waits for its division', () => {
    const { proposal } = aCase();

    expect(stageOf(proposal)).toBe('toAssign');
    expect(proposal.plan.due).toMatchObject({ dueOn: '2020-07-07', planBase: '2020-07-07' });
    expect(proposal.revision).toBe(1);
  });

  it('assigns at once where the workbook names the division', () => {
    const story = aCase({ leadDivision: DIVISION });

    expect(story.journal.map((entry) => entry.event.type)).toEqual(['Opened', 'Assigned']);
    expect(stageOf(story.proposal)).toBe('toSignFor');
    expect(story.mails.map((mail) => mail.kind)).toEqual(['assigned']);
  });

  it('pins the policy’s own part and the years of the calendar that a case may need', () => {
    const ordinary = aCase({ handOverOn: '2026-02-05' }).proposal;

    expect(ordinary.policy).not.toHaveProperty('monthly');
    expect(ordinary.policy.plan.id).toBe('planLeadOrdinary');
    expect(ordinary.calendar.lists.map((list) => list.year)).toEqual([2026]);
  });
});

describe('assign 分派', () => {
  it('gives the case to a division, with the reason', () => {
    const story = aCase().after(at('2020-04-08 10:00'), assigned());

    expect(story.proposal.division).toBe(DIVISION);
    expect(doneOn(story, 'assignDivision')).toBe('2020-04-08');
    expect(stageOf(story.proposal)).toBe('toSignFor');
  });

  it('takes the leader in charge from the act, else keeps the workbook’s', () => {
    const { otherLeader, leader } = PEOPLE;
    const told = aCase().after(
      by('supervisor', {
        type: 'assign',
        division: DIVISION,
        reason: '均衡统筹原则',
        leaderInCharge: { id: otherLeader.id, name: otherLeader.name },
      }),
    );

    expect(told.proposal.leaderInCharge?.id).toBe(otherLeader.id);
    expect(aCase().after(assigned()).proposal.leaderInCharge?.id).toBe(leader.id);
  });

  it('is the supervision office’s, once', () => {
    expect(refusalOf(aCase(), assigned(DIVISION, 'head'))).toEqual(['noRight']);
    expect(refusalOf(aCase(), assigned(DIVISION, 'clerk'))).toEqual(['noRight']);
    expect(refusalOf(aCase().after(assigned()), assigned(OTHER_DIVISION))).toEqual(['alreadyDone']);
  });
});

describe('signFor 局签收', () => {
  it('needs no division and is not the division’s acceptance', () => {
    const story = aCase().after(at('2020-04-09 10:00'), signedFor('2020-04-08'));

    expect(doneOn(story, 'bureauSignFor')).toBe('2020-04-08');
    expect(doneOn(story, 'divisionAccept')).toBeUndefined();
    expect(stageOf(story.proposal)).toBe('toAssign');
  });

  it('is refused to a division, a second time, in the future, before hand-over', () => {
    const story = aCase().after(at('2020-04-09 10:00'));

    expect(refusalOf(story, signedFor(undefined, 'head'))).toEqual(['noRight']);
    expect(refusalOf(story, signedFor('2020-04-10'))).toEqual(['dateInFuture']);
    expect(refusalOf(story, signedFor('2020-04-06'))).toEqual(['datesImpossible']);
    expect(refusalOf(story.after(signedFor()), signedFor('2020-04-10'))).toEqual([
      'alreadyDone',
      'dateInFuture',
    ]);
  });
});

describe('accept 处室签收', () => {
  const assignedCase = aCase().after(assigned());

  it('names the officer, by head or liaison', () => {
    for (const who of ['head', 'liaison'] as const) {
      const story = assignedCase.after(accepted(undefined, who));
      expect(story.proposal.officer).toEqual({ id: PEOPLE.officer.id, name: PEOPLE.officer.name });
      expect(happenedIn(assignedCase, accepted(undefined, who))).toEqual(['Accepted']);
    }
  });

  it('is refused to every other division and post', () => {
    for (const who of [
      'otherHead',
      'officer',
      'colleague',
      'supervisor',
      'leader',
      'chief',
      'clerk',
    ] as const) {
      expect(refusalOf(assignedCase, accepted(undefined, who))).toEqual(['noRight']);
    }
  });

  it('needs the assignment, which alone makes anyone its head', () => {
    expect(refusalOf(aCase(), accepted())).toEqual(['noRight']);
  });

  it('happens once, and on a possible day', () => {
    expect(refusalOf(assignedCase, accepted('2020-04-01'))).toEqual(['datesImpossible']);
    expect(refusalOf(assignedCase.after(accepted()), accepted('2020-04-30'))).toEqual([
      'alreadyDone',
      'dateInFuture',
    ]);
  });

  it('tells the officer what comes next for him, not what somebody else still owes', () => {
    const mail = aCase().after(assigned(), accepted()).mails.at(-1);

    expect(mail?.kind).toBe('officerDesignated');
    expect(JSON.stringify(mail?.content.blocks)).toContain('形成初步办理意见（2020年5月8日）');
  });
});

describe('a refusal', () => {
  it('says what is missing, who can supply it, and counts it', () => {
    const detail = refusalDetailOf(aCase().after(assigned()), opinionSubmitted('head'));

    expect(detail).toMatchObject({ code: 'noRight' });
    expect(detail.message).toMatch(/^暂不能提交初步办理意见，尚有1项未完成：\n1\. 您不是本件的经办人/);
    expect(detail.unmet.every((condition) => condition.who.length > 0)).toBe(true);
  });

  it('lets the date of another year be told as it is', () => {
    const story = aCase().after(...toAccepted);

    expect(story.proposal.done.divisionAccept).toEqual({
      on: civilDate('2020-04-07'),
      by: { id: PEOPLE.head.id, name: PEOPLE.head.name },
    });
  });
});
