import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/instant.ts';
import type { ProposalEvent } from '../../domain/proposal/events.ts';
import { sentenceOf } from '../../web/journal/sentence-of.ts';
import { draftedCase } from './support/a-life.ts';

const by = { id: 'a@b', name: '示例戊' };
const on = civilDate('2020-06-01');
const opened =
  draftedCase()
    .store.cases.get('20190668')
    ?.journal.map(({ event }) => event) ?? [];
const letter = { letterNumber: '示函〔2020〕1号', issuedOn: on, draftNo: 2, by };

const later: readonly ProposalEvent[] = [
  { type: 'OpinionReviewed', result: 'sentBack', reasons: '措施不具体', on, by },
  {
    type: 'CommunicationRecorded',
    communication: {
      phase: 'contactOnly',
      occurredOn: on,
      channel: 'telephone',
      counterpart: 'leadMember',
      outcome: 'noObjection',
      wish: '样例：电话沟通即可',
      counts: false,
      recordedBy: by,
      recordedAt: instantAt(on, { hour: 9, minute: 0 }),
    },
  },
  { type: 'SubmittedForReview', draftNo: 2, on, by },
  { type: 'StepMarked', step: 'wordingReview', on, by, evidence: '流水号12' },
  {
    type: 'ReplyIssued',
    letter: { ...letter, resultClass: 'A', disclosure: { kind: 'open' } },
    plan: planIn(opened),
  },
  { type: 'OpinionLetterSent', letter },
  {
    type: 'EvaluationRecorded',
    evaluation: {
      overall: 'satisfied',
      handling: 'mostlySatisfied',
      receivedOn: on,
      source: '征询意见表',
      by,
    },
  },
  {
    type: 'ProgressReported',
    report: {
      month: '2020-05',
      workDone: '调研',
      nextSteps: '起草',
      onTime: false,
      difficulties: '协调',
      reportedOn: on,
      by,
    },
  },
  {
    type: 'NamedInNotice',
    notice: { noticeId: 'n', kind: 'urge', docNumber: '催办〔2020〕1号', issuedOn: on },
  },
  {
    type: 'OccasionsReached',
    occasions: [
      { key: 'a', on, rung: 'urgeCandidate', step: 'wordingReview', dueOn: on },
      { key: 'b', on, rung: 'monthlyLate', month: '2020-05', dueOn: on },
    ],
  },
  {
    type: 'ContributionReceived',
    no: 1,
    received: {
      on,
      summary: '样例意见',
      filledBy: '样例填报人',
      phone: '0000-1',
      by: { id: 'outside:样例甲局', name: '样例甲局' },
    },
  },
  { type: 'Ended', ending: { kind: 'filed', on, archiveNumber: '样档1', unevaluated: '委员未反馈' } },
  { type: 'Ended', ending: { kind: 'coSent', on } },
  { type: 'Ended', ending: { kind: 'withdrawn', on, reason: '来函撤回' } },
];

describe('the record in plain Chinese', () => {
  it('has one sentence for every kind of event', () => {
    const titles = new Map([['wordingReview', '办公室审核文字表述']]);
    const sentences = [...opened, ...later].map((event) =>
      sentenceOf(event, { titles, coHandlerLabel: '汇办' }),
    );
    expect(sentences).toMatchSnapshot();
  });
});

function planIn(events: readonly ProposalEvent[]) {
  const [first] = events;
  if (first?.type !== 'Opened') throw new Error('no opening');
  return first.plan;
}
