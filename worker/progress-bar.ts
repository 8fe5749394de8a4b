import type { CivilDate } from '../domain/calendar/civil-date.ts';

const WIDTH = 30;

/** Tells how far a rehearsal is, at every tenth of the way. */
export function progressBar(say: (line: string) => void): (share: number, on: CivilDate) => void {
  let told = -1;
  return (share, on) => {
    const tenth = Math.floor(share * 10);
    if (tenth === told) return;
    told = tenth;
    const filled = Math.round(share * WIDTH);
    say(`[${'█'.repeat(filled)}${'·'.repeat(WIDTH - filled)}] ${Math.round(share * 100)}%　${on}`);
  };
}
