import { expect, it } from 'vitest';
import { letterNumberAsKept } from '../../client/letter-number.ts';

it.each([
  '样函〔2020〕12号',
  '样函[2020]12号',
  '样函【2020】12号',
  '样函（2020）12号',
  '样函［２０２０］１２号',
  ' 样函 〔2020〕 12 号 ',
])('keeps %s as one number', (text) => {
  expect(letterNumberAsKept(text)).toBe('样函〔2020〕12号');
});

it.each(['样（办）函〔2020〕012号', '样(办)函〔2020〕012号'])('leaves what is no year in %s', (text) => {
  expect(letterNumberAsKept(text)).toBe('样（办）函〔2020〕012号');
});
