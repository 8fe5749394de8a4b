import { expect, it } from 'vitest';
import { watchNotices } from '../../activities/watch-notices.ts';
import type { OpenNotice } from '../../domain/watch/watch-facts.ts';

const A: OpenNotice = { noticeId: 'a', docNumber: '督办〔2020〕1号' };
const B: OpenNotice = { noticeId: 'b', docNumber: '督办〔2020〕2号' };

/** An office with these open notices, of which these run; what ends is told while it is asked how a notice stands. */
function office(open: readonly OpenNotice[], running: readonly string[], ends: readonly OpenNotice[] = []) {
  let now = open;
  const asked: string[] = [];
  const source = { openNotices: async () => now };
  const noticeRuns = {
    running: async () => running,
    status: async (_office: string, noticeId: string) => {
      asked.push(noticeId);
      now = now.filter((notice) => !ends.includes(notice));
      return 'TERMINATED';
    },
  };
  return { ports: { source, noticeRuns }, asked };
}

it('asks how no notice stands where record and server agree', async () => {
  const { ports, asked } = office([A, B], ['a', 'b', 'of another']);
  expect(await watchNotices(ports, 'bureau')).toEqual([]);
  expect(asked).toEqual([]);
});

it('asks how those stand that the list does not have', async () => {
  const { ports, asked } = office([A, B], ['b']);
  expect(await watchNotices(ports, 'bureau')).toEqual([{ ...A, status: 'TERMINATED' }]);
  expect(asked).toEqual(['a']);
});

it('takes none that ended in between for one that was lost', async () => {
  const { ports } = office([A, B], [], [A]);
  expect(await watchNotices(ports, 'bureau')).toEqual([{ ...B, status: 'TERMINATED' }]);
});
