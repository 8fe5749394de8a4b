import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE } from '../support/cases.ts';
import { momentOf, type TestOffice } from '../support/office.ts';
import { openSmallOffice } from './small-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openSmallOffice(['2020T701']);
  office.setClock(momentOf('2020-04-07 10:00'));
});
afterAll(() => office.close());

const reasoned = { actor: PEOPLE.supervisor, reason: '样例' };

it('lets nothing leave while it is on, and afterwards one mail that a person sends again', async () => {
  const { mails } = office.gateway;
  expect(await mails.turnDryRun({ ...reasoned, on: true })).toEqual({ answer: 'done' });
  expect(await office.dispatch()).toBe(0);
  const held = await mails.list(10, 'held');
  expect(held.length).toBeGreaterThan(0);
  const [first] = held;
  expect((await mails.show(first?.id ?? ''))?.life).toMatchObject([{ what: 'held' }]);
  expect(office.smtp.mails).toEqual([]);

  await mails.turnDryRun({ ...reasoned, on: false });
  expect(await office.dispatch()).toBe(0);
  expect(await mails.act({ ...reasoned, id: first?.id ?? '', act: 'resent' })).toMatchObject({
    answer: 'done',
  });
  expect(await office.dispatch()).toBe(1);
  const sent = await mails.show(first?.id ?? '');
  expect(sent?.life.map(({ what }) => what)).toEqual(['held', 'resent', 'taken', 'sent']);
  expect(sent?.content.footer.join('')).toContain('如有疑问请联系督查处示例甲（010-00000000）');
});
