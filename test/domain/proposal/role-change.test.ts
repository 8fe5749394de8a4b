import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { casePolicy } from '../../../domain/policy/case-policy.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { agenda } from '../../../domain/proposal/agenda.ts';
import type { RoleChange } from '../../../domain/proposal/commands.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import {
  assigned,
  disputed,
  disputeDecided,
  drafted,
  extensionAsked,
  extensionDecided,
  opinionPassed,
  opinionSubmitted,
  paused,
  talkCorrected,
  talked,
  toAccepted,
} from '../../support/acts.ts';
import { aCase, aCoHandledCase, at, by, refusalOf } from '../../support/cases.ts';

const PAUSING: Policy = {
  ...DEFAULT_POLICY,
  termChanges: { extensions: 1, extensionMonths: 3, pauses: true, basis: 'default' },
};
const { edition: _edition, ...OLDER } = DEFAULT_POLICY;
const dueOf = ({ plan }: Proposal) => plan.due.dueOn;

describe('the term of another role', () => {
  const extended = [extensionAsked(10), extensionDecided()];

  it('is its own, however the former one was extended', () => {
    const coHandled = aCoHandledCase().after(...toAccepted, ...extended, disputed());
    expect(dueOf(coHandled.proposal)).toBe('2020-05-17');
    const lead = coHandled.after(disputeDecided('lead'));
    expect(dueOf(lead.proposal)).toBe('2020-07-07');
    expect(dueOf(lead.after(...extended).proposal)).toBe('2020-07-17');

    const answered = aCase({ role: 'lead' }).after(...toAccepted, extensionAsked(30), extensionDecided());
    const helping = answered.after(
      disputed(),
      disputeDecided('coHandler', { outsideLeadUnit: '样例牵头局' }),
    );
    expect(dueOf(helping.proposal)).toBe('2020-05-07');
  });

  it('is what the committee set, whatever had been asked for or stood still before', () => {
    const given = { replyDueOn: civilDate('2020-07-31') };
    const lead = aCoHandledCase().after(...toAccepted, ...extended, disputed());
    expect(dueOf(lead.after(disputeDecided('lead', given)).proposal)).toBe('2020-07-31');

    const same = aCase({ policy: PAUSING }).after(...toAccepted, ...extended, paused(), disputed());
    const set = same.after(at('2020-04-20 10:00'), disputeDecided('sole', given));
    expect(dueOf(set.proposal)).toBe('2020-07-31');
    expect(agenda(set.proposal)).not.toEqual([]);
  });

  it('is not moved by a consent to what the former role had asked for', () => {
    const lead = aCoHandledCase().after(...toAccepted, extensionAsked(5), disputed(), disputeDecided('lead'));
    expect(refusalOf(lead, extensionDecided())).toEqual(['noExtensionAsked']);
    expect(dueOf(lead.after(...extended).proposal)).toBe('2020-07-17');
  });

  it('keeps what was granted where we answer the member as before', () => {
    const story = aCase({ role: 'lead' }).after(
      ...toAccepted,
      ...extended,
      disputed(),
      disputeDecided('sole'),
    );
    expect(dueOf(story.proposal)).toBe('2020-07-17');
  });

  it('stays what it was in a case older than that rule', () => {
    const story = aCoHandledCase({ policy: OLDER }).after(...toAccepted, ...extended, disputed());
    const policy = casePolicy(OLDER, 'lead', undefined);
    expect(dueOf(story.after(disputeDecided('lead', { policy })).proposal)).toBe('2020-05-17');
  });
});

describe('a decision that leaves the role', () => {
  it('sends our letter to the unit that it names', () => {
    const story = aCoHandledCase().after(...toAccepted, disputed());
    const { policy } = story.proposal;
    const decided = story.after(disputedTo({ outsideLeadUnit: '样例另一局', policy }));
    expect(decided.proposal.assignment).toMatchObject({ role: 'coHandler', outsideLeadUnit: '样例另一局' });
    expect(decided.proposal.disputes?.[0]?.decision).not.toHaveProperty('role');
    expect(dueOf(decided.proposal)).toBe('2020-05-07');
    const older = aCoHandledCase({ policy: OLDER }).after(...toAccepted, disputed());
    const taken = older.after(disputedTo({ outsideLeadUnit: '样例另一局', policy: older.proposal.policy }));
    expect(taken.proposal.assignment.outsideLeadUnit).toBe('样例另一局');
  });

  it('takes its date', () => {
    const story = aCase().after(...toAccepted, disputed());
    const { policy } = story.proposal;
    const decided = story.after(disputedTo({ replyDueOn: civilDate('2020-08-31'), policy }));
    expect(dueOf(decided.proposal)).toBe('2020-08-31');
    expect(decided.proposal.assignment.role).toBe('sole');
  });
});

it('a decision gives no date before its own day', () => {
  const story = aCase().after(...toAccepted, disputed(), at('2020-05-20 10:00'));
  const given = (day: string) => disputeDecided('sole', { replyDueOn: civilDate(day) });
  expect(refusalOf(story, given('2020-05-19'))).toEqual(['dateTooEarly']);
  expect(dueOf(story.after(given('2020-05-20')).proposal)).toBe('2020-05-20');
});

describe('talks of the time when we helped another bureau', () => {
  const lead = aCoHandledCase().after(...toAccepted, talked(), disputed(), disputeDecided('lead'));

  it('are no contact before our own handling, even when one of them is put right', () => {
    const corrected = lead.after(opinionSubmitted(), talkCorrected(1, { opinions: '样例意见' }));
    expect(corrected.proposal.done.preContact).toBeUndefined();
    expect(refusalOf(corrected, drafted())).toEqual(['noPreliminaryOpinion', 'noPreContact']);
  });

  it('stand beside those of ours, which count', () => {
    const contacted = lead.after(opinionSubmitted(), opinionPassed(), talked());
    const corrected = contacted.after(talkCorrected(1, { opinions: '样例意见' }));
    expect(corrected.proposal.done.preContact).toEqual(contacted.proposal.done.preContact);
  });
});

describe('the mail on a change of role', () => {
  const lead = aCoHandledCase().after(...toAccepted, disputed(), disputeDecided('lead'));

  it('tells officer and head what we are now, by when and what comes next', () => {
    const mail = lead.mails.at(-1);
    expect(mail).toMatchObject({ kind: 'roleChanged', to: ['officer', 'divisionHead'] });
    expect(mail?.content.subject).toContain('2020年7月7日');
    expect(JSON.stringify(mail?.content.blocks)).toMatch(/主办.*2020年7月7日.*下一节点：形成初步办理意见/);
  });

  it('comes again with another change, and to those only who have the case', () => {
    const back = lead.after(disputed(), disputeDecided('coHandler', { outsideLeadUnit: '样例另一局' }));
    const mails = back.mails.filter(({ kind }) => kind === 'roleChanged');
    expect(new Set(mails.map(({ key }) => key)).size).toBe(2);
    expect(JSON.stringify(mails[1]?.content.blocks)).toContain('样例另一局');
    const unassigned = aCoHandledCase().after(disputed(), disputeDecided('lead'));
    expect(unassigned.mails).toEqual([]);
    const unaccepted = aCoHandledCase().after(assigned(), disputed(), disputeDecided('lead'));
    expect(unaccepted.mails.at(-1)?.to).toEqual(['divisionHead']);
  });
});

function disputedTo(change: RoleChange) {
  return by('supervisor', (on) => ({
    type: 'decideDispute',
    on,
    decidedBy: '市政协提案委',
    evidence: '样例函',
    change,
  }));
}
