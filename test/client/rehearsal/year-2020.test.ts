import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readScenario, type Scenario } from '../../../client/rehearsal/scenario.ts';

const scenario: Scenario = readScenario(await readFile('samples/2020/scenario.json', 'utf8'));

/** What the bureau’s own summary tells of leaders’ words: the day where it names one, otherwise the month. */
const TOLD = [
  { number: '20190670', when: '2020-05-29', form: 'approval', carrier: '工作方案' },
  { number: '20190670', when: '2020', form: 'spoken', delegate: true, least: 2 },
  { number: '20190668', when: '2020-05', form: 'spoken', least: 2 },
  { number: '20190668', when: '2020-09', form: 'spoken' },
  { number: '20190668', when: '2020-09-23', form: 'note', carrier: '答复函（送审稿）的请示' },
] as const;

describe('the rehearsed year', () => {
  const instructions = scenario.dated.filter(({ act }) => act === 'recordInstruction');

  it.each(TOLD)('tells the leaders’ words on $number as the summary does: $when, $form', (told) => {
    const { number, when, form } = told;
    const found = instructions.filter(
      ({ on, number: of, data }) => of === number && on.startsWith(when) && data['form'] === form,
    );
    expect(found.length).toBe('least' in told ? told.least : 1);
    for (const { data } of found) {
      if ('carrier' in told) expect(data['carrier']).toContain(told.carrier);
      if ('delegate' in told) expect(data['delegate']).toBeTypeOf('string');
    }
  });

  it('tells of no other, and has each answered', () => {
    expect(instructions).toHaveLength(7);
    const answered = scenario.dated.filter(
      ({ act, data }) => act === 'answerInstruction' && data['settled'] === true,
    );
    expect(answered).toHaveLength(7);
  });

  it('does for key proposals what the summary asks of them, the leader in charge at every visit', () => {
    const acts = scenario.routines.answeredByUs.map(({ act, data }) => ({ act, ...data }));
    for (const done of [
      { act: 'submitWorkPlan' },
      { act: 'decideWorkPlan', level: 'supervisingLeader', granted: true },
      { act: 'recordSiteVisit', leaderPresent: true },
      { act: 'recordSymposium', present: expect.arrayContaining(['leadMember', 'coUnit']) },
      { act: 'recordHearing', from: 'supervisingUnit' },
      { act: 'recordHearing', from: 'supervisingLeader' },
    ])
      expect(acts).toContainEqual(expect.objectContaining(done));
    expect(scenario.routines.monthly).toContainEqual(expect.objectContaining({ act: 'reportProgress' }));
  });

  it('issues four supervision notices and one urge notice', () => {
    const of = (wanted: string) => scenario.notices.filter(({ kind }) => kind === wanted).length;
    expect([of('supervision'), of('urge')]).toEqual([4, 1]);
  });
});
