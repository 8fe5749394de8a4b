import { describe, expect, it } from 'vitest';
import type { ActRequest } from '../../../client/gateway/act.ts';
import { actInBulk } from '../../../client/gateway/act-in-bulk.ts';
import type { ActAnswer } from '../../../client/gateway/answers.ts';
import { reasonsOf, tallyOf } from '../../../client/gateway/bulk-answers.ts';
import { checkedBulkAsk, type BulkRequest } from '../../../client/gateway/bulk-ask.ts';
import { checkedCommandId } from '../../../client/gateway/command-key.ts';
import { InvalidInput } from '../../../client/gateway/invalid-input.ts';
import { PEOPLE } from '../../support/cases.ts';

const ask = (given: Partial<BulkRequest> = {}): BulkRequest => ({
  type: 'signFor',
  cases: [{ number: '1' }, { number: '2' }, { number: '3' }],
  data: { on: '2020-04-08' },
  actor: PEOPLE.supervisor,
  bulkId: 'bulk:1',
  ...given,
});

const DONE: ActAnswer = { answer: 'accepted', commandId: 'any', accepted: { revision: 2, events: [] } };

function issuesOf(request: BulkRequest): string {
  try {
    checkedBulkAsk(request);
  } catch (error) {
    if (error instanceof InvalidInput) return error.message;
    throw error;
  }
  return '';
}

describe('what a bulk act is asked with', () => {
  it('is an act that can be done in bulk, on some cases and not too many, each once', () => {
    expect(issuesOf(ask())).toBe('');
    expect(issuesOf(ask({ type: 'issueReply' }))).toContain('不能整批办理');
    expect(issuesOf(ask({ cases: [] }))).toContain('至少1项');
    const many = Array.from({ length: 501 }, (_, at) => ({ number: String(at) }));
    expect(issuesOf(ask({ cases: many }))).toContain('不能超过500项');
    expect(issuesOf(ask({ cases: [{ number: '1' }, { number: '1' }] }))).toContain('第1号提案列了两次');
    expect(issuesOf(ask({ bulkId: 'a/b' }))).toContain('整批办理的标识');
  });

  it('gives a case nothing of its own but what the act has of each', () => {
    const own = (data: Readonly<Record<string, unknown>>) => [{ number: '1', data }];
    const letter = { type: 'sendOpinionLetter', cases: own({ letterNumber: '样函1号' }) };
    expect(issuesOf(ask(letter))).toBe('');
    expect(issuesOf(ask({ cases: own({ on: '2020-04-09' }) }))).toContain('没有“on”这样的字段');
  });
});

describe('a bulk act', () => {
  it('tells every case under an id of its own that is the same each time, with its own data over the shared', async () => {
    const sent: ActRequest[] = [];
    const request = ask({
      type: 'sendOpinionLetter',
      cases: [
        { number: '样〔2020〕1', data: { letterNumber: '样函1号' } },
        { number: '2', data: { letterNumber: '样函2号' } },
      ],
      data: { issuedOn: '2020-04-08' },
    });
    const act = async (one: ActRequest) => {
      sent.push(one);
      return DONE;
    };
    await actInBulk(checkedBulkAsk(request), act);
    await actInBulk(checkedBulkAsk(request), act);
    expect(sent.map(({ data }) => data)).toEqual([
      { issuedOn: '2020-04-08', letterNumber: '样函1号' },
      { issuedOn: '2020-04-08', letterNumber: '样函2号' },
      { issuedOn: '2020-04-08', letterNumber: '样函1号' },
      { issuedOn: '2020-04-08', letterNumber: '样函2号' },
    ]);
    const ids = sent.map(({ commandId }) => checkedCommandId(commandId));
    expect(ids.slice(2)).toEqual(ids.slice(0, 2));
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('answers in the order asked, however long each takes, and tells of each as soon as it may', async () => {
    const release = new Map<string, (answer: ActAnswer) => void>();
    const heard: string[] = [];
    const running = actInBulk(
      checkedBulkAsk(ask()),
      ({ number }) => new Promise((resolve) => void release.set(number, resolve)),
      ({ number }) => void heard.push(number),
    );
    release.get('2')?.({ answer: 'busy' });
    await Promise.resolve();
    expect(heard).toEqual([]);
    release.get('1')?.(DONE);
    release.get('3')?.({ answer: 'unknownCase' });
    const { lines } = await running;
    expect(heard).toEqual(['1', '2', '3']);
    expect(lines.map(({ answer }) => answer)).toEqual(['accepted', 'busy', 'unknownCase']);
    expect(tallyOf(lines)).toEqual(['已登记1件', '没有这件提案1件', '没有登记成功1件']);
  });

  it('tells no more than eight cases at a time', async () => {
    let now = 0;
    let most = 0;
    const cases = Array.from({ length: 40 }, (_, at) => ({ number: String(at) }));
    await actInBulk(checkedBulkAsk(ask({ cases })), async () => {
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
      return DONE;
    });
    expect(most).toBe(8);
  });

  it('goes on when a case is wrongly filled in or cannot be reached', async () => {
    const { lines } = await actInBulk(checkedBulkAsk(ask()), async ({ number }) => {
      if (number === '1') throw new InvalidInput([{ field: 'on', message: '没有填写' }]);
      if (number === '2') throw new Error('database away');
      return DONE;
    });
    expect(lines.map(({ answer }) => answer)).toEqual(['invalid', 'down', 'accepted']);
    expect(lines.flatMap(reasonsOf)).toEqual(['on：没有填写', expect.stringContaining('已登记的不会重复')]);
  });
});
