import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/instant.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import type { Assignment } from '../../domain/proposal/assignment.ts';
import type { Opening } from '../../domain/proposal/open-case.ts';
import { BENCH_DIVISION, BENCH_PEOPLE } from './people.ts';

export const BENCH_OFFICE = 'bench';

const HANDED_OVER_ON = civilDate('2020-04-07');

/** The moment on its own clock at which every bench case is opened. */
export const OPENED_AT = instantAt(HANDED_OVER_ON, { hour: 9, minute: 0 });

/** An ordinary case answered by us with an outside unit's part, under the default policy. */
export function benchAssignment(number: string): Assignment {
  return {
    office: BENCH_OFFICE,
    number,
    title: '关于加强样例行业监督管理工作的提案',
    sessionName: '六届六次会议',
    handlingYear: 2020,
    role: 'lead',
    items: [
      { no: 1, text: '健全样例行业的监管制度，明确各环节责任。' },
      { no: 2, text: '加大抽查力度，向社会公布抽查结果。' },
    ],
    handOverOn: HANDED_OVER_ON,
    leadDivision: BENCH_DIVISION,
    outsideCoUnits: [],
    supportDivisions: [],
  };
}

/** What a bench case is opened with. */
export function benchOpening(number: string): Opening {
  const { id, name } = BENCH_PEOPLE.supervisor;
  return {
    assignment: benchAssignment(number),
    policy: DEFAULT_POLICY,
    calendar: calendarAsOf(HANDED_OVER_ON),
    by: { id, name },
  };
}
