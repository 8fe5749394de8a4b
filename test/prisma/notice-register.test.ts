import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restartOfNotice } from '../../client/gateway/restart-notice.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import type { MailContent } from '../../domain/notice/mail.ts';
import { createNoticeRegister } from '../../prisma/notice-register.ts';
import { createReadModel } from '../../prisma/read-model.ts';
import { createWatchSource } from '../../prisma/watch-source.ts';
import { NoticeConflict, type NoticeEntry } from '../../activities/ports.ts';
import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import type { NoticeDivision } from '../../domain/notice/notice-state.ts';
import { noticeTerms } from '../../domain/notice/notice-terms.ts';
import { mustRun } from '../../domain/notice/unfinished-issue.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { createLetterTemplates } from '../../prisma/letter-templates.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { IDENTITY, minute, OFFICE } from './fake-case.ts';
import { seedPeople } from './fake-people.ts';

const content: MailContent = {
  subject: '{docNumber} 通知',
  blocks: [
    { type: 'paragraph', text: '根据{docNumber}，{docNumber}' },
    { type: 'section', title: '见{docNumber}', lines: ['一', '{docNumber}'] },
    { type: 'table', columns: ['{docNumber}'], rows: [['1', '{docNumber}']] },
  ],
  footer: ['{docNumber}'],
};

/** Two divisions' cases, mingled. */
function entry(noticeId: string): NoticeEntry {
  const terms = noticeTerms(
    {
      office: OFFICE,
      noticeId,
      kind: 'supervision',
      topic: '年度交办',
      bureauName: '样例局',
      issuedBy: { id: 'supervisor@duban.invalid', name: 'supervisor' },
      issuedOn: civilDate('2020-03-02'),
      words: {},
    },
    calendarAsOf(civilDate('2020-03-02')),
    DEFAULT_POLICY,
  );
  const [one, other] = ['head@duban.invalid', 'other-head@duban.invalid'];
  return {
    terms,
    cases: [
      { number: '12', division: '发展处' },
      { number: '7', division: '规划处' },
      { number: '3', division: '发展处' },
    ],
    divisions: [
      { name: '发展处', recipients: [one ?? ''] },
      { name: '规划处', recipients: [other ?? ''] },
    ],
    recipients: [
      { id: one ?? '', name: 'head', divisions: ['发展处'] },
      { id: other ?? '', name: 'other head', divisions: ['规划处'] },
    ],
  };
}

