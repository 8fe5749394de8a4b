import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { nextAct } from '../../../domain/proposal/next-acts.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import { waitingFor } from '../../../domain/proposal/waiting-for.ts';
import {
  accepted,
  allReviewed,
  assigned,
  disputed,
  disputeDecided,
  drafted,
  endedAgain,
  evaluated,
  letterSent,
  marked,
  officerChanged,
  opinionDrafted,
  planConfirmed,
  reassigned,
  reopened,
  replied,
  returnAnswered,
  returnAsked,
  toAccepted,
  toOpinion,
  toReplied,
  toReviewed,
  toSubmitted,
} from '../../support/acts.ts';
import { planConfirmedOnTime } from '../../../domain/report/in-time.ts';
import {
  aCase,
  aCoHandledCase,
  aKeyCase,
  at,
  by,
  OTHER_DIVISION,
  PEOPLE,
  type PersonName,
  refusalOf,
} from '../../support/cases.ts';

const dueOf = ({ plan }: Proposal) => plan.due.dueOn;
const stepOf = ({ plan }: Proposal, id: string) => plan.steps.find((step) => step.id === id)?.dueOn;

describe('reassign 改派', () => {
  const before = aCase().after(...toOpinion, at('2020-04-20 10:00'));
  const after = before.after(reassigned());

  it('hands the case to another division, which accepts anew in as long as the first one had', () => {
    expect(after.proposal).toMatchObject({ division: OTHER_DIVISION });
    expect(after.proposal.officer).toBeUndefined();
    expect(stageOf(after.proposal)).toBe('toSignFor');
    expect(stepOf(before.proposal, 'divisionAccept')).toBe('2020-04-14');
    expect(stepOf(after.proposal, 'divisionAccept')).toBe('2020-04-23');
  });

  it('writes to the new division, and to it again when it comes back', () => {
    const back = after.after(accepted(undefined, 'otherHead'), reassigned(before.proposal.division));
    const keys = back.mails.filter(({ kind }) => kind === 'assigned').map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  it('keeps what the case has already, its opinion above all', () => {
    const taken = after.after(accepted(undefined, 'otherHead'));
    expect(stageOf(taken.proposal)).toBe('toContact');
  });

  it('is not to the same division, not after the reply, and not the division’s', () => {
    expect(refusalOf(before, reassigned(before.proposal.division))).toEqual(['sameDivision']);
    expect(refusalOf(aCase(), reassigned())).toEqual(['notAssigned']);
    expect(refusalOf(aCase().after(...toReplied), reassigned())).toEqual(['answered']);
    expect(refusalOf(before, reassigned(OTHER_DIVISION, 'head'))).toEqual(['noRight']);
  });
});

describe('reviews of a case that goes to another division', () => {
  const to = (leader: PersonName) =>
    by('supervisor', {
      type: 'reassign',
      division: OTHER_DIVISION,
      reason: '样例改派理由',
      leaderInCharge: { id: PEOPLE[leader].id, name: PEOPLE[leader].name },
    });
  const reviewed = aCase().after(...toReviewed);
  const taken = (leader: PersonName) => reviewed.after(to(leader), accepted(undefined, 'otherHead'));

  it('are passed anew by its head, and by its leader where that is another', () => {
    expect(refusalOf(taken('otherLeader'), replied())).toEqual(['reviewPending', 'reviewPending']);
    expect(refusalOf(taken('leader'), replied())).toEqual(['reviewPending']);
    const passed = taken('otherLeader').after(
      marked('otherHead', 'divisionHeadReview'),
      marked('otherLeader', 'leaderApproval'),
      replied(),
    );
    expect(stageOf(passed.proposal)).toBe('toEvaluate');
  });

  it('are nobody’s lateness on the day of the transfer', () => {
    const late = reviewed.after(at('2020-07-06 10:00'), to('otherLeader'));
    expect(stepOf(late.proposal, 'divisionHeadReview')).toBe('2020-07-06');
    expect(stepOf(late.proposal, 'leaderApproval')).toBe('2020-07-06');
  });

  it('stand in a case older than that rule', () => {
    const { edition: _edition, ...older } = DEFAULT_POLICY;
    const story = aCase({ policy: older }).after(...toReviewed, to('otherLeader'));
    expect(story.proposal.done).toMatchObject({ divisionHeadReview: {}, leaderApproval: {} });
  });
});

it('a division that gets a case late has its own days, of which the mail tells, and no leader of the former one', () => {
  const story = aCase().after(...toAccepted, planConfirmed(), at('2020-05-12 10:00'), reassigned());
  const due = (id: string) => story.proposal.plan.steps.find((step) => step.id === id)?.dueOn;
  expect([due('divisionAccept'), due('confirmPlan')]).toEqual(['2020-05-15', '2020-05-20']);
  expect(story.mails.at(-1)?.content.subject).toContain('请于2020年5月15日前签收');
  expect(story.proposal.leaderInCharge).toBeUndefined();
  const confirmed = story.after(accepted(undefined, 'otherHead'), planConfirmed('otherHead'));
  expect(planConfirmedOnTime(confirmed.proposal)).toBe(true);
});

it('takes a new term with a decision that leaves the role', () => {
  const story = aCase().after(...toAccepted, disputed());
  const decided = story.after(disputeDecided('sole', { replyDueOn: civilDate('2020-08-31') }));
  expect(decided.proposal.plan.due.dueOn).toBe('2020-08-31');
  expect(decided.proposal.assignment.role).toBe('sole');
});

describe('changeOfficer 更换经办人', () => {
  it('gives the case to another person of the division, who is written to', () => {
    const story = aCase().after(...toAccepted, officerChanged());
    expect(story.proposal.officer?.id).toBe(PEOPLE.head.id);
    expect(story.mails.at(-1)).toMatchObject({ kind: 'officerDesignated' });
    expect(refusalOf(story, officerChanged())).toEqual(['sameOfficer']);
    expect(refusalOf(aCase(), officerChanged('officer', 'supervisor'))).toEqual(['noRight']);
    expect(refusalOf(story, officerChanged('officer', 'otherHead'))).toEqual(['noRight']);
    const { id, name, unit } = PEOPLE.otherHead;
    const foreign = { officer: { id, name }, officerUnit: unit };
    expect(refusalOf(story, by('head', { type: 'changeOfficer', ...foreign }))).toEqual(['foreignOfficer']);
    const accepting = by('head', (on) => ({ type: 'accept', on, ...foreign }));
    expect(refusalOf(aCase().after(assigned()), accepting)).toEqual(['foreignOfficer']);
  });
});

describe('requestReturn 申请退办', () => {
  it('is asked within its term, and the case goes on meanwhile', () => {
    const asked = aCase().after(...toAccepted, at('2020-04-17 10:00'), returnAsked());
    expect(stageOf(asked.proposal)).toBe('formingOpinion');
    expect(refusalOf(asked, returnAsked())).toEqual(['returnPending']);
    expect(refusalOf(aCase().after(at('2020-04-18 10:00')), returnAsked())).toEqual(['returnTooLate']);
    expect(refusalOf(aCase(), returnAsked(undefined, 'head'))).toEqual(['noRight']);
  });

  it('was within its term by the day it was asked, though it is entered later', () => {
    const late = aCase().after(...toAccepted, at('2020-04-20 10:00'));
    expect(refusalOf(late, returnAsked('2020-04-16'))).toEqual(['returnUnproven']);
    const receipt = { receipt: '样例收件回执' };
    const shown = late.after(returnAsked('2020-04-16', 'supervisor', receipt));
    expect(shown.proposal.returnRequests).toMatchObject([receipt]);
    expect(refusalOf(late, returnAsked('2020-04-18', 'supervisor', receipt))).toEqual(['returnTooLate']);
  });

  it('has the same term where the plan knows none, and none anew by another role', () => {
    const co = aCoHandledCase().after(...toAccepted, at('2020-04-20 10:00'));
    expect(refusalOf(co, returnAsked())).toEqual(['returnTooLate']);
    const lead = co.after(disputed(), disputeDecided('sole'));
    expect(stepOf(lead.proposal, 'returnDue')).toBe('2020-04-17');
    expect(refusalOf(lead, returnAsked())).toEqual(['returnTooLate']);
    const given = aCoHandledCase({ returnDueOn: civilDate('2020-04-14') });
    expect(refusalOf(given.after(at('2020-04-15 10:00')), returnAsked())).toEqual(['returnTooLate']);
  });

  it('ends the case when it is granted and nothing when it is not', () => {
    const asked = aCase().after(...toAccepted, returnAsked());
    expect(asked.after(returnAnswered()).proposal.ending).toMatchObject({ kind: 'returned' });
    const denied = asked.after(returnAnswered(false));
    expect(denied.proposal.ending).toBeUndefined();
    expect(refusalOf(denied, returnAnswered())).toEqual(['noReturnAsked']);
  });
});

describe('raiseDispute 分工异议', () => {
  const raised = aCoHandledCase().after(...toAccepted, disputed());

  it('waits for the committee while the term runs on', () => {
    expect(stageOf(raised.proposal)).toBe('inDispute');
    expect(waitingFor(raised.proposal)).toBe('等市政协提案委明确分工；期限照常计算');
    expect(nextAct(raised.proposal)).toBe('decideDispute');
    expect(dueOf(raised.proposal)).toBe('2020-05-07');
    expect(refusalOf(raised, disputed())).toEqual(['disputePending']);
    expect(refusalOf(aCase(), disputeDecided())).toEqual(['noDispute']);
  });

  it('that changes nothing leaves the case as it was', () => {
    const settled = raised.after(disputeDecided());
    expect(stageOf(settled.proposal)).toBe('coDrafting');
    expect(settled.proposal.plan).toEqual(raised.proposal.plan);
  });

  it('may make a co-handler the lead in mid-case: new plan, and a reply to the member', () => {
    const drafting = aCoHandledCase().after(...toAccepted, opinionDrafted(), disputed());
    const lead = drafting.after(at('2020-04-24 10:00'), disputeDecided('lead'));
    expect(lead.proposal.plan.id).toBe('planLeadOrdinary');
    expect(dueOf(lead.proposal)).toBe('2020-07-07');
    expect(stageOf(lead.proposal)).toBe('formingOpinion');
    expect(refusalOf(lead, letterSent())).toEqual(['onlyCoHandler']);
    expect(refusalOf(lead, drafted())).toContain('noPreliminaryOpinion');
    expect(lead.journal.at(-1)?.event).toMatchObject({ type: 'Replanned', reason: 'roleChanged' });
  });

  it('takes the term that came with the decision', () => {
    const lead = raised.after(disputeDecided('lead', { replyDueOn: civilDate('2020-08-14') }));
    expect(dueOf(lead.proposal)).toBe('2020-08-14');
  });

  it('may make us a co-handler, who writes to the lead unit and must know which', () => {
    const ours = aCase().after(...toSubmitted, disputed());
    expect(refusalOf(ours, disputeDecided('coHandler'))).toEqual(['leadUnitMissing']);
    const co = ours.after(disputeDecided('coHandler', { outsideLeadUnit: '样例牵头局' }));
    expect(co.proposal.plan.id).toBe('planCoHandler');
    expect(stageOf(co.proposal)).toBe('coDrafting');
    expect(refusalOf(co, drafted())).toEqual(['coHandlerNoReply']);
    expect(stageOf(co.after(opinionDrafted()).proposal)).toBe('inDivisionReview');
  });

  it('keeps drafts and reviews where we stay who answers', () => {
    const lead = aCase().after(...toSubmitted, disputed(), disputeDecided('split'));
    expect(lead.proposal.assignment.role).toBe('split');
    expect(lead.proposal.done.submitForReview).toBeDefined();
  });

  it('gives a key case the plan of key cases', () => {
    const key = aKeyCase({ role: 'coHandler', outsideLeadUnit: '样例牵头局' }).after(
      ...toAccepted,
      disputed(),
    );
    expect(key.after(disputeDecided('lead')).proposal.plan.id).toBe('planLeadKey6');
  });

  it('comes too late for an answered case', () => {
    expect(refusalOf(aCase().after(...toReplied), disputed())).toEqual(['answered']);
  });
});

describe('an answer that comes after the letter', () => {
  const waiting = [returnAsked(), disputed()];

  it('to a return request is on record, and the reply stands', () => {
    const replied = aCase().after(...waiting, ...toReplied, returnAnswered());
    expect(replied.proposal.returnRequests).toMatchObject([{ answer: { granted: true } }]);
    expect(replied.proposal.ending).toBeUndefined();
    expect(stageOf(replied.proposal)).toBe('toEvaluate');
  });

  it('to a dispute closes it, and changes nothing any more', () => {
    const replied = aCase().after(...waiting, ...toReplied);
    expect(refusalOf(replied, disputeDecided('lead'))).toEqual(['answered']);
    const again = replied.after(disputeDecided(), evaluated('unsatisfied'));
    expect(stageOf(again.proposal)).toBe('handlingAgain');
    const open = replied.after(evaluated('unsatisfied'));
    expect(stageOf(open.after(disputeDecided()).proposal)).toBe('handlingAgain');
  });

  it('is told of an ended case once that is opened again, which then ends as before', () => {
    const sent = aCoHandledCase().after(
      ...toAccepted,
      ...waiting,
      opinionDrafted(),
      allReviewed,
      letterSent(),
    );
    expect(refusalOf(sent, disputeDecided())).toEqual(['caseEnded']);
    const told = sent.after(reopened(), returnAnswered(), disputeDecided(), endedAgain());
    expect(told.proposal).toMatchObject({
      ending: { kind: 'coSent' },
      returnRequests: [{ answer: { granted: true } }],
      disputes: [{ decision: { decidedBy: '市政协提案委' } }],
    });
  });
});
