import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterNotice } from '../../activities/enter-notice.ts';
import { makeLetter } from '../../activities/make-letter.ts';
import { writeNoticeMails } from '../../activities/write-notice-mails.ts';
import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { civilDate, type CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Letter } from '../../domain/notice/letter.ts';
import type { NoticeKind } from '../../domain/notice/notice-kind.ts';
import { isOver } from '../../domain/notice/notice-state.ts';
import { noticeTerms } from '../../domain/notice/notice-terms.ts';
import { againstUrgingDivisions } from '../../domain/notice/urge-conditions.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { caseColumns } from '../../prisma/case-row.ts';
import { createDigestSource } from '../../prisma/digest-source.ts';
import { createDocuments } from '../../prisma/documents.ts';
import { createNoticeRegister } from '../../prisma/notice-register.ts';
import { createReadModel } from '../../prisma/read-model.ts';
import { createRegister } from '../../prisma/register.ts';
import { writtenMails } from '../../prisma/written-mails.ts';
import { assigned, toAccepted } from '../support/acts.ts';
import { aCase, at, DIVISION, moment, OTHER_DIVISION, PEOPLE, type Story } from '../support/cases.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { textOf } from '../support/mornings.ts';
import { IDENTITY, OFFICE } from './fake-case.ts';

const NOW = moment('2020-05-15 10:00');
const leader = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });
const late = (number: string, division: string, leaderInCharge = leader(PEOPLE.leader)) =>
  aCase({ office: OFFICE, number, leaderInCharge }).after(
    ...(division === DIVISION ? toAccepted : [assigned(division)]),
    at('2020-05-15 10:00'),
  );

/** Two cases of one division under two leaders, and one of another division. */
const STORIES: readonly Story[] = [
  late('2020T001', DIVISION),
  late('2020T002', DIVISION, leader(PEOPLE.otherLeader)),
  late('2020T003', OTHER_DIVISION),
];

const { leader: first, otherLeader: second, head, liaison, otherHead, chief } = PEOPLE;

