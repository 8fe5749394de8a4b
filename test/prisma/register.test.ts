import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DirectoryUnit, OutsideUnit, RefusedAttempt, RegisteredProposal } from '../../client/ports.ts';
import { createRegister } from '../../prisma/register.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { fakeProposal, minute, OFFICE } from './fake-case.ts';
import { fakePerson, NO_CHANGE } from './fake-people.ts';

const unit: DirectoryUnit = { name: '发展处', kind: 'division', duties: '发展' };
const outside: OutsideUnit = { name: '市城管局', kind: 'coUnit', phone: '0000' };

function registered(number: string, remark?: string): RegisteredProposal {
  const assignment = { ...fakeProposal(1).assignment, number };
  return { assignment, proposer: { kind: '委员', coSigners: ['甲', '乙'], ...(remark ? { remark } : {}) } };
}

describe.each(DATABASES)('createRegister on %s', (kind) => {
  let test: TestDatabase;
  let register: ReturnType<typeof createRegister>;

  beforeEach(async () => {
    test = await openTestDatabase(kind);
    register = createRegister(test.database);
  });
  afterEach(() => test.close());

  it('gives back what was put down', async () => {
    expect(await register.isEmpty(OFFICE)).toBe(true);
    const led = { ...unit, name: '规划处', leaderInCharge: 'leader@duban.invalid' };
    const person = fakePerson('officer', { mobile: '000', deputyName: '副' });
    const plain = fakePerson('plain');
    const change = {
      units: [unit, led],
      people: [person, plain],
      outsideUnits: [outside],
      proposals: [registered('12', '备注')],
    };
    await register.apply(OFFICE, change, minute(0));
    expect(await register.isEmpty(OFFICE)).toBe(false);
    expect(await register.isEmpty('elsewhere')).toBe(true);
    expect(await register.units(OFFICE)).toEqual([unit, led]);
    expect(await register.people(OFFICE)).toEqual([person, plain]);
    expect(await register.outsideUnits(OFFICE)).toEqual([outside]);
    expect(await register.proposals(OFFICE)).toEqual([registered('12', '备注')]);
    expect(await register.proposal(OFFICE, '12')).toEqual(registered('12', '备注'));
    expect(await register.proposal(OFFICE, '13')).toBeUndefined();
  });

  it('can be applied again, and keeps what is not named', async () => {
    const first = { ...NO_CHANGE, people: [fakePerson('a'), fakePerson('b')], proposals: [registered('1')] };
    await register.apply(OFFICE, first, minute(0));
    await register.apply(OFFICE, first, minute(1));
    const second = {
      ...NO_CHANGE,
      people: [fakePerson('a', { active: false })],
      proposals: [registered('1', '改')],
    };
    await register.apply(OFFICE, second, minute(2));
    expect((await register.people(OFFICE)).map(({ active }) => active)).toEqual([false, true]);
    expect(await register.proposals(OFFICE)).toEqual([registered('1', '改')]);
    expect((await test.database.registeredProposal.findFirst())?.registeredAt).toBe(BigInt(minute(0)));
  });

  it('puts down all of a change or nothing', async () => {
    const change = { ...NO_CHANGE, units: [unit], proposals: [registered('1'), registered('1')] };
    await expect(register.apply(OFFICE, change, minute(0))).rejects.toThrow();
    expect(await register.isEmpty(OFFICE)).toBe(true);
  });

  it('takes a large import', async () => {
    const proposals = Array.from({ length: 5_000 }, (_, index) => registered(String(index)));
    await register.apply(OFFICE, { ...NO_CHANGE, proposals }, minute(0));
    await register.apply(OFFICE, { ...NO_CHANGE, proposals }, minute(1));
    expect(await register.proposals(OFFICE)).toHaveLength(5_000);
  });

  it('gives a letter number to one case, however many ask', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        register.reserveLetterNumber(OFFICE, '函〔2020〕5号', `${index}`),
      ),
    );
    const winners = answers.flatMap((answer, index) => (answer.takenBy === undefined ? [String(index)] : []));
    expect(winners).toHaveLength(1);
    const [winner = ''] = winners;
    expect(new Set(answers.map(({ takenBy }) => takenBy))).toEqual(new Set([undefined, winner]));
    expect(await register.reserveLetterNumber(OFFICE, '函〔2020〕5号', winner)).toEqual({ fresh: false });
    expect(await register.letterNumbers(OFFICE)).toEqual(new Map([['函〔2020〕5号', winner]]));
    expect(await register.reserveLetterNumber('elsewhere', '函〔2020〕5号', 'x')).toEqual({ fresh: true });
    await register.releaseLetterNumber(OFFICE, '函〔2020〕5号', 'not the holder');
    expect(await register.reserveLetterNumber(OFFICE, '函〔2020〕5号', 'other')).toEqual({
      fresh: false,
      takenBy: winner,
    });
    await register.releaseLetterNumber(OFFICE, '函〔2020〕5号', winner);
    expect(await register.reserveLetterNumber(OFFICE, '函〔2020〕5号', 'other')).toEqual({ fresh: true });
  });

  it('keeps refused attempts, the newest of a period first, each with the id that it was sent under', async () => {
    const attempt = (minutes: number): RefusedAttempt => ({
      number: '12',
      personId: 'officer@duban.invalid',
      at: minute(minutes),
      act: 'issueReply',
      detail: {
        code: 'noCases',
        message: '不行',
        unmet: [{ code: 'noCases', message: '不行', who: '经办人' }],
      },
    });
    for (const minutes of [1, 3, 2]) await register.noteRefusal(OFFICE, attempt(minutes));
    await register.noteRefusal(OFFICE, { ...attempt(4), commandId: 'sent' });
    await register.noteRefusal('elsewhere', attempt(3));
    const period = { from: minute(2), to: minute(4) };
    expect(await register.refusals(OFFICE, period)).toEqual([attempt(3), attempt(2)]);
    expect(await register.refusals(OFFICE, { from: minute(4), to: minute(5) })).toEqual([
      { ...attempt(4), commandId: 'sent' },
    ]);
  });
});
