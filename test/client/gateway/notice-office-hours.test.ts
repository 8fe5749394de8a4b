import { describe, expect, it } from 'vitest';
import { writeNoticeMails } from '../../../activities/write-notice-mails.ts';
import { requestedNotice } from '../../../client/gateway/requested-notice.ts';
import type { AddressedMail } from '../../../domain/notice/mail.ts';
import { assigned } from '../../support/acts.ts';
import { aCase, moment, PEOPLE } from '../../support/cases.ts';

const cases = [aCase().after(assigned()).proposal];

async function termsAt(when: string) {
  const ports = {
    office: 'sample',
    bureauName: '样例局',
    readModel: { cases: async () => cases.map((proposal) => ({ proposal })), notices: async () => [] },
    register: { people: async () => Object.values(PEOPLE).map((person) => ({ ...person, active: true })) },
    policies: { adopted: async () => [] },
    holidayLists: { loaded: async () => [] },
    now: () => moment(when),
  };
  const ask = { kind: 'supervision', topic: '样例督办', actor: PEOPLE.supervisor, noticeId: 'n1' } as const;
  const requested = await requestedNotice(ports as never, ask as never);
  if ('refused' in requested) throw new Error(requested.refused.message);
  return requested.request.terms;
}

async function leaving(terms: object, at: string): Promise<readonly number[]> {
  const written: AddressedMail[] = [];
  const entered = {
    terms,
    state: { docNumber: '督办〔2020〕1号', divisions: [{ name: '样例一处' }] },
    cases: new Map([['样例一处', ['2020T001']]]),
    letters: [],
    recipients: [{ id: PEOPLE.head.id, divisions: ['样例一处'] }],
  };
  const ports = {
    digestSource: { casesOf: async () => cases },
    notices: {
      entered: async () => entered,
      addMails: async (_office: string, mails: readonly AddressedMail[]) => written.push(...mails),
    },
  };
  await writeNoticeMails(
    ports as never,
    { office: 'sample', noticeId: 'n1', at: moment(at) } as never,
    0,
    10,
  );
  return written.map(({ notBefore }) => notBefore);
}

describe('the mails of a notice', () => {
  it.each([
    ['2020-04-20 10:15', '2020-04-20 10:15'],
    ['2020-04-20 19:00', '2020-04-21 08:30'],
    ['2020-05-02 10:00', '2020-05-06 08:30'],
  ])('issued at %s leave at %s', async (issued, leaves) => {
    expect(await leaving(await termsAt(issued), issued)).toEqual([moment(leaves)]);
  });

  it('leave as soon as they are written where they were ordered before that was asked', async () => {
    const { leavesAt: _none, ...terms } = await termsAt('2020-04-20 19:00');

    expect(await leaving(terms, '2020-04-20 19:00')).toEqual([moment('2020-04-20 19:00')]);
  });
});
