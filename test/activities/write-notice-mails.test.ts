import { expect, it } from 'vitest';
import { writeNoticeMails } from '../../activities/write-notice-mails.ts';
import type { AddressedMail } from '../../domain/notice/mail.ts';
import { assigned } from '../support/acts.ts';
import { aCase, DIVISION, moment, OTHER_DIVISION, PEOPLE } from '../support/cases.ts';
import { SUPERVISION_TERMS as terms } from '../support/notice-terms.ts';

const PLACES = [
  ['2020T001', DIVISION],
  ['2020T002', DIVISION],
  ['2020T003', OTHER_DIVISION],
] as const;
const cases = PLACES.map(([number, division]) => aCase({ number }).after(assigned(division)).proposal);

/** The mails to the head of the second division and to a leader of some cases, written together. */
async function written(copyOf: readonly string[], attachLetter = true): Promise<readonly AddressedMail[]> {
  const mails: AddressedMail[] = [];
  const entered = (_office: string, _noticeId: string, divisions: readonly string[]) => ({
    terms: { ...terms, attachLetter },
    state: { docNumber: '督办〔2020〕1号', divisions: [{ name: DIVISION }, { name: OTHER_DIVISION }] },
    cases: new Map(
      divisions.map((name) => [name, PLACES.flatMap(([number, of]) => (of === name ? number : []))]),
    ),
    letters: [
      { division: DIVISION, documentId: 'first' },
      { division: OTHER_DIVISION, documentId: 'second' },
    ],
    recipients: [
      { id: PEOPLE.otherHead.id, divisions: [OTHER_DIVISION] },
      { id: PEOPLE.leader.id, divisions: [], copyOf },
    ],
  });
  const ports = {
    digestSource: {
      casesOf: async (_office: string, numbers: readonly string[]) =>
        cases.filter(({ assignment }) => numbers.includes(assignment.number)),
    },
    notices: {
      entered: async (...args: Parameters<typeof entered>) => entered(...args),
      addMails: async (_office: string, more: readonly AddressedMail[]) => mails.push(...more),
    },
  };
  const place = { office: 'sample', noticeId: 'n1', at: moment('2020-04-20 10:00') };
  await writeNoticeMails(ports as never, place, 0, 10);
  return mails;
}

const lettersOf = (mail: AddressedMail | undefined) =>
  mail?.content.attachments?.map((file) => ('documentId' in file ? file.documentId : file.fileName)) ?? [];

it('counts a leader’s cases in the order of the notice, whoever else is written to with him', async () => {
  const [, copy] = await written(['2020T003', '2020T001', '2020T002']);
  const [counts] = copy?.content.blocks.flatMap((block) => (block.type === 'table' ? [block] : [])) ?? [];

  expect(counts?.rows).toEqual([
    [DIVISION, '2'],
    [OTHER_DIVISION, '1'],
  ]);
});

it('sends a letter to nobody who is to see some of its cases only', async () => {
  const [head, copy] = await written(['2020T003', '2020T001']);

  expect(lettersOf(head)).toEqual(['second']);
  expect(lettersOf(copy)).toEqual(['second']);
  expect(JSON.stringify(copy?.content)).not.toContain('2020T002');
  expect(lettersOf((await written(['2020T003', '2020T001', '2020T002']))[1])).toEqual(['first', 'second']);
});

it('sends no letter where they do not go with the mails', async () => {
  const mails = await written(['2020T003'], false);

  expect(mails.map(lettersOf)).toEqual([[], []]);
});
