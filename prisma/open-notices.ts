import type { OpenNotice } from '../domain/watch/watch-facts.ts';
import type { Database } from './open-database.ts';

/**
 * The notices whose workflow must run, the oldest first: `mustRun` asked of the register. None from before notices waited
 * for answers.
 */
export function openNotices(database: Database, office: string): Promise<readonly OpenNotice[]> {
  return database.notice.findMany({
    where: {
      office,
      terms: { not: null },
      OR: [{ over: false }, { cases: { some: { told: null } } }],
    },
    select: { noticeId: true, docNumber: true },
    orderBy: [{ issuedAt: 'asc' }, { noticeId: 'asc' }],
  });
}
