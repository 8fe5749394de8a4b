import { expect, it } from 'vitest';
import { releasesOf } from '../../../domain/notice/releases.ts';

const aCase = (number: string, division?: string) => ({
  assignment: { number },
  ...(division === undefined ? {} : { division }),
});
const cases = [aCase('1', '样例一处'), aCase('2', '样例二处'), aCase('3', '样例一处'), aCase('4')];

it('makes one urge notice a division of all its cases, each once', () => {
  expect(releasesOf({ urge: ['1', '2', '3', '1'], headReports: [] }, cases)).toEqual([
    { kind: 'urge', division: '样例一处', cases: ['1', '3'] },
    { kind: 'urge', division: '样例二处', cases: ['2'] },
  ]);
});

it('makes one report a case, after what is urged', () => {
  expect(releasesOf({ urge: ['2'], headReports: ['3', '1', '3'] }, cases)).toEqual([
    { kind: 'urge', division: '样例二处', cases: ['2'] },
    { kind: 'headReport', division: '样例一处', cases: ['3'] },
    { kind: 'headReport', division: '样例一处', cases: ['1'] },
  ]);
});

it('keeps apart what has no division or is not known, so that it is refused and not lost', () => {
  expect(releasesOf({ urge: ['1', '4', 'x'], headReports: ['x'] }, cases)).toEqual([
    { kind: 'urge', division: '样例一处', cases: ['1'] },
    { kind: 'urge', division: '', cases: ['4', 'x'] },
    { kind: 'headReport', division: '', cases: ['x'] },
  ]);
});
