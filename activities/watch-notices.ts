import { suspectNotices } from '../domain/watch/suspects.ts';
import type { WatchedNotice } from '../domain/watch/watch-facts.ts';
import { eachAtOnce } from './each-at-once.ts';
import type { WatchPorts } from './ports.ts';

/**
 * The open notices that do not run by the server's list, each with how its workflow stands; afterwards their record is
 * asked again: one that ended in between is then no longer among them.
 */
export async function watchNotices(
  {
    source,
    noticeRuns,
  }: Pick<WatchPorts, 'noticeRuns'> & { readonly source: Pick<WatchPorts['source'], 'openNotices'> },
  office: string,
): Promise<readonly WatchedNotice[]> {
  const [open, running] = await Promise.all([source.openNotices(office), noticeRuns.running(office)]);
  const suspects = suspectNotices(open, running);
  if (suspects.length === 0) return [];
  const statuses = new Map<string, string>();
  await eachAtOnce(suspects, async ({ noticeId }) => {
    statuses.set(noticeId, await noticeRuns.status(office, noticeId));
  });
  return (await source.openNotices(office)).flatMap((notice) => {
    const status = statuses.get(notice.noticeId);
    return status === undefined ? [] : [{ ...notice, status }];
  });
}
