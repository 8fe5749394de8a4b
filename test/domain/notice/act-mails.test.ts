import { describe, expect, it } from 'vitest';
import type { MailKind } from '../../../domain/notice/mail.ts';
import { reactions } from '../../../domain/proposal/reactions.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import {
  drafted,
  evaluated,
  instructed,
  keyToSubmitted,
  opinionPassed,
  opinionSentBack,
  opinionSubmitted,
  planConfirmed,
  reviewed,
  toAccepted,
  toReplied,
  toSubmitted,
} from '../../support/acts.ts';
import { aCase, aKeyCase, at, by, DIVISION, moment, type Story } from '../../support/cases.ts';
import { textOf } from '../../support/mornings.ts';

const mailsOf = (story: Story, kind: MailKind) => story.mails.filter((mail) => mail.kind === kind);
const subjects = (story: Story, kind: MailKind) => mailsOf(story, kind).map(({ content }) => content.subject);

const accepted = aCase().after(...toAccepted, planConfirmed());

describe('a review asked', () => {
  it('goes to the head for the preliminary opinion, again when it comes a second time', () => {
    const once = accepted.after(opinionSubmitted());
    const twice = once.after(opinionSentBack('样例理由'), opinionSubmitted());

    expect(mailsOf(once, 'reviewAsked').map(({ to }) => to)).toEqual([['divisionHead']]);
    expect(subjects(once, 'reviewAsked')).toEqual([
      '【请审核】第2020T001号提案初步办理意见（处领导审核），请于2020年5月8日前办理',
    ]);
    expect(new Set(mailsOf(twice, 'reviewAsked').map(({ key }) => key)).size).toBe(2);
    expect(subjects(twice, 'sentBack')).toEqual(['【退回修改】第2020T001号提案初步办理意见：样例理由']);
  });

  it('goes on to each reviewer in turn, and never to a leader', () => {
    const story = aCase().after(
      ...toSubmitted,
      reviewed('divisionHeadReview'),
      reviewed('contentFormatReview'),
      reviewed('wordingReview'),
    );

    expect(mailsOf(story, 'reviewAsked').map(({ to }) => to)).toEqual([
      ['divisionHead'],
      ['divisionHead'],
      ['supervisionOffice'],
      ['generalOffice'],
    ]);
  });

  it('asks nobody in between where several reviews are told of at once', () => {
    const before = aCase().after(...toSubmitted, reviewed('divisionHeadReview'));
    const story = before.after(
      by('supervisor', (on) => ({
        type: 'markStep',
        steps: ['contentFormatReview', 'wordingReview'],
        on,
        evidence: '样例依据',
        signers: { wordingReview: '样例文秘' },
      })),
    );

    expect(mailsOf(story, 'reviewAsked')).toHaveLength(mailsOf(before, 'reviewAsked').length);
  });

  it('is asked of the whole record again the same', () => {
    const story = aCase().after(...toReplied);

    expect(reactions(story.journal).flatMap(({ mails }) => mails)).toEqual(story.mails);
  });
});

describe('what the officer hears at once', () => {
  it('is that all have signed', () => {
    const story = aCase().after(...toReplied);

    expect(subjects(story, 'approved')).toEqual(['【已审签】第2020T001号提案答复函可编号印发']);
    expect(mailsOf(story, 'approved')[0]?.to).toEqual(['officer']);
  });

  it('is told of a key proposal after the supervising leader’s word, not before', () => {
    const signed = aKeyCase().after(...keyToSubmitted, reviewed(...DEFAULT_POLICY.gates.reviewChain));

    expect(subjects(signed, 'approved')).toEqual([]);
    expect(subjects(signed.after(reviewed('supervisingLeaderReview')), 'approved')).toHaveLength(1);
  });

  it('is an instruction, with its day and without its text', () => {
    const story = accepted.after(instructed());
    const [mail] = mailsOf(story, 'instruction');

    expect(mail?.to).toEqual(['officer', 'divisionHead']);
    expect(mail?.content.subject).toContain('【批示办理】第2020T001号提案领导批示指示');
    const text = story.proposal.instructions?.[0]?.text ?? '';
    expect(text).not.toBe('');
    expect(textOf(mail ?? never())).not.toContain(text);
  });

  it('is that the member was not satisfied, with the new milestones and without the old ones', () => {
    const story = aCase().after(...toReplied, at('2020-06-30 10:00'), evaluated('unsatisfied'));
    const [mail] = mailsOf(story, 'unsatisfied');
    const [file] = mail?.content.attachments ?? [];

    expect(mail?.content.subject).toBe('【再次办理】第2020T001号提案委员评价为不满意');
    const text = file && 'text' in file ? file.text : '';
    expect(text).toContain('STATUS:CONFIRMED');
    expect(text).toContain('%2F2@duban'.replace('%2F', '/'));
  });

  it('is in the thread of the case', () => {
    for (const mail of aCase({ leadDivision: DIVISION }).after(...toAccepted.slice(-1)).mails)
      expect(mail.content.thread).toBe('sample/2020T001');
  });
});

describe('office hours', () => {
  const submittedAt = (when: string, policy = DEFAULT_POLICY) => {
    const story = aCase({ policy }).after(...toAccepted, planConfirmed(), at(when), opinionSubmitted());
    return mailsOf(story, 'reviewAsked')[0]?.notBefore;
  };

  it.each([
    ['2020-04-20 10:15', '2020-04-20 10:15'],
    ['2020-04-20 08:30', '2020-04-20 08:30'],
    ['2020-04-20 17:30', '2020-04-20 17:30'],
    ['2020-04-20 06:00', '2020-04-20 08:30'],
    ['2020-04-20 22:00', '2020-04-21 08:30'],
    ['2020-04-24 17:31', '2020-04-26 08:30'],
    ['2020-05-02 10:00', '2020-05-06 08:30'],
  ])('let what is done at %s leave at %s', (done, leaves) => {
    expect(submittedAt(done)).toBe(moment(leaves));
  });

  it('are the usual ones for a case that was opened before rules had any', () => {
    const { officeHours: _none, ...mail } = DEFAULT_POLICY.mail;
    const policy = { ...DEFAULT_POLICY, mail };

    expect(submittedAt('2020-04-20 22:00', policy)).toBe(moment('2020-04-21 08:30'));
    expect(submittedAt('2020-05-02 10:00', policy)).toBe(moment('2020-05-06 08:30'));
  });
});

describe('why something was sent back', () => {
  it.each([
    ['格式不对，数据有误', '格式不对，数据有误'],
    ['格式不对；与张三委员沟通不够', '格式不对'],
    ['请致电138 0000 0000核实', '理由见系统'],
    ['格式不对。“加快推进”改为具体措施', '格式不对'],
    ['李四女士要求逐项回应', '理由见系统'],
    ['第2、3项建议没有逐项回应，办理措施没有时间表和责任人', '第2、3项建议没有逐项回应，办理措施没有'],
  ])('is told of %s as %s in a subject', (reasons, told) => {
    const story = accepted.after(opinionSubmitted(), opinionSentBack(reasons));

    expect(subjects(story, 'sentBack')).toEqual([`【退回修改】第2020T001号提案初步办理意见：${told}`]);
  });
});

it('asks for the review of a second draft afresh', () => {
  const formed = accepted.after(opinionSubmitted(), opinionPassed());
  expect(formed.mails.length).toBeGreaterThan(2);
  const story = aCase().after(...toSubmitted.slice(0, -1));
  const again = story.after(drafted());

  expect(new Set(again.mails.map(({ key }) => key)).size).toBe(again.mails.length);
});

function never(): never {
  throw new Error('no such mail');
}
