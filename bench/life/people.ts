import type { Person } from '../../domain/office/person.ts';

/** The division that handles every case of a bench; like everybody here, invented. */
export const BENCH_DIVISION = '测试一处';

const inDivision = { unit: BENCH_DIVISION, unitKind: 'division' } as const;

/** Who does what in the life of a bench case. */
export const BENCH_PEOPLE = {
  officer: { id: 'officer@bench.example', name: '经办人甲', post: 'officer', ...inDivision },
  head: { id: 'head@bench.example', name: '处长乙', post: 'divisionHead', ...inDivision },
  supervisor: {
    id: 'supervisor@bench.example',
    name: '督查丙',
    post: 'officer',
    unit: '测试督查处',
    unitKind: 'supervisionOffice',
  },
} as const satisfies Readonly<Record<string, Person>>;

export type BenchPerson = keyof typeof BENCH_PEOPLE;
