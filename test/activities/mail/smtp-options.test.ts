import { describe, expect, it } from 'vitest';
import { smtpOptions } from '../../../activities/mail/smtp-options.ts';

describe('smtpOptions', () => {
  it('reads smtp, with a password over TLS only', () => {
    expect(smtpOptions('smtp://user%40a:p%3Aw@mail.example.cn')).toEqual({
      host: 'mail.example.cn',
      port: 587,
      secure: false,
      requireTLS: true,
      ignoreTLS: false,
      auth: { user: 'user@a', pass: 'p:w' },
      tls: { rejectUnauthorized: true },
    });
  });

  it('reads smtps and its settings', () => {
    expect(smtpOptions('smtps://[::1]?tls.rejectUnauthorized=false&tls.servername=mail.example.cn')).toEqual({
      host: '::1',
      port: 465,
      secure: true,
      requireTLS: false,
      ignoreTLS: false,
      tls: { rejectUnauthorized: false, servername: 'mail.example.cn' },
    });
  });

  it('asks no TLS of the own machine, nor where the address says so', () => {
    expect(smtpOptions('smtp://u:p@127.0.0.1:2525').requireTLS).toBe(false);
    expect(smtpOptions('smtp://u:p@mail.example.cn:25?requireTLS=false').requireTLS).toBe(false);
    expect(smtpOptions('smtp://mail.example.cn:25').requireTLS).toBe(false);
  });

  it.each([
    '',
    'mail.example.cn',
    'http://a.example',
    'smtp://',
    'smtp://a?maxRequeues=5',
    'smtp://a?requireTLS=yes',
  ])('refuses %j', (address) => {
    expect(() => smtpOptions(address)).toThrow(/SMTP address/);
  });
});
