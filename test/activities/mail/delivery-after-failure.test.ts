import { describe, expect, it } from 'vitest';
import { deliveryAfterFailure, type SendFailure } from '../../../activities/mail/delivery-after-failure.ts';

const reply = (command: string, responseCode: number): SendFailure => ({
  message: `Failed: ${responseCode}`,
  code: command === 'DATA' ? 'EMESSAGE' : 'EENVELOPE',
  command,
  responseCode,
});

describe('deliveryAfterFailure', () => {
  it.each([
    [reply('RCPT TO', 550), 'refused'],
    [reply('DATA', 554), 'refused'],
    [reply('MAIL FROM', 552), 'refused'],
    [{ message: 'Too large', code: 'EMESSAGE', command: 'MAIL FROM' }, 'refused'],
    [reply('RCPT TO', 451), 'notSent'],
    [reply('DATA', 452), 'notSent'],
    [reply('DATA', 421), 'notSent'],
    [reply('MAIL FROM', 550), 'notSent'],
    [reply('RCPT TO', 530), 'notSent'],
    [reply('RCPT TO', 503), 'notSent'],
  ])('%j is %s whether or not the body was read', (failure, result) => {
    expect(deliveryAfterFailure(failure, false).result).toBe(result);
    expect(deliveryAfterFailure(failure, true).result).toBe(result);
  });

  it.each([
    { message: 'Connection closed', code: 'ECONNECTION', command: 'CONN' },
    { message: 'Timeout', code: 'ETIMEDOUT', command: 'CONN' },
    { message: 'Unexpected', code: 'EPROTOCOL', command: 'CONN', responseCode: 550 },
    { message: 'Invalid login: 535', code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 },
    { message: 'Nonsense', code: 'EMESSAGE', command: 'DATA' },
    { message: 'Odd', code: 'EMESSAGE', command: 'DATA', responseCode: 354 },
    { message: 'Aborted', code: 'EABORT' },
  ])('%j settles nothing once the body was read', (failure) => {
    expect(deliveryAfterFailure(failure, false).result).toBe('notSent');
    expect(deliveryAfterFailure(failure, true).result).toBe('unknown');
  });
});

it.each([
  [reply('RCPT TO', 550), true],
  [reply('RCPT TO', 552), true],
  [reply('DATA', 554), false],
])('tells a recipient whom the server refuses from a mail that it refuses: %j', (failure, bounced) => {
  const delivery = deliveryAfterFailure(failure, false);
  expect(delivery.result).toBe('refused');
  expect('bounced' in delivery && delivery.bounced).toBe(bounced);
  expect('reason' in delivery && delivery.reason.startsWith('退信')).toBe(bounced);
});
