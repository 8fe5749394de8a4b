import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openCaseOf } from '../../client/gateway/open-case-of.ts';
import type { DirectoryPerson } from '../../client/ports.ts';
import { caseColumns } from '../../prisma/case-row.ts';
import { closeDatabase, openDatabase } from '../../prisma/open-database.ts';
import { openOffice, type Office } from '../../worker/open-office.ts';
import { noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import { assigned } from '../support/acts.ts';
import { aCase, PEOPLE } from '../support/cases.ts';
import { makeDatabasePlace, type DatabasePlace } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { NO_LETTERS } from '../support/no-letters.ts';
import { momentOf } from '../support/office.ts';
import { startTestSmtp, type TestSmtp } from '../support/smtp.ts';
import { openTestNamespace, type TestNamespace } from '../support/test-namespace.ts';

const OFFICE = 'test';
const CASES = 5_000;
const DIVISIONS = Array.from({ length: 20 }, (_, at) => `样例第${at + 1}处`);
/** Leaders in charge of the first four divisions' cases and of all others'. */
const LEADERS = [PEOPLE.leader, PEOPLE.otherLeader];
const RUNNING = ['2020T001', '2020T002'];
const PATIENCE = { pauseMs: 500, withinMs: 150_000 };
const NOW = momentOf('2020-04-07 09:00');

let namespace: TestNamespace;
let place: DatabasePlace;
let smtp: TestSmtp;

/** The office as one process has it; another one may go on with the same records on the same server. */
function open(): Promise<Office> {
  return openOffice({
    office: OFFICE,
    bureauName: '示例市市场监督管理局',
    databaseUrl: place.url,
    mailFrom: 'duban@supervision.example',
    contact: '示例甲（010-00000000）',
    publicUrl: 'http://127.0.0.1:8420',
    replyTo: 'office@supervision.example',
    smtpUrl: smtp.url,
    temporal: { connection: { address: inject('temporalAddress') }, namespace: namespace.namespace },
    now: () => NOW,
    clockAheadMs: NOW - Date.now(),
    bundle: { codePath: inject('workflowBundle') },
    alone: true,
    mailsPerSecond: 1_000,
  });
}

beforeAll(async () => {
  [namespace, place, smtp] = await Promise.all([
    openTestNamespace(),
    makeDatabasePlace('sqlite'),
    startTestSmtp(),
  ]);
});

afterAll(async () => {
  await smtp.stop();
  await namespace.close();
  await place.remove();
});

const heads: readonly DirectoryPerson[] = DIVISIONS.flatMap((unit, at) =>
  (['divisionHead', 'liaison'] as const).map((post) => ({
    id: `${post.toLowerCase()}${at}@example.test`,
    name: `${post}${at}`,
    post,
    unit,
    unitKind: 'division' as const,
    active: true,
  })),
);

/** Five thousand cases on record, of which two run. */
async function fillOffice(office: Office): Promise<void> {
  const units = DIVISIONS.map((name) => ({ name, kind: 'division' as const, duties: '样例职责' }));
  const people = [
    ...heads,
    ...[...LEADERS, PEOPLE.supervisor].map((person) => ({ ...person, active: true })),
  ];
  await office.register.apply(OFFICE, { units, people, outsideUnits: [], proposals: [] }, NOW);
  for (const number of RUNNING) {
    const leadDivision = DIVISIONS[0] ?? '';
    const { assignment } = aCase({ office: OFFICE, number, leadDivision }).proposal;
    const ports = {
      ...NO_LETTERS,
      office: OFFICE,
      bureauName: '示例市市场监督管理局',
      temporal: office.client,
      register: office.register,
      readModel: office.readModel,
      policies: { adopted: async () => [], adopt: async () => false },
      holidayLists: office.holidayLists,
      books: { revisions: async () => [], add: async () => false },
      mails: {} as never,
      now: () => NOW,
      clockAheadMs: NOW - Date.now(),
    };
    await openCaseOf(ports, assignment, { id: PEOPLE.supervisor.id, name: PEOPLE.supervisor.name });
  }
  const stories = DIVISIONS.map((division, at) => {
    const { id, name } = at < 4 ? PEOPLE.leader : PEOPLE.otherLeader;
    return aCase({ office: OFFICE, leaderInCharge: { id, name } }).after(assigned(division)).proposal;
  });
  const database = await openDatabase(place.url);
  const rows = Array.from({ length: CASES - RUNNING.length }, (_, at) => {
    const proposal = stories[at % stories.length];
    if (!proposal) throw new Error('a case');
    const number = `2020N${String(at).padStart(4, '0')}`;
    const own = { ...proposal, assignment: { ...proposal.assignment, number } };
    return {
      office: OFFICE,
      number,
      lineage: 'none',
      formerLineages: '[]',
      ...caseColumns({ proposal: own, nextWakeAt: null }),
    };
  });
  for (let from = 0; from < rows.length; from += 200)
    await database.proposalCase.createMany({ data: rows.slice(from, from + 200) });
  await closeDatabase(database);
}

it('goes to 5,000 cases with progress, goes on where its worker stopped, and does nothing twice', async () => {
  const first = await open();
  await fillOffice(first);
  const ask = {
    kind: 'supervision',
    topic: '样例督办',
    actor: PEOPLE.supervisor,
    noticeId: 'large',
  } as const;
  const issued = await first.gateway.issueNotice(ask);
  expect(issued).toMatchObject({ answer: 'issued', issued: { docNumber: '督办〔2020〕1号' } });
  await eventually(
    'some cases are told',
    async () => {
      const progress = await first.gateway.noticeProgress('large');
      expect((progress?.told ?? 0) + (progress?.untold.length ?? 0)).toBeGreaterThan(200);
    },
    PATIENCE,
  );
  await first.stop();

  const second = await open();
  expect(await second.gateway.issueNotice(ask)).toMatchObject(issued);
  const before = await second.gateway.noticeProgress('large');
  expect(before).toMatchObject({ state: 'issuing', made: 20, written: 42, cases: CASES });
  expect((before?.told ?? 0) + (before?.untold.length ?? 0)).toBeLessThan(CASES);
  await eventually(
    'all cases are told',
    async () => {
      expect(await second.gateway.noticeProgress('large')).toMatchObject({ state: 'waiting' });
    },
    PATIENCE,
  );

  const after = await second.gateway.noticeProgress('large');
  expect(after).toMatchObject({ told: RUNNING.length, recipients: 42, written: 42, made: 20 });
  expect(after?.untold).toHaveLength(CASES - RUNNING.length);
  const [notice, ...others] = await second.readModel.notices(OFFICE);
  expect(others).toEqual([]);
  expect(notice).toMatchObject({ recipients: 42 });
  expect(notice?.cases).toHaveLength(CASES);
  const stored = await second.readModel.notice(OFFICE, 'large');
  expect(stored?.letters.map(({ division }) => division)).toEqual(
    stored?.state?.divisions.map((each) => each.name),
  );
  expect(stored?.named.filter(({ told }) => told).map(({ number }) => number)).toEqual(RUNNING);
  const mails = (await second.readModel.outbox(OFFICE, 1_000)).filter((mail) => mail.kind === 'supervision');
  const receivers = [...heads, ...LEADERS].map(({ id }) => id);
  expect(mails.map(({ toAddress }) => toAddress).toSorted()).toEqual(receivers.toSorted());
  for (const [leader, divisions] of [
    [PEOPLE.leader, 4],
    [PEOPLE.otherLeader, 16],
  ] as const) {
    const id = mails.find(({ toAddress }) => toAddress === leader.id)?.id ?? '';
    const content = (await second.gateway.mails.show(id))?.content;
    const tables = content?.blocks.flatMap((block) => (block.type === 'table' ? [block.rows.length] : []));
    expect(tables).toEqual([divisions, 30]);
    expect(content?.attachments).toHaveLength(divisions);
  }
  for (const number of RUNNING) {
    // A case is told by a signal, and writes it down when its turn comes.
    await eventually(
      'the case has noted it once',
      async () => {
        const journal = await second.readModel.journal(OFFICE, number);
        expect(journal.filter(({ event }) => event.type === 'NamedInNotice')).toHaveLength(1);
      },
      PATIENCE,
    );
  }
  const { historyLength } = await second.client.workflow
    .getHandle(noticeWorkflowId(OFFICE, 'large'))
    .describe();
  expect(historyLength).toBeLessThan(1_000);
  await second.stop();
}, 180_000);
