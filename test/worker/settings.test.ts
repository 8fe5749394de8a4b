import { describe, expect, it } from 'vitest';
import { firstDryRun } from '../../worker/first-dry-run.ts';
import { InvalidSetting, readSettings } from '../../worker/settings.ts';

describe('the settings of mail', () => {
  it('name a contact, a rate, and whether a new office starts dry', () => {
    expect(readSettings({})).toMatchObject({
      contact: '示例甲（010-00000000）',
      mailsPerSecond: 10,
      startsDry: false,
    });
    const told = {
      DUBAN_CONTACT: '示例乙　010-00000001-2',
      DUBAN_MAILS_PER_SECOND: '3',
      DUBAN_DRY_RUN: '1',
    };
    expect(readSettings(told)).toMatchObject({
      contact: '示例乙（010-00000001-2）',
      mailsPerSecond: 3,
      startsDry: true,
    });
  });

  it.each([
    ['DUBAN_CONTACT', '示例甲'],
    ['DUBAN_CONTACT', '{docNumber} 010-00000000'],
    ['DUBAN_CONTACT', '示例甲 010-00000000\n抄送 x'],
    ['DUBAN_MAILS_PER_SECOND', '0'],
    ['DUBAN_MAILS_PER_SECOND', '2.5'],
    ['DUBAN_DRY_RUN', 'yes'],
  ])('refuse %s=%j', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(InvalidSetting);
  });
});

it('is dry after a recovery, whoever turned it off before, and at first where it is set so', () => {
  const recovered = firstDryRun({ startsDry: false }, true).dryRun;
  expect(recovered).toEqual({ reason: '恢复后待核对', ifNeverTurned: false });
  expect(firstDryRun({ startsDry: true }, false).dryRun).toMatchObject({ ifNeverTurned: true });
  expect(firstDryRun({ startsDry: false }, false)).toEqual({});
});
