import type { Delivery } from '../../domain/notice/after-delivery.ts';
import { oneLine } from './one-line.ts';

/** What the transport tells about a failed attempt. */
export type SendFailure = {
  readonly message: string;
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
};

/**
 * What a failed attempt means for the mail. Only a reply to this mail's own envelope or body settles it; every
 * other failure is `unknown` once the end of the body was read, and `notSent` before that.
 */
export function deliveryAfterFailure(failure: SendFailure, endWasRead: boolean): Delivery {
  const words = oneLine(failure.message).trim().slice(0, 300);
  switch (replyOf(failure)) {
    case 'unknownRecipient':
      return { result: 'refused', reason: `退信，邮件服务器不接收该地址：${words}`, bounced: true };
    case 'permanent':
      return { result: 'refused', reason: `邮件服务器拒收：${words}` };
    case 'temporary':
      return { result: 'notSent', reason: `邮件服务器暂不接收：${words}` };
    case 'none':
      return endWasRead
        ? { result: 'unknown', reason: `正文已发出，未收到邮件服务器答复：${words}` }
        : { result: 'notSent', reason: `邮件未发出：${words}` };
  }
}

function replyOf(failure: SendFailure): 'unknownRecipient' | 'permanent' | 'temporary' | 'none' {
  const { code, command, responseCode } = failure;
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return 'none';
  if (responseCode === undefined) return isTooLarge(failure) ? 'permanent' : 'none';
  if (responseCode >= 400 && responseCode < 500) return 'temporary';
  if (responseCode < 500 || responseCode > 599) return 'none';
  // A refused sender, a missing sign-in (530) or a confused session (503) is a fault of the office's set-up or of
  // the connection: it would otherwise fail every mail in the queue for good.
  if (responseCode === 503 || responseCode === 530) return 'temporary';
  if (command === 'RCPT TO') return 'unknownRecipient';
  return command === 'MAIL FROM' && responseCode !== 552 ? 'temporary' : 'permanent';
}

function isTooLarge({ code, command }: SendFailure): boolean {
  return code === 'EMESSAGE' && command === 'MAIL FROM';
}
