import { expect, it } from 'vitest';
import { urgeAnswers } from '../../../domain/notice/urge-answers.ts';
import { toAccepted } from '../../support/acts.ts';
import { aCase, DIVISION, moment, named, OTHER_DIVISION, PEOPLE } from '../../support/cases.ts';

const namedIn = (kind: 'urge' | 'supervision', noticeId: string) =>
  named({ noticeId, kind, docNumber: noticeId });
const twice = aCase().after(...toAccepted, namedIn('urge', 'u1'), namedIn('urge', 'u2'));
const answers = (name: string, ...texts: readonly string[]) => ({
  name,
  cases: 1,
  recipients: [],
  answers: texts.map((text) => ({ text, by: PEOPLE.head, at: moment('2020-05-15 10:00') })),
});
const notice = (noticeId: string, ...divisions: readonly ReturnType<typeof answers>[]) => ({
  noticeId,
  state: { divisions },
});

it('is what its own division answered last to the last urge notice over a case', () => {
  const register = [
    notice('u1', answers(DIVISION, '先前的说明')),
    notice('u2', answers(OTHER_DIVISION, '别处的说明'), answers(DIVISION, '初次说明', '更正后的说明')),
    notice('s1', answers(DIVISION, '督办的反馈')),
  ];

  expect(urgeAnswers(register, [twice.after(namedIn('supervision', 's1')).proposal])).toEqual({
    '2020T001': '更正后的说明',
  });
});

it('is nothing while the last one is not answered, or was issued before answers were waited for', () => {
  const before = notice('u1', answers(DIVISION, '先前的说明'));

  expect(urgeAnswers([before, notice('u2', answers(DIVISION))], [twice.proposal])).toEqual({});
  expect(urgeAnswers([before, { noticeId: 'u2' }], [twice.proposal])).toEqual({});
  expect(urgeAnswers([before], [aCase().after(...toAccepted).proposal])).toEqual({});
});
