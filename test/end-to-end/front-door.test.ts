import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { civilDateAt, instant, minutesOfDay } from '../../domain/calendar/instant.ts';
import { isWorkday } from '../../domain/calendar/working-calendar.ts';
import type { Actor } from '../../domain/office/person.ts';
import type { ActType } from '../../domain/proposal/commands.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { DATABASES } from '../support/database.ts';
import { momentOf, openTestOffice, type TestOffice } from '../support/office.ts';
import type { ReceivedMail } from '../support/smtp.ts';

const ORDINARY = '20199013';
const KEY = '20190668';
const LATE = '20199012';
const FRESH = '20199014';

const OPERATOR: Actor = {
  id: 'operator@example.invalid',
  name: '操作员',
  post: 'officer',
  unit: '督查处',
  unitKind: 'supervisionOffice',
};

let office: TestOffice;
let workbook: Uint8Array;

describe.each(DATABASES)('from the workbook to mails in mailboxes, on %s', (database) => {
  beforeAll(async () => {
    office = await openTestOffice('2020-04-07 09:00', { database });
    workbook = new Uint8Array(await readFile('samples/2020/assignments.xlsx'));
  });
  afterAll(() => office.close());

  it('imports the year once, however often it is asked to', async () => {
    const preview = await office.gateway.importWorkbook(workbook, OPERATOR, true);
    expect(preview).toMatchObject({ applied: false, started: 0, refused: [] });
    expect(await office.gateway.list()).toEqual([]);

    const first = await office.gateway.importWorkbook(workbook, OPERATOR, false);
    expect(first.new).toHaveLength(64);
    expect(first.started).toBe(64);

    const second = await office.gateway.importWorkbook(workbook, OPERATOR, false);
    expect(second).toMatchObject({ new: [], changed: [], refused: [], started: 0 });
    expect(second.unchanged).toHaveLength(64);
    expect(await office.gateway.list()).toHaveLength(64);
    const { followed, overridden, loadOnly } = await office.gateway.adviceFigures();
    expect(followed + overridden + loadOnly).toBe(64);
  });

  it('tells each division of each of its proposals, once', async () => {
    office.setClock(momentOf('2020-04-07 18:00'));
    await office.dispatch();
    const told = mailsOf('assigned');
    const people = await office.register.people(office.office);
    for (const { proposal } of await office.readModel.cases(office.office)) {
      const { number } = proposal.assignment;
      const expected = people
        .filter((person) => person.unit === proposal.division)
        .filter((person) => person.post === 'divisionHead' || person.post === 'liaison')
        .map((person) => person.id);
      const about = told.filter((mail) => mail.subject.includes(`第${number}号`));
      expect(about.flatMap((mail) => mail.envelope.to).toSorted()).toEqual(expected.toSorted());
    }
    await office.dispatch();
    expect(mailsOf('assigned')).toHaveLength(told.length);
  });

  it('issues a supervision notice over all cases: one number, one mail a recipient', async () => {
    await office.moveTo('2020-04-13 10:00', [ORDINARY, KEY, LATE]);
    const ask = {
      kind: 'supervision',
      topic: '提案办理工作部署',
      actor: await supervisor(),
      noticeId: 'deployment',
    } as const;
    const answer = await office.gateway.issueNotice(ask);
    expect(answer).toMatchObject({ answer: 'issued', issued: { docNumber: '督办〔2020〕1号' } });
    expect(await office.gateway.issueNotice(ask)).toEqual(answer);
    await office.dispatch();
    const mails = mailsOf('supervision');
    const recipients = mails.flatMap((mail) => mail.envelope.to);
    const divisions = new Set((await office.gateway.list()).map((line) => line.division));
    expect(new Set(recipients).size).toBe(recipients.length);
    expect(recipients.length).toBeGreaterThanOrEqual(divisions.size);
    for (const mail of mails) expect(mail.subject).toContain('督办〔2020〕1号');
    expect(await office.readModel.notices(office.office)).toMatchObject([
      { kind: 'supervision', docNumber: '督办〔2020〕1号' },
    ]);
    const { answer: refused } = await office.gateway.issueNotice({
      ...ask,
      noticeId: 'by-a-division',
      actor: await head(KEY),
    });
    expect(refused).toBe('refused');
  });

  it('tells many cases at once what each can be told, once', async () => {
    const numbers = [ORDINARY, 'none', FRESH];
    const ask = {
      type: 'signFor',
      cases: numbers.map((number) => ({ number })),
      data: { on: '2020-04-09' },
      actor: await supervisor(),
      bulkId: 'signed-for',
    } as const;
    const { lines } = await office.gateway.previewInBulk(ask);
    expect(lines.map(({ answer }) => answer)).toEqual(['allowed', 'unknownCase', 'allowed']);
    const told = await office.gateway.actInBulk(ask);
    // The office's clock has moved on; that of the last case stands on the day of the hand-over.
    expect(told.lines).toMatchObject([
      { number: ORDINARY, answer: 'accepted' },
      { number: 'none', answer: 'unknownCase' },
      { number: FRESH, answer: 'refused', refused: { unmet: [{ code: 'dateInFuture' }] } },
    ]);
    expect(await office.gateway.actInBulk(ask)).toEqual(told);
    const { journal } = (await office.gateway.show(ORDINARY)) ?? { journal: [] };
    expect(journal.filter(({ event }) => event.type === 'SignedFor')).toHaveLength(1);
  });

  it('reminds the officer in the morning’s one mail', async () => {
    const officer = await acceptWithOfficer(ORDINARY);
    await office.moveTo('2020-04-30 08:30', [ORDINARY]);
    await office.morning();
    await office.morning();
    const digests = mailsOf('digest').filter((mail) => mail.envelope.to.includes(officer.id));
    expect(digests).toHaveLength(1);
    const [digest] = digests;
    expect(digest?.subject).toMatch(/^【提案待办】4月30日待办\d+项/);
    expect(digest?.text).toContain(`${officer.name}同志`);
    expect(digest?.text).toMatch(/第20199013号.*形成初步办理意见.*2020年5月8日/);
    expect(digest?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(digest?.headers.get('date')).toEqual(new Date('2020-04-30T08:30:00+08:00'));
    expect(String(digest?.headers.get('message-id'))).toMatch(/^<[\w.-]+@supervision\.example>$/);
  });

  it('names no member and gives no telephone in any mail', async () => {
    const registered = await office.register.proposals(office.office);
    const secrets = registered.flatMap(({ proposer }) =>
      [proposer.leadMember, proposer.phone, ...proposer.coSigners].filter((each) => each !== undefined),
    );
    const people = new Set((await office.register.people(office.office)).map((person) => person.name));
    expect(secrets.length).toBeGreaterThan(50);
    for (const mail of office.smtp.mails) {
      for (const secret of secrets) if (!people.has(secret)) expect(mail.text).not.toContain(secret);
    }
  });

  it('refuses the reply with everything that is missing', async () => {
    const answer = await tryAct(ORDINARY, 'issueReply', reply('2020-04-30'), await officerOf(ORDINARY));
    expect(answer.answer).toBe('refused');
    const codes = answer.answer === 'refused' ? answer.refused.unmet.map((each) => each.code) : [];
    expect(codes).toEqual([
      'noPreliminaryOpinion',
      'noPreContact',
      'noDraft',
      'contributionsMissing',
      'solicitationMissing',
      'noConsultation',
      'notSubmitted',
      'reviewPending',
      'reviewPending',
      'reviewPending',
      'reviewPending',
    ]);
    const attempts = await office.register.refusals(office.office, {
      from: instant(0),
      to: instant(Number.MAX_SAFE_INTEGER),
    });
    // The oldest was a notice that nobody outside the supervision office may issue: no case’s, but the office’s.
    expect(attempts.map(({ number }) => number)).toEqual([ORDINARY, FRESH, FRESH, '']);
  });

  it('takes the acts in their order, and then the reply and the evaluation', async () => {
    const [officer, divisionHead, supervision] = [
      await officerOf(ORDINARY),
      await head(ORDINARY),
      await supervisor(),
    ];
    const on = (date: string) => office.moveTo(`${date} 10:00`, [ORDINARY]);
    await on('2020-05-06');
    await act(ORDINARY, 'submitOpinion', { summary: '拟采纳（示例）' }, officer);
    await act(ORDINARY, 'reviewOpinion', { result: 'passed' }, divisionHead);
    await on('2020-05-11');
    await act(ORDINARY, 'recordCommunication', talk('before', '2020-05-11', 'noObjection'), officer);
    await act(ORDINARY, 'confirmPlan', { on: '2020-05-11' }, divisionHead);
    await mark(['contactCoUnits'], '2020-05-11', officer);
    const { outsideCoUnits = [] } = (await assignmentOf(ORDINARY)) ?? {};
    const asked = { kind: 'outsideUnit', from: outsideCoUnits, dueOn: '2020-05-29' };
    await act(ORDINARY, 'requestContributions', asked, officer);
    for (const [index] of outsideCoUnits.entries()) {
      const said = { no: index + 1, on: '2020-05-11', summary: '同意（示例）' };
      await act(ORDINARY, 'recordContribution', said, officer);
    }
    await on('2020-05-29');
    const { items = [] } = (await assignmentOf(ORDINARY)) ?? {};
    const draft = { change: 'material', answeredItems: items.map((item) => item.no) };
    await act(ORDINARY, 'submitDraft', { ...draft, resultClass: 'A', disclosure: { kind: 'open' } }, officer);
    await mark(['solicitOpinions'], '2020-05-29', officer);
    await mark(['divisionHeadReview'], '2020-05-29', divisionHead);
    await on('2020-06-12');
    const consulted = { ...talk('during', '2020-06-12', 'satisfied'), draftNo: 1 };
    await act(ORDINARY, 'recordCommunication', consulted, officer);
    await act(ORDINARY, 'submitForReview', {}, officer);
    await mark(['contentFormatReview', 'wordingReview', 'leaderApproval'], '2020-06-12', supervision, {
      wordingReview: '示例主任',
      leaderApproval: '示例副局长',
    });
    await act(ORDINARY, 'issueReply', reply('2020-06-12'), officer);
    await on('2020-06-20');
    await act(
      ORDINARY,
      'recordEvaluation',
      {
        overall: 'satisfied',
        receivedOn: '2020-06-19',
        source: '征询意见表（示例）',
        scanHash: 'a1'.repeat(32),
      },
      officer,
    );
    const after = ['sendConsultationForm', 'uploadReply', 'recordMatters', 'followUpVisit'];
    await mark(after, '2020-06-20', officer);
    await mark(['publishReply'], '2020-06-20', supervision);
    await act(ORDINARY, 'file', { on: '2020-06-20', archiveNumber: '示例档1' }, officer);
    const handle = office.client.workflow.getHandle(proposalWorkflowId(office.office, ORDINARY));
    await handle.result();
    expect((await handle.describe()).status.name).toBe('COMPLETED');
    const shown = await office.gateway.show(ORDINARY);
    expect(shown?.view).toMatchObject({ stage: 'filed', light: 'closed', waitingFor: '——', blocked: [] });
    const revisions = shown?.journal.map((entry) => entry.revision) ?? [];
    expect(revisions).toEqual(revisions.map((_revision, index) => index + 1));
    const late = await tryAct(
      ORDINARY,
      'withdraw',
      { on: '2020-06-20', reason: '示例', evidence: '示例' },
      supervision,
    );
    expect(late).toMatchObject({ answer: 'refused', refused: { code: 'caseEnded' } });
  });

  it('asks for a key proposal’s progress on a working day each month', async () => {
    await office.moveTo('2020-06-20 08:00', [KEY]);
    const officer = await acceptWithOfficer(KEY);
    for (const day of ['06-20', '06-22', '07-20', '08-20', '09-20', '09-21']) {
      await office.moveTo(`2020-${day} 08:30`, [KEY]);
      await office.dispatch();
    }
    const asked = mailsOf('progressAsked').filter((mail) => mail.envelope.to.includes(officer.id));
    const days = asked.map((mail) => sentAt(mail));
    expect(days.map((at) => civilDateAt(at).slice(0, 7))).toEqual([
      '2020-06',
      '2020-07',
      '2020-08',
      '2020-09',
    ]);
    for (const at of days) expect(isWorkday(calendarAsOf(civilDateAt(at)), civilDateAt(at))).toBe(true);
    const reached = (await office.readModel.case(office.office, KEY))?.proposal.reached ?? [];
    const requests = reached.filter((occasion) => occasion.rung === 'monthlyRequest');
    expect(requests.map((occasion) => occasion.on)).toEqual([
      '2020-04-20',
      '2020-05-20',
      '2020-06-22',
      '2020-07-20',
      '2020-08-20',
      '2020-09-21',
    ]);
  });

  it('suggests urging, and a person issues the urge notice: numbered, once a recipient, counted as one', async () => {
    await office.moveTo('2020-09-22 10:00', [LATE]);
    await office.moveTo('2020-09-23 08:30', [LATE]);
    const supervision = await supervisor();
    await office.morning();
    const digest = mailsOf('digest').findLast((mail) => mail.envelope.to.includes(supervision.id));
    expect(digest?.text).toMatch(/建议催办|建议专报/);
    expect(mailsOf('urge')).toEqual([]);
    const ask = { kind: 'urge', topic: '逾期未办', cases: [LATE] } as const;
    const answer = await office.gateway.issueNotice({ ...ask, actor: supervision });
    expect(answer).toMatchObject({ answer: 'issued', issued: { docNumber: '催办〔2020〕1号' } });
    await office.dispatch();
    const recipients = mailsOf('urge').flatMap((mail) => mail.envelope.to);
    expect(new Set(recipients).size).toBe(recipients.length);
    expect(recipients).toContain((await head(LATE)).id);
    const kinds = (await office.readModel.notices(office.office)).map((notice) => notice.kind);
    expect(kinds.toSorted()).toEqual(['supervision', 'urge']);
    await expect.poll(async () => (await office.gateway.show(LATE))?.view.revision).toBeGreaterThan(1);
    const again = await office.gateway.issueNotice({ ...ask, actor: supervision });
    expect(again).toMatchObject({ answer: 'refused', refused: { code: 'urgedRecently' } });
  });
});

function mailsOf(kind: string): readonly ReceivedMail[] {
  return office.smtp.mails.filter((mail) => mail.headers.get('x-duban-kind') === kind);
}

function sentAt(mail: ReceivedMail) {
  const date = mail.headers.get('date');
  const at = instant(date instanceof Date ? date.getTime() : 0);
  expect(minutesOfDay(at)).toBeGreaterThanOrEqual(8 * 60 + 30);
  return at;
}

function reply(issuedOn: string) {
  return {
    letterNumber: '示例函〔2020〕13号',
    issuedOn,
    resultClass: 'A',
    disclosure: { kind: 'open' },
  };
}

function talk(phase: string, occurredOn: string, outcome: string) {
  return { phase, occurredOn, channel: 'telephone', counterpart: 'leadMember', outcome };
}

async function mark(
  steps: readonly string[],
  on: string,
  actor: Actor,
  signers: Readonly<Record<string, string>> = {},
) {
  const signed = Object.keys(signers).length > 0 ? { signers } : {};
  await act(ORDINARY, 'markStep', { steps, on, evidence: '示例单据', ...signed }, actor);
}

async function tryAct(number: string, type: ActType, data: unknown, actor: Actor) {
  return office.gateway.act({ number, type, data, actor });
}

async function act(number: string, type: ActType, data: unknown, actor: Actor) {
  expect(await tryAct(number, type, data, actor)).toMatchObject({ answer: 'accepted' });
}

async function supervisor(): Promise<Actor> {
  return one((person) => person.unitKind === 'supervisionOffice');
}

async function head(number: string): Promise<Actor> {
  const proposal = (await office.readModel.case(office.office, number))?.proposal;
  return one((person) => person.unit === proposal?.division && person.post === 'divisionHead');
}

async function officerOf(number: string): Promise<Actor> {
  const proposal = (await office.readModel.case(office.office, number))?.proposal;
  return one((person) => person.id === proposal?.officer?.id);
}

async function assignmentOf(number: string) {
  return (await office.readModel.case(office.office, number))?.proposal.assignment;
}

async function acceptWithOfficer(number: string): Promise<Actor> {
  const proposal = (await office.readModel.case(office.office, number))?.proposal;
  const officer = await one((person) => person.unit === proposal?.division && person.post === 'officer');
  const on = civilDateAt(office.now());
  await act(number, 'accept', { officer: officer.id, on }, await head(number));
  return officer;
}

async function one(wanted: (person: Actor) => boolean): Promise<Actor> {
  const found = (await office.register.people(office.office)).find(wanted);
  if (!found) throw new Error('nobody of that kind in the sample office');
  return found;
}