describe.each(DATABASES)('createNoticeRegister on %s', (kind) => {
  let test: TestDatabase;
  let notices: ReturnType<typeof createNoticeRegister>;

  beforeEach(async () => {
    test = await openTestDatabase(kind);
    await seedPeople(test.database);
    notices = createNoticeRegister(test.database, IDENTITY);
  });
  afterEach(() => test.close());

  it('counts each kind, year and office for itself', async () => {
    const urge = { kind: 'urge', numberFormat: '催办〔{year}〕{seq}号' } as const;
    const docNumber = async (id: string, differences: Partial<NoticeEntry['terms']>) => {
      const { terms, ...rest } = entry(id);
      const state = await notices.enter({ ...rest, terms: { ...terms, ...differences } }, minute(0));
      return state.docNumber;
    };
    expect(await docNumber('a', {})).toBe('督办〔2020〕1号');
    expect(await docNumber('b', urge)).toBe('催办〔2020〕1号');
    expect(await docNumber('c', { issuedOn: civilDate('2021-03-02') })).toBe('督办〔2021〕1号');
    expect(await docNumber('d', { office: 'elsewhere' })).toBe('督办〔2020〕1号');
    expect(await docNumber('e', { ...urge, issuedOn: civilDate('2020-03-09') })).toBe('催办〔2020〕2号');
  });

  it('enters a notice once, with its cases, divisions and recipients, under the number that is next', async () => {
    const first = await notices.enter(entry('e1'), minute(0));
    expect(first).toMatchObject({ docNumber: '督办〔2020〕1号', revision: 0 });
    expect(first.divisions).toEqual([
      { name: '发展处', cases: 2, recipients: ['head@duban.invalid'], answers: [] },
      { name: '规划处', cases: 1, recipients: ['other-head@duban.invalid'], answers: [] },
    ]);
    expect(await notices.enter(entry('e1'), minute(5))).toEqual(first);
    expect((await notices.enter(entry('e2'), minute(6))).docNumber).toBe('督办〔2020〕2号');
    const entered = await notices.entered(OFFICE, 'e1', ['发展处']);
    expect([...(entered?.cases ?? [])]).toEqual([['发展处', ['12', '3']]]);
    expect(entered?.recipients.map(({ id, divisions }) => [id, ...divisions])).toEqual([
      ['head@duban.invalid', '发展处'],
      ['other-head@duban.invalid', '规划处'],
    ]);
  });

  it('leaves no gap when entries come at once, some twice', async () => {
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, index) => notices.enter(entry(`e${index % 20}`), minute(index))),
    );
    expect(new Set(all.map(({ docNumber }) => docNumber))).toEqual(
      new Set(Array.from({ length: 20 }, (_, index) => `督办〔2020〕${index + 1}号`)),
    );
  });

  it('writes a notice’s mails once, however often', async () => {
    await notices.enter(entry('e1'), minute(0));
    const mail = {
      key: 'notice:e1',
      kind: 'supervision',
      personId: 'head@duban.invalid',
      notBefore: minute(0),
      content,
    } as const;
    await notices.addMails(OFFICE, [mail], minute(0));
    await notices.addMails(OFFICE, [mail], minute(1));
    expect(await test.database.outboxMail.count()).toBe(1);
  });

  it('keeps how a notice stands, what its copies are and who was told', async () => {
    const { divisions, ...state } = await notices.enter(entry('e1'), minute(0));
    const [one] = divisions;
    if (!one) throw new Error('a division');
    const by = { by: { id: 'head@duban.invalid', name: 'head' }, at: minute(3) };
    const acknowledged = { ...one, acknowledged: by };
    const change = { office: OFFICE, noticeId: 'e1', over: false };
    await notices.write({ ...change, from: 0, revision: 2, divisions: [acknowledged] });
    expect(await notices.open(OFFICE)).toEqual([
      { ...state, revision: 2, divisions: [acknowledged, divisions[1]] },
    ]);
    await notices.told(OFFICE, 'e1', ['12', '3'], ['3']);
    await notices.keepLetter(OFFICE, 'e1', '发展处', 'd1');
    const closed = { ...by, reason: '已当面汇报' };
    await notices.write({ ...change, from: 2, revision: 3, over: true, closed, divisions: [] });
    expect(await notices.open(OFFICE)).toEqual([]);
    expect(await createReadModel(test.database).notice(OFFICE, 'e1')).toMatchObject({
      letters: [{ division: '发展处', documentId: 'd1' }],
      named: [
        { number: '12', told: true },
        { number: '7', told: null },
        { number: '3', told: false },
      ],
      state: { closed },
    });
  });

  describe('writing how a notice stands', () => {
    const by = { by: { id: 'head@duban.invalid', name: 'head' }, at: minute(3) };
    const other = { by: { id: 'other-head@duban.invalid', name: 'other head' }, at: minute(4) };
    const change = { office: OFFICE, noticeId: 'e1', over: false };
    let one: NoticeDivision;
    let two: NoticeDivision;

    beforeEach(async () => {
      const [first, second] = (await notices.enter(entry('e1'), minute(0))).divisions;
      if (!first || !second) throw new Error('two divisions');
      [one, two] = [first, second];
    });

    const standing = async () => {
      const { revision, divisions, closed } = (await notices.entered(OFFICE, 'e1', []))?.state ?? {};
      return { revision, divisions, closed };
    };

    it('goes through from the revision on record, and changes nothing when it is repeated', async () => {
      const acknowledged = { ...one, acknowledged: by };
      const write = { ...change, from: 0, revision: 1, divisions: [acknowledged] };
      const after = { revision: 1, divisions: [acknowledged, two], closed: undefined };
      await notices.write(write);
      expect(await standing()).toEqual(after);
      await notices.write(write);
      expect(await standing()).toEqual(after);

      const closed = { ...by, reason: '已当面汇报' };
      const closing = { ...change, from: 1, revision: 2, over: true, closed, divisions: [] };
      await notices.write(closing);
      await notices.write(closing);
      expect(await standing()).toEqual({ ...after, revision: 2, closed });
    });

    it('is refused to a run that is behind its record, at the same revision and beyond it too', async () => {
      const acknowledged = { ...one, acknowledged: by };
      const foundLate = { ...acknowledged, foundLate: { answer: civilDate('2020-04-07') } };
      await notices.write({ ...change, from: 0, revision: 1, divisions: [acknowledged] });
      await notices.write({ ...change, from: 1, revision: 2, divisions: [foundLate] });
      const before = await standing();

      const answered = { ...two, acknowledged: other, answers: [{ ...other, text: '已办' }] };
      const closed = { ...by, reason: '样例' };
      for (const stale of [
        { from: 0, revision: 1, divisions: [acknowledged] },
        { from: 0, revision: 1, divisions: [answered] },
        { from: 0, revision: 2, divisions: [answered] },
        { from: 1, revision: 2, divisions: [{ ...foundLate, acknowledged: other }] },
        { from: 1, revision: 2, divisions: [foundLate, answered] },
        { from: 1, revision: 2, divisions: [foundLate], over: true, closed },
        { from: 1, revision: 3, divisions: [answered] },
        { from: 3, revision: 4, divisions: [answered] },
      ])
        await expect(notices.write({ ...change, ...stale })).rejects.toThrow(NoticeConflict);
      expect(await standing()).toEqual(before);
    });

    it('lets one of two through that go from one revision in the same moment', async () => {
      const writes = [
        { ...change, from: 0, revision: 1, divisions: [{ ...one, acknowledged: by }] },
        { ...change, from: 0, revision: 1, divisions: [{ ...two, acknowledged: other }] },
      ];
      const results = await Promise.allSettled(writes.map((write) => notices.write(write)));

      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(results).toContainEqual({ status: 'rejected', reason: expect.any(NoticeConflict) });
      const through = writes[results.findIndex(({ status }) => status === 'fulfilled')]?.divisions[0];
      const divisions = [one, two].map((each) => (each.name === through?.name ? through : each));
      expect(await standing()).toEqual({ revision: 1, divisions, closed: undefined });
    });

    it('is refused for a notice that stands nowhere', async () => {
      const write = { ...change, noticeId: 'none', from: 0, revision: 1, divisions: [one] };
      await expect(notices.write(write)).rejects.toThrow('notice none stands nowhere on record');
    });
  });

  it('has those as open that wait for somebody or are not issued to their end', async () => {
    const { divisions } = await notices.enter(entry('waits'), minute(0));
    await notices.enter(entry('cut off'), minute(1));
    await notices.enter(entry('over'), minute(2));
    const others = entry('elsewhere');
    await notices.enter({ ...others, terms: { ...others.terms, office: 'elsewhere' } }, minute(3));
    const all = ['12', '7', '3'];
    await notices.told(OFFICE, 'waits', all, []);
    await notices.told(OFFICE, 'cut off', ['12', '7'], ['7']);
    await notices.told(OFFICE, 'over', all, ['3']);
    const closed = { by: { id: 's', name: '督查' }, at: minute(4), reason: '样例' };
    for (const noticeId of ['cut off', 'over'])
      await notices.write({ office: OFFICE, noticeId, from: 0, revision: 1, over: true, closed, divisions });

    const open = [
      { noticeId: 'waits', docNumber: '督办〔2020〕1号' },
      { noticeId: 'cut off', docNumber: '督办〔2020〕2号' },
    ];
    expect(await createReadModel(test.database).openNotices(OFFICE)).toEqual(open);
    expect(await createWatchSource(test.database).openNotices(OFFICE)).toEqual(open);
    for (const noticeId of ['waits', 'cut off', 'over']) {
      const stored = await createReadModel(test.database).notice(OFFICE, noticeId);
      const restart = stored && restartOfNotice(OFFICE, stored, minute(5));
      expect(restart && mustRun(restart.args[0])).toBe(open.some((each) => each.noticeId === noticeId));
    }

    await notices.told(OFFICE, 'cut off', ['3'], ['3']);
    expect(await createWatchSource(test.database).openNotices(OFFICE)).toEqual(open.slice(0, 1));
  });

  it('keeps the templates of letters version by version', async () => {
    const templates = createLetterTemplates(test.database);
    const version = {
      fileName: 'a.docx',
      reason: '改抬头',
      savedAt: minute(0),
      savedBy: { id: 's', name: '督查' },
    };
    const bytes = new Uint8Array([0x50, 0x4b, 0, 255]);
    expect(await templates.current(OFFICE, 'urge')).toBeUndefined();
    expect(await templates.add(OFFICE, 'urge', { ...version, version: 1, bytes })).toBe(true);
    expect(await templates.add(OFFICE, 'urge', { ...version, version: 1, bytes })).toBe(false);
    expect([...((await templates.current(OFFICE, 'urge')) ?? [])]).toEqual([...bytes]);
    expect(await templates.add(OFFICE, 'urge', { ...version, version: 2, bytes: undefined })).toBe(true);
    expect(await templates.current(OFFICE, 'urge')).toBeUndefined();
    expect([...((await templates.version(OFFICE, 'urge', 1)) ?? [])]).toEqual([...bytes]);
    expect(await templates.versions(OFFICE, 'urge')).toMatchObject([
      { version: 2, shipped: true },
      { version: 1, shipped: false, savedBy: { name: '督查' } },
    ]);
  });

  it('lists the register, the newest first', async () => {
    await notices.enter(entry('e1'), minute(0));
    const { state } = (await notices.entered(OFFICE, 'e1', [])) ?? {};
    await notices.enter(entry('e2'), minute(1));
    expect(await createReadModel(test.database).notices(OFFICE)).toEqual([
      expect.objectContaining({ docNumber: '督办〔2020〕2号' }),
      {
        noticeId: 'e1',
        kind: 'supervision',
        docNumber: '督办〔2020〕1号',
        topic: '年度交办',
        issuedOn: '2020-03-02',
        issuedByName: 'supervisor',
        cases: ['12', '7', '3'],
        recipients: 2,
        divisions: ['发展处', '规划处'],
        state,
      },
    ]);
  });

  it('lists what was issued before notices waited for answers', async () => {
    await test.database.notice.create({
      data: {
        office: OFFICE,
        noticeId: 'old',
        kind: 'urge',
        year: 2019,
        serial: 1,
        docNumber: '催办〔2019〕1号',
        topic: '旧',
        issuedOn: '2019-05-14',
        issuedAt: BigInt(minute(0)),
        issuedById: 's',
        issuedByName: '督查',
        recipients: { create: [{ personId: 'head@duban.invalid', name: 'head', division: '发展处' }] },
      },
    });
    const [line] = await createReadModel(test.database).notices(OFFICE);
    expect(line).toMatchObject({ docNumber: '催办〔2019〕1号', divisions: ['发展处'] });
    expect(line).not.toHaveProperty('state');
    expect(await notices.entered(OFFICE, 'old', [])).toBeUndefined();
    expect(await createWatchSource(test.database).openNotices(OFFICE)).toEqual([]);
  });
});