describe.each(DATABASES)('an issued notice on %s', (kind) => {
  let test: TestDatabase;
  let ports: ReturnType<typeof portsOf>;
  let written: Letter[];

  function portsOf({ database }: TestDatabase) {
    return {
      notices: createNoticeRegister(database, IDENTITY),
      digestSource: createDigestSource(database, IDENTITY),
      documents: createDocuments(database),
      letters: {
        write: async (_office: string, letter: Letter) => {
          written.push(letter);
          const bytes = new TextEncoder().encode(JSON.stringify(letter));
          return { fileName: letter.fileName, mediaType: 'text/plain', bytes };
        },
      },
    };
  }

  beforeEach(async () => {
    test = await openTestDatabase(kind);
    written = [];
    ports = portsOf(test);
    const people = Object.values(PEOPLE).map((person) => ({ ...person, active: true }));
    const change = { units: [], people, outsideUnits: [], proposals: [] };
    await createRegister(test.database).apply(OFFICE, change, NOW);
    await test.database.proposalCase.createMany({
      data: STORIES.map(({ proposal }) => ({
        office: OFFICE,
        number: proposal.assignment.number,
        lineage: 'none',
        formerLineages: '[]',
        ...caseColumns({ proposal, nextWakeAt: null }),
      })),
    });
  });
  afterEach(() => test.close());

  const order = (noticeKind: NoticeKind, cases: readonly string[], noticeId = 'n1') => ({
    ...noticeTerms(
      {
        office: OFFICE,
        noticeId,
        kind: noticeKind,
        topic: '办结时限',
        bureauName: '样例局',
        issuedBy: leader(PEOPLE.supervisor),
        issuedOn: civilDate('2020-05-15'),
        words: {},
      },
      calendarAsOf(civilDate('2020-05-15')),
      DEFAULT_POLICY,
    ),
    cases,
  });

  /** Everything that a notice's workflow has done, in its order; mails a few at a time. */
  async function issue(noticeKind: NoticeKind, cases: readonly string[]) {
    const state = await enterNotice(ports, order(noticeKind, cases), NOW);
    const notice = { office: OFFICE, noticeId: 'n1', at: NOW };
    for (const { name } of state.divisions) await makeLetter(ports, notice, name);
    let recipients = 1;
    for (let from = 0; from < recipients; from += 2)
      recipients = await writeNoticeMails(ports, notice, from, 2);
    const mails = await writtenMails(test.database, OFFICE);
    return { state, recipients, mails: new Map(mails.map((mail) => [mail.to.address, mail])) };
  }

  it.each(['urge', 'supervision'] as const)(
    'goes (%s) to each division with its own cases, and to each leader in charge over his',
    async (kind) => {
      const { mails, recipients } = await issue(kind, ['2020T001', '2020T002', '2020T003']);

      const receivers = [head, liaison, otherHead, first, second].map(({ id }) => id);
      expect([...mails.keys()].toSorted()).toEqual(receivers.toSorted());
      expect(recipients).toBe(5);
      const numbersIn = (id: string) => {
        const mail = mails.get(id);
        return [...new Set((mail ? textOf(mail) : '').match(/2020T\d+/g))];
      };
      expect(numbersIn(head.id)).toEqual(['2020T001', '2020T002']);
      expect(numbersIn(otherHead.id)).toEqual(['2020T003']);
      expect(numbersIn(first.id)).toEqual(['2020T001', '2020T003']);
      expect(numbersIn(second.id)).toEqual(['2020T002']);
      const copy = mails.get(second.id);
      expect(copy?.content.blocks.filter(({ type }) => type === 'link')).toEqual([]);
      expect(copy?.content.footer.join('')).toContain('抄送分管局领导');
      expect(mails.get(head.id)?.content.blocks.filter(({ type }) => type === 'link')).toHaveLength(2);
    },
  );

  it('sends a leader no letter that names another leader’s cases', async () => {
    const { mails } = await issue('urge', ['2020T001', '2020T002', '2020T003']);

    const filesOf = (id: string) => mails.get(id)?.content.attachments?.map(({ fileName }) => fileName) ?? [];
    expect(filesOf(head.id)).toEqual([expect.stringContaining(DIVISION)]);
    expect(filesOf(first.id)).toEqual([expect.stringContaining(OTHER_DIVISION)]);
    expect(filesOf(second.id)).toEqual([]);
  });

  it('reports one case to the bureau head with a copy to its leader, and is over at once', async () => {
    const { mails, state } = await issue('headReport', ['2020T001']);

    expect(state.docNumber).toContain('2020');
    expect([...mails.keys()].toSorted()).toEqual([chief.id, first.id].toSorted());
    expect(mails.get(chief.id)).toMatchObject({ kind: 'headReport', content: { addressee: '局主要领导' } });
    expect(mails.get(chief.id)?.content.blocks.filter(({ type }) => type === 'link')).toEqual([]);
    expect(mails.get(first.id)?.content.footer.join('')).toContain('您是该提案的分管局领导');
    expect(written.map(({ fields }) => fields.主送)).toEqual(['局主要领导']);
    for (const { id } of [chief, first]) expect(mails.get(id)?.content.attachments).toHaveLength(1);
    expect(isOver(state)).toBe(true);
    expect(await ports.notices.open(OFFICE)).toEqual([]);
  });

  it('does nothing twice when every step is done again', async () => {
    const once = await issue('urge', ['2020T001', '2020T003']);
    const again = await issue('urge', ['2020T001', '2020T003']);

    expect(again.state).toEqual(once.state);
    expect(written).toHaveLength(2);
    expect(await test.database.outboxMail.count()).toBe(once.recipients);
  });

  it('tells of a notice that went out by the rules that nobody issued it, in the register and in its mails', async () => {
    const byRule = { ...order('urge', ['2020T001'], 'by-rule'), byRule: true as const };
    await enterNotice(ports, byRule, NOW);
    await enterNotice(ports, order('urge', ['2020T003'], 'by-person'), NOW);
    for (const noticeId of ['by-rule', 'by-person'])
      await writeNoticeMails(ports, { office: OFFICE, noticeId, at: NOW }, 0, 10);

    const readModel = createReadModel(test.database);
    const lines = await readModel.notices(OFFICE);
    const signed = { issuedByName: PEOPLE.supervisor.name };
    expect(lines.find(({ noticeId }) => noticeId === 'by-rule')).toMatchObject({ ...signed, byRule: true });
    const byPerson = lines.find((line) => line.noticeId === 'by-person');
    expect(byPerson).toMatchObject(signed);
    expect(byPerson).not.toHaveProperty('byRule');
    expect(await readModel.notice(OFFICE, 'by-rule')).toMatchObject({ byRule: true });
    const footers = new Map(
      (await writtenMails(test.database, OFFICE)).map(({ to, content }) => [
        to.address,
        content.footer.join(''),
      ]),
    );
    expect(footers.get(head.id)).toContain('按规定自动下发，签发人样例督查。');
    expect(footers.get(head.id)).toContain('发送依据：按规定自动下发');
    expect(footers.get(otherHead.id)).toContain('由督查处样例督查核发。');
    expect(footers.get(otherHead.id)).toContain('发送依据：督查处核发通知');
  });

  it('knows the cases that urge notices of a day name, before they are told', async () => {
    await enterNotice(ports, order('urge', ['2020T001', '2020T002']), NOW);
    await enterNotice(ports, order('supervision', ['2020T003'], 's1'), NOW);
    const urgedOn = async (day: string) => (await ports.notices.urgedOn(OFFICE, civilDate(day))).toSorted();

    expect(await urgedOn('2020-05-15')).toEqual(['2020T001', '2020T002']);
    expect(await urgedOn('2020-05-18')).toEqual([]);
  });

  it('tells from the register which divisions were urged within the week, by new and by old notices', async () => {
    await issue('urge', ['2020T001']);
    await test.database.notice.create({
      data: {
        office: OFFICE,
        noticeId: 'old',
        kind: 'urge',
        year: 2020,
        serial: 90,
        docNumber: '催办〔2020〕90号',
        topic: '旧',
        issuedOn: '2020-05-14',
        issuedAt: BigInt(NOW) - 86_400_000n,
        issuedById: 's',
        issuedByName: '督查',
        recipients: {
          create: [{ personId: otherHead.id, name: otherHead.name, division: OTHER_DIVISION }],
        },
      },
    });
    const lines = await createReadModel(test.database).notices(OFFICE);
    const urged = lines.filter(({ kind }) => kind === 'urge');
    const against = (today: CivilDate) =>
      againstUrgingDivisions([DIVISION, OTHER_DIVISION], urged, today, DEFAULT_POLICY.supervision).map(
        ({ code, message }) => [code, message.includes('90号')],
      );

    expect(against(civilDate('2020-05-20'))).toEqual([
      ['divisionUrgedThisWeek', false],
      ['divisionUrgedThisWeek', true],
    ]);
    expect(against(civilDate('2020-05-21'))).toEqual([['divisionUrgedThisWeek', false]]);
    expect(against(civilDate('2020-05-22'))).toEqual([]);
  });

  it('lets one of two urge notices to a division through that are issued at once, and leaves no gap', async () => {
    const asked = ['a', 'b', 'c', 'd'].map((noticeId) =>
      enterNotice(ports, order('urge', ['2020T001'], noticeId), NOW),
    );
    const results = await Promise.allSettled(asked);

    const through = results.flatMap((each) => (each.status === 'fulfilled' ? each.value.docNumber : []));
    expect(through).toEqual(['催办〔2020〕1号']);
    for (const each of results.filter(({ status }) => status === 'rejected'))
      expect(each).toMatchObject({ reason: { nonRetryable: true, type: 'divisionUrgedThisWeek' } });
    const other = await enterNotice(ports, order('urge', ['2020T003'], 'other'), NOW);
    expect(other.docNumber).toBe('催办〔2020〕2号');
  });
});
