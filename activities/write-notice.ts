import { ApplicationFailure } from '@temporalio/common';
import { NoticeConflict, type NoticeChange, type Ports } from './ports.ts';

/** Puts down how a notice stands; a conflict is final: only another run, from the record, can go on. */
export async function writeNotice({ notices }: Pick<Ports, 'notices'>, change: NoticeChange): Promise<void> {
  try {
    await notices.write(change);
  } catch (error) {
    if (!(error instanceof NoticeConflict)) throw error;
    throw ApplicationFailure.nonRetryable(error.message, error.name);
  }
}
