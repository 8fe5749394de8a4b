import { civilDateAt } from '../../domain/calendar/instant.ts';
import { compilationDays, isComplete } from '../../domain/monthly/compilation-days.ts';
import { monthlyRound, reportedMonths } from '../../domain/monthly/monthly-round.ts';
import type { Monthly } from './monthly-answers.ts';
import { monthsNow, type MonthlyPorts } from './months-now.ts';
import { releaseMonth } from './release-month.ts';
import { draftMonth, editMonth } from './write-month.ts';

/** Opens the monthly reports of an office. */
export function createMonthly(ports: MonthlyPorts): Monthly {
  const { office, compilations, now } = ports;
  return {
    asOf: () => civilDateAt(now()),
    async months() {
      const [{ proposals, calendar, monthly, today }, drafted, released] = await Promise.all([
        monthsNow(ports),
        compilations.drafted(office),
        compilations.released(office),
      ]);
      return reportedMonths(proposals).flatMap((month) => {
        const round = monthlyRound(proposals, month, today);
        return round
          ? [
              {
                round,
                days: compilationDays(round, calendar, monthly),
                drafted: drafted.includes(month),
                released: released.find((each) => each.month === month),
              },
            ]
          : [];
      });
    },
    async month(month) {
      const [{ proposals, calendar, monthly, today }, revisions, released] = await Promise.all([
        monthsNow(ports),
        compilations.revisions(office, month),
        compilations.released(office),
      ]);
      const round = monthlyRound(proposals, month, today);
      if (!round) return undefined;
      const issue = released.find((each) => each.month === month);
      const shown = issue ? revisions.filter(({ revision }) => revision <= issue.revision) : revisions;
      return {
        round,
        days: compilationDays(round, calendar, monthly),
        complete: isComplete(round),
        current: shown.at(-1),
        former: shown.slice(0, -1),
        released: issue,
      };
    },
    draft: (ask) => draftMonth(ports, ask),
    edit: (ask) => editMonth(ports, ask),
    release: (ask) => releaseMonth(ports, ask),
    async file(month) {
      const released = (await compilations.released(office)).find((each) => each.month === month);
      return released && compilations.file(office, released.documentId);
    },
  };
}
