import { describe, expect, it } from 'vitest';
import {
  drafted,
  evaluated,
  extensionAsked,
  extensionDecided,
  keyToSubmitted,
  opinionPassed,
  opinionSubmitted,
  planAdjusted,
  planConfirmed,
  reviewed,
  talked,
  toAccepted,
  toReplied,
  toSubmitted,
  withdrawn,
} from '../../support/acts.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { aCase, aKeyCase, at, type Story } from '../../support/cases.ts';
import { parseCalendar } from '../../support/parse-calendar.ts';
import { morningOf, receivers, sectionOf } from '../../support/mornings.ts';

const CHAIN = DEFAULT_POLICY.gates.reviewChain;
const LINK = '{site}/proposals/2020T001';
const changesFor = (mail: Parameters<typeof sectionOf>[0]) => sectionOf(mail, '与您有关的变化');

describe('what others have done since the morning before', () => {
  const accepted = aCase().after(...toAccepted, planConfirmed(), at('2020-04-20 10:00'));

  it('is told to whom it concerns, in one line a case, and never to whoever did it', () => {
    const story = accepted.after(opinionSubmitted(), opinionPassed());
    const morning = morningOf([story], '2020-04-21', { lastOn: '2020-04-20' });

    expect(changesFor(morning.officer)).toEqual([
      `第2020T001号（关于样例事项的提案）　初步办理意见已审核通过　${LINK}`,
    ]);
    expect(morning.head).toBeUndefined();
  });

  it('is told once: the morning after knows nothing of it any more', () => {
    const story = accepted.after(opinionSubmitted(), opinionPassed());

    expect(receivers(morningOf([story], '2020-04-22', { lastOn: '2020-04-21' }))).toEqual([]);
    expect(changesFor(morningOf([story], '2020-04-21').officer)).toEqual([]);
  });

  it('names the last changes of a case and counts all', () => {
    const story = aCase().after(
      at('2020-04-20 10:00'),
      ...toSubmitted,
      reviewed('divisionHeadReview', 'contentFormatReview', 'wordingReview'),
    );
    const [line] = changesFor(morningOf([story], '2020-04-21', { lastOn: '2020-04-20' }).officer);

    expect(line).toMatch(/“办公室审核文字表述”已通过等4项/);
  });

  it('does not tell the officer of the last review, of which he had a mail, whichever that is', () => {
    const told = (story: Story) => {
      const morning = morningOf([story], '2020-04-21', { lastOn: '2020-04-20' });
      return [changesFor(morning.officer).length, changesFor(morning.head).length];
    };
    const ordinary = aCase().after(...toSubmitted, reviewed(...CHAIN.slice(0, 3)), at('2020-04-20 10:00'));
    const key = aKeyCase().after(...keyToSubmitted, reviewed(...CHAIN.slice(0, 4)), at('2020-04-20 10:00'));
    const signed = key.after(reviewed('bureauHeadApproval'));
    const seen = key.after(reviewed('bureauHeadApproval', 'supervisingLeaderReview'));

    expect(told(ordinary.after(reviewed('leaderApproval')))).toEqual([0, 1]);
    expect(told(signed)).toEqual([1, 0]);
    expect(changesFor(morningOf([seen], '2020-04-21', { lastOn: '2020-04-20' }).head)).toHaveLength(1);
  });

  it('tells of an extension with the dates that moved by it', () => {
    const story = accepted.after(extensionAsked(30), at('2020-04-22 10:00'), extensionDecided());
    const [line] = changesFor(morningOf([story], '2020-04-23', { lastOn: '2020-04-22' }).officer);

    expect(line).toMatch(/延期申请已获同意；.*由\d+月\d+日改为\d+月\d+日等\d+个节点日期调整/);
  });

  it('encloses the dates that moved for the calendar of whoever has them, and nothing where none did', () => {
    const moved = accepted.after(planAdjusted('preliminaryOpinion', '2020-05-06'));
    const { officer } = morningOf([moved], '2020-04-21', { lastOn: '2020-04-20' });
    const [file] = officer?.content.attachments ?? [];
    const { events } = parseCalendar(file && 'text' in file ? file.text : '');
    const opinion = events.find((event) => event['UID']?.includes('preliminaryOpinion'));

    expect(file?.fileName).toBe('4月21日调整的时间节点.ics');
    expect(opinion).toMatchObject({
      'DTSTART;VALUE=DATE': '20200506',
      SEQUENCE: String(moved.proposal.revision),
    });
    const still = morningOf([accepted.after(opinionSubmitted(), opinionPassed())], '2020-04-21', {
      lastOn: '2020-04-20',
    });
    expect(still.officer?.content).not.toHaveProperty('attachments');
  });

  it('tells the officer of a draft that the head handed in, and nobody of his own', () => {
    const contacted = accepted.after(opinionSubmitted(), opinionPassed(), talked());
    const changes = (who: 'head' | 'officer') =>
      changesFor(
        morningOf([contacted.after(drafted({}, who))], '2020-04-21', { lastOn: '2020-04-20' }).officer,
      ).join();

    expect(changes('head')).toContain('样例处长提交答复稿第1稿');
    expect(changes('officer')).not.toContain('提交答复稿');
  });

  it('says what the word was, and of an unsatisfied one that is handled again only the mail of its own', () => {
    const replied = aCase().after(...toReplied, at('2020-07-01 10:00'));
    const changes = (word: 'satisfied' | 'unsatisfied') => {
      const morning = morningOf([replied.after(evaluated(word))], '2020-07-02', { lastOn: '2020-07-01' });
      return changesFor(morning.head).join();
    };

    expect(changes('satisfied')).toContain('已收到评价：满意');
    expect(changes('unsatisfied')).not.toContain('评价');
  });

  it('is nothing for a case that has ended', () => {
    const story = accepted.after(opinionSubmitted(), opinionPassed(), withdrawn());

    expect(receivers(morningOf([story], '2020-04-21', { lastOn: '2020-04-20' }))).toEqual([]);
  });
});
