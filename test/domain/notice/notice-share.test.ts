import { describe, expect, it } from 'vitest';
import { noticeMailKey } from '../../../domain/notice/notice-mail.ts';
import { shareOf } from '../../../domain/notice/notice-share.ts';

const cases = new Map([
  ['样例一处', ['1', '2', '3']],
  ['样例二处', ['4', '5']],
  ['样例三处', ['6']],
]);
const main = (...divisions: readonly string[]) => ({ id: 'h', name: '处长', divisions });
const leader = (...copyOf: readonly string[]) => ({ id: 'l', name: '局长', divisions: [], copyOf });

describe('the share of who gets a notice itself', () => {
  it('is all the cases of his divisions and their letters, and nothing of another division', () => {
    expect(shareOf(main('样例一处', '样例三处'), cases)).toEqual({
      numbers: new Map([
        ['样例一处', ['1', '2', '3']],
        ['样例三处', ['6']],
      ]),
      listed: ['1', '2', '3', '6'],
      letters: ['样例一处', '样例三处'],
    });
  });

  it('is not cut, however many they are', () => {
    const many = Array.from({ length: 100 }, (_, at) => String(at));

    expect(shareOf(main('样例一处'), new Map([['样例一处', many]])).listed).toEqual(many);
  });
});

describe('the share of a leader who gets a copy', () => {
  it('is his own cases alone, by division in the notice’s order, listed in the order of his copy', () => {
    const { numbers, listed } = shareOf(leader('5', '3', '1'), cases);

    expect([...numbers]).toEqual([
      ['样例一处', ['1', '3']],
      ['样例二处', ['5']],
    ]);
    expect(listed).toEqual(['5', '3', '1']);
  });

  it('has no letter that names a case which is not his', () => {
    expect(shareOf(leader('1', '2', '4', '5'), cases).letters).toEqual(['样例二处']);
    expect(shareOf(leader('1', '2', '3', '4'), cases).letters).toEqual(['样例一处']);
    expect(shareOf(leader('1', '4'), cases).letters).toEqual([]);
  });

  it('lists the first thirty of them and counts them all', () => {
    const many = Array.from({ length: 31 }, (_, at) => String(at));
    const dueFirst = many.toReversed();
    const { numbers, listed, letters } = shareOf(leader(...dueFirst), new Map([['样例一处', many]]));

    expect(listed).toEqual(dueFirst.slice(0, 30));
    expect(numbers.get('样例一处')).toEqual(many);
    expect(letters).toEqual(['样例一处']);
  });

  it('leaves out what went to no division, and lists as many without it', () => {
    const many = Array.from({ length: 30 }, (_, at) => String(at));

    expect(shareOf(leader('nowhere', ...many), new Map([['样例一处', many]])).listed).toEqual(many);
  });
});

it('stands in the outbox under a key that never changes, by which it is found again', () => {
  expect(noticeMailKey('n1')).toBe('notice:n1');
});
