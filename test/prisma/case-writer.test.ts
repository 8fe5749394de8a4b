import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JournalConflict } from '../../activities/ports.ts';
import { createCaseWriter } from '../../prisma/case-writer.ts';
import { createReadModel } from '../../prisma/read-model.ts';
import { createRegister } from '../../prisma/register.ts';
import { startLineage } from '../../prisma/start-lineage.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { fakeEntry, fakeMail, fakeProposal, fakeWrite, IDENTITY, minute, OFFICE } from './fake-case.ts';
import { fakePerson, NO_CHANGE, seedPeople } from './fake-people.ts';

describe.each(DATABASES)('createCaseWriter on %s', (kind) => {
  let test: TestDatabase;
  let writer: ReturnType<typeof createCaseWriter>;
  let reader: ReturnType<typeof createReadModel>;

  beforeEach(async () => {
    test = await openTestDatabase(kind);
    await seedPeople(test.database);
    writer = createCaseWriter(test.database, IDENTITY);
    reader = createReadModel(test.database);
  });
  afterEach(() => test.close());

  const revisions = async () => (await reader.journal(OFFICE, '12')).map(({ revision }) => revision);
  const recipients = async (key: string) => {
    const rows = await test.database.outboxMail.findMany({ where: { key }, orderBy: { personId: 'asc' } });
    return rows.map(({ toName }) => toName);
  };

  it('puts journal, read model and mails down', async () => {
    await writer.write(fakeWrite(1, 2, { mails: [fakeMail('assigned')] }));
    expect(await reader.journal(OFFICE, '12')).toEqual([fakeEntry(1), fakeEntry(2)]);
    expect(await reader.case(OFFICE, '12')).toEqual({
      proposal: fakeProposal(2),
      lineage: 'first',
      nextWakeAt: minute(3),
    });
    const [mail] = await test.database.outboxMail.findMany();
    expect(mail).toMatchObject({
      toAddress: 'officer@duban.invalid',
      state: 'queued',
      attempts: 0,
      createdAt: BigInt(minute(2)),
    });
    expect(mail?.messageId).toMatch(/^<[0-9a-f]{64}@duban\.invalid>$/);
  });

  it('keeps the columns that lists filter on', async () => {
    const ending = { kind: 'closed', on: '2020-07-01' };
    await writer.write(fakeWrite(1, 1, { nextWakeAt: null, proposal: fakeProposal(1, { ending }) }));
    const row = await test.database.proposalCase.findFirst();
    expect(row).toMatchObject({
      handlingYear: 2020,
      role: 'lead',
      keyKind: null,
      division: '发展处',
      officerId: 'officer@duban.invalid',
      replyDueOn: '2020-06-30',
      nextWakeAt: null,
      ended: true,
    });
  });

  it('finds cases by their numbers, ended or not, those of the office alone', async () => {
    const ended = fakeProposal(1, { ending: { kind: 'closed', on: '2020-07-01' } });
    await writer.write(fakeWrite(1, 1));
    await writer.write(fakeWrite(1, 1, { number: '13', proposal: ended }));
    expect(await reader.casesOf(OFFICE, ['13', '14'])).toEqual([ended]);
    expect(await reader.casesOf('another', ['13'])).toEqual([]);
  });

  it('finds the cases that are merged into one, until they are parted', async () => {
    const mergedInto = { leadNumber: '7' };
    await writer.write(fakeWrite(1, 1, { proposal: fakeProposal(1, { mergedInto }) }));
    expect(await reader.mergedInto(OFFICE, '7')).toEqual(['12']);
    expect(await reader.mayFollow(OFFICE, '12')).toBe(true);
    expect(await reader.mayFollow(OFFICE, '7')).toBe(false);
    expect(await reader.mergedInto('another', '7')).toEqual([]);
    await writer.write(fakeWrite(2, 2));
    expect(await reader.mergedInto(OFFICE, '7')).toEqual([]);
    expect(await reader.mayFollow(OFFICE, '12')).toBe(false);
  });

  it('changes nothing when the same is written again', async () => {
    const write = fakeWrite(1, 3, { mails: [fakeMail('assigned')] });
    await writer.write(write);
    await writer.write(fakeWrite(4, 4));
    await writer.write(write);
    await writer.write(fakeWrite(2, 4));
    expect(await revisions()).toEqual([1, 2, 3, 4]);
    expect((await reader.case(OFFICE, '12'))?.proposal.revision).toBe(4);
    expect(await test.database.outboxMail.count()).toBe(1);
  });

  it('appends what is new of a write that overlaps', async () => {
    await writer.write(fakeWrite(1, 2));
    await writer.write(fakeWrite(2, 4));
    expect(await revisions()).toEqual([1, 2, 3, 4]);
    expect((await reader.case(OFFICE, '12'))?.proposal.revision).toBe(4);
  });

  it('writes nothing over what its lineage wrote there, and tells all of it', async () => {
    await writer.write(fakeWrite(1, 3));
    const own = [fakeEntry(2), fakeEntry(3)];
    const different = { ...fakeWrite(2, 3), entries: [fakeEntry(2, 'another'), fakeEntry(3)] };
    expect(await writer.write({ ...different, mails: [fakeMail('another')] })).toEqual(own);
    const sameByAnother = { ...fakeEntry(2), commandId: 'another command' };
    expect(await writer.write({ ...fakeWrite(2, 2), entries: [sameByAnother] })).toEqual(own);
    expect(await writer.write(fakeWrite(2, 2))).toEqual(own);
    expect(await writer.write(fakeWrite(2, 3))).toBeUndefined();
    expect(await revisions()).toEqual([1, 2, 3]);
    expect(await recipients('another')).toEqual([]);
  });

  it('tells what its lineage wrote after a revision, and nothing that another wrote', async () => {
    await writer.write(fakeWrite(1, 3));
    const place = { office: OFFICE, number: '12', lineage: 'first' };
    expect(await writer.writtenAfter({ ...place, revision: 1 })).toEqual([fakeEntry(2), fakeEntry(3)]);
    expect(await writer.writtenAfter({ ...place, revision: 3 })).toEqual([]);
    await writer.write(fakeWrite(4, 4, { lineage: 'second' }));
    await expect(writer.writtenAfter({ ...place, revision: 1 })).rejects.toThrow(JournalConflict);
  });

  it('takes a line of the record that cannot be read for a conflict, which a person must look at', async () => {
    await writer.write(fakeWrite(1, 2));
    await test.database.journalEntry.updateMany({ where: { revision: 2 }, data: { event: '[]' } });
    const place = { office: OFFICE, number: '12', lineage: 'first', revision: 1 };
    await expect(writer.writtenAfter(place)).rejects.toThrow(JournalConflict);
  });

  it('refuses a gap, a disorder, and a proposal of another revision', async () => {
    await expect(writer.write(fakeWrite(2, 2))).rejects.toThrow('记录缺失');
    await writer.write(fakeWrite(1, 1));
    await expect(writer.write(fakeWrite(3, 3))).rejects.toThrow(JournalConflict);
    const disordered = { ...fakeWrite(2, 3), entries: [fakeEntry(3), fakeEntry(2)] };
    await expect(writer.write(disordered)).rejects.toThrow(JournalConflict);
    await expect(writer.write({ ...fakeWrite(2, 2), entries: [] })).rejects.toThrow(JournalConflict);
    await expect(writer.write({ ...fakeWrite(2, 2), proposal: fakeProposal(3) })).rejects.toThrow('不连贯');
    expect(await revisions()).toEqual([1]);
  });

  it('lets a new lineage go on and refuses the old one for ever', async () => {
    await writer.write(fakeWrite(1, 2));
    await writer.write(fakeWrite(3, 3, { lineage: 'second' }));
    await expect(writer.write(fakeWrite(4, 4))).rejects.toThrow(JournalConflict);
    await expect(writer.write(fakeWrite(1, 2))).rejects.toThrow(JournalConflict);
    await writer.write(fakeWrite(4, 4, { lineage: 'third' }));
    await expect(writer.write(fakeWrite(5, 5, { lineage: 'first' }))).rejects.toThrow(JournalConflict);
    await expect(writer.write(fakeWrite(5, 5, { lineage: 'second' }))).rejects.toThrow(JournalConflict);
    expect((await reader.case(OFFICE, '12'))?.lineage).toBe('third');
    expect(await revisions()).toEqual([1, 2, 3, 4]);
  });

  it('refuses a new lineage that begins again what is written', async () => {
    await writer.write(fakeWrite(1, 2));
    await expect(writer.write(fakeWrite(1, 1, { lineage: 'second' }))).rejects.toThrow(JournalConflict);
    await expect(writer.write(fakeWrite(2, 3, { lineage: 'second' }))).rejects.toThrow(JournalConflict);
    await writer.write(fakeWrite(3, 3));
    expect((await reader.case(OFFICE, '12'))?.lineage).toBe('first');
  });

  it('shuts the old lineage out from the moment a new one is started', async () => {
    await writer.write(fakeWrite(1, 2));
    expect(await startLineage(test.database, OFFICE, '12', 'second')).toBe(2);
    expect(await startLineage(test.database, OFFICE, '12', 'second')).toBe(2);
    await expect(writer.write(fakeWrite(3, 3))).rejects.toThrow(JournalConflict);
    await expect(startLineage(test.database, OFFICE, '12', 'first')).rejects.toThrow(JournalConflict);
    await expect(startLineage(test.database, OFFICE, '13', 'second')).rejects.toThrow('没有办理记录');
    await writer.write(fakeWrite(3, 3, { lineage: 'second' }));
    expect(await revisions()).toEqual([1, 2, 3]);
  });

  it('hands a case over at a revision after which its former lineage writes nothing, however they meet', async () => {
    for (let round = 1; round <= 20; round += 1) {
      const number = `meeting-${round}`;
      await writer.write(fakeWrite(1, 1, { number }));
      const takeOver = () => startLineage(test.database, OFFICE, number, 'second');
      const [, handedOver] = await Promise.allSettled([
        writer.write(fakeWrite(2, 2, { number })),
        takeOver().catch(takeOver),
      ]);
      const journal = await reader.journal(OFFICE, number);
      expect(handedOver).toEqual({ status: 'fulfilled', value: journal.length });
      expect(await reader.case(OFFICE, number)).toMatchObject({
        lineage: 'second',
        proposal: { revision: journal.length },
      });
    }
  });

  it('leaves nothing when one part fails', async () => {
    await writer.write(fakeWrite(1, 1));
    const content = { ...fakeMail('bad').content, footer: [1n as unknown as string] };
    const mails = [fakeMail('good'), fakeMail('bad', { content })];
    await expect(writer.write(fakeWrite(2, 3, { mails }))).rejects.toThrow();
    expect(await revisions()).toEqual([1]);
    expect((await reader.case(OFFICE, '12'))?.proposal.revision).toBe(1);
    expect(await test.database.outboxMail.count()).toBe(0);
    await writer.write(fakeWrite(2, 3, { mails: [fakeMail('good')] }));
    expect(await revisions()).toEqual([1, 2, 3]);
    expect(await recipients('good')).toEqual(['officer']);
  });

  it('writes to a unit outside where its address is known and it is none of those never written to', async () => {
    const outsideUnits = [
      { name: '样例甲局', kind: '政府部门', email: 'unit@gov.example.invalid' },
      { name: '样例乙局', kind: '政府部门' },
      { name: '样例委员', kind: '委员', email: 'member@example.invalid' },
      { name: '样例丙局', kind: '', email: 'unknown@example.invalid' },
    ];
    await createRegister(test.database).apply(OFFICE, { ...NO_CHANGE, outsideUnits }, minute(0));
    const mails = outsideUnits.map(({ name }) => fakeMail(`asked/${name}`, { to: [], toUnit: name }));
    await writer.write(
      fakeWrite(1, 1, { mails: [...mails, fakeMail('nobody', { to: [], toUnit: '别处' })] }),
    );
    const rows = await test.database.outboxMail.findMany();
    expect(rows.map(({ personId, toName, toAddress }) => ({ personId, toName, toAddress }))).toEqual([
      { personId: 'outside:样例甲局', toName: '样例甲局', toAddress: 'unit@gov.example.invalid' },
    ]);
  });

  it('finds who fills each place, each person once', async () => {
    await writer.write(
      fakeWrite(1, 1, {
        mails: [
          fakeMail('division', { to: ['officer', 'divisionHead', 'liaison', 'officer'] }),
          fakeMail('offices', { to: ['supervisionOffice', 'generalOffice'] }),
        ],
      }),
    );
    expect(await recipients('division')).toEqual(['head', 'liaison', 'officer']);
    expect(await recipients('offices')).toEqual(['general', 'supervisor-2', 'supervisor']);
  });

  it('writes to the supervision office when a place is empty', async () => {
    const proposal = fakeProposal(1, {
      division: undefined,
      officer: { id: 'stranger@duban.invalid', name: '某人' },
    });
    const mails = [fakeMail('officer'), fakeMail('head', { to: ['divisionHead'] })];
    await writer.write(fakeWrite(1, 1, { proposal, mails }));
    expect(await recipients('officer')).toEqual(['supervisor-2', 'supervisor']);
    expect(await recipients('head')).toEqual(['supervisor-2', 'supervisor']);
  });

  it('writes to those who had the case when the mail was asked for, where it went on in the same write', async () => {
    const asked = { division: '别的处', officer: { id: 'stranger@duban.invalid', name: '某人' } };
    const mails = [
      { ...fakeMail('then', { to: ['divisionHead', 'officer'] }), placesThen: asked },
      fakeMail('now', { to: ['divisionHead'] }),
    ];
    await writer.write(fakeWrite(1, 2, { mails }));
    expect(await recipients('then')).toEqual(['supervisor-2', 'supervisor']);
    expect(await recipients('now')).toEqual(['head']);
  });

  it('writes to the B角 of who is away, with a copy to himself', async () => {
    const away = [fakePerson('head', { post: 'divisionHead', active: false, deputyName: 'liaison' })];
    await createRegister(test.database).apply(OFFICE, { ...NO_CHANGE, people: away }, minute(0));
    await writer.write(fakeWrite(1, 1, { mails: [fakeMail('head', { to: ['divisionHead'] })] }));
    expect(await recipients('head')).toEqual(['head', 'liaison']);
  });

  it('keeps one mail for a key and a person', async () => {
    await writer.write(
      fakeWrite(1, 1, { mails: [fakeMail('same'), fakeMail('same', { to: ['divisionHead'] })] }),
    );
    await writer.write(fakeWrite(2, 2, { mails: [fakeMail('same', { to: ['officer', 'liaison'] })] }));
    expect(await recipients('same')).toEqual(['head', 'liaison', 'officer']);
  });

  it('keeps cases and offices apart', async () => {
    const other = { office: 'elsewhere', mails: [fakeMail('same')] };
    await Promise.all([
      writer.write(fakeWrite(1, 2, { mails: [fakeMail('same')] })),
      writer.write(fakeWrite(1, 1, { number: '13' })),
      writer.write(fakeWrite(1, 1, other)),
    ]);
    expect(await revisions()).toEqual([1, 2]);
    expect(await reader.cases(OFFICE)).toHaveLength(2);
    expect(await reader.cases('elsewhere')).toHaveLength(1);
    expect(await test.database.outboxMail.count()).toBe(1);
  });
});
