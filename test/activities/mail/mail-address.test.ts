import { describe, expect, it } from 'vitest';
import { isMailAddress } from '../../../activities/mail/mail-address.ts';

describe('isMailAddress', () => {
  it.each(['zhang.san@bureau.gov.cn', 'li-si_2+oa@a-b.example', '10001@qq.com'])('takes %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  it.each([
    '',
    'zhang',
    '@a.cn',
    'zhang@',
    'zhang@local',
    'a@b.cn,c@d.cn',
    'a@b.cn;c@d.cn',
    'a@b.cn c@d.cn',
    'a@b@c.cn',
    'group: a@b.cn;',
    '张三 <a@b.cn>',
    '<a@b.cn>',
    '"a b"@c.cn',
    'a(x)@c.cn',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    '张三@b.cn',
    'a@政务.cn',
    'a@gоv.cn',
    'a@xn--0zwm56d.cn',
    'a@b.XN--fiqs8s',
    'a@b.cn\r\nBcc: c@d.cn',
    'a@b.cn\n',
    'a@b.cn\u2028',
    'a@b.cn\u0000',
    '.a@b.cn',
    'a..b@c.cn',
    'a@-b.cn',
    'a@b..cn',
    'a%b@c.cn',
    `${'a'.repeat(65)}@b.cn`,
    `a@${'b'.repeat(64)}.cn`,
    `a@${'b.'.repeat(130)}cn`,
  ])('refuses %j', (address) => {
    expect(isMailAddress(address)).toBe(false);
  });
});
