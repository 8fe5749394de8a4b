import type { Post } from '../../domain/office/person.ts';
import type { DirectoryPerson } from '../ports.ts';
import { emailAddress } from './email-address.ts';
import type { ImportRefusal } from './import-refusal.ts';
import type { OfficeNames } from './office-names.ts';
import { peopleColumns, type PeopleColumn } from './people-columns.ts';
import { highestPost, postOf, POST_WORDS } from './post-words.ts';
import { rowComplaints, type RowComplaints } from './row-complaints.ts';
import { splitList } from './split-list.ts';
import type { TableReading, TableRow } from './table-reading.ts';
import { unitKind } from './unit-kind.ts';
import { unitOfRow, type UnitRows } from './unit-rows.ts';

/** The people of table three that can be taken, and what keeps the others out. */
export type CheckedPeople = {
  readonly people: readonly DirectoryPerson[];
  readonly refusals: readonly ImportRefusal[];
};

/** Checks the rows that name a person. What a row leaves blank is kept as the register has it. */
export function checkPeople(
  table: TableReading<PeopleColumn>,
  units: readonly UnitRows[],
  known: readonly DirectoryPerson[],
  names: OfficeNames,
): CheckedPeople {
  const rows = table.rows.filter(namesPerson);
  const holders = rowsByEmail(rows);
  const people: DirectoryPerson[] = [];
  const refusals: ImportRefusal[] = [];
  for (const row of rows) {
    const complaints = rowComplaints(table.sheet, peopleColumns, row);
    const email = checkEmail(row, complaints, holders);
    const before = known.find(({ id }) => id === email);
    const unit = unitOfRow(row) ?? complaints.required('unitName');
    const name = complaints.required('personName');
    const post = checkPost(row, complaints, units, before);
    const active = checkActive(row, complaints, before);
    refusals.push(...complaints.refusals);
    if (!complaints.clean() || email === undefined || post === undefined) continue;
    const { mobile = before?.mobile, deputyName = before?.deputyName } = row.cells;
    people.push({
      id: email,
      name,
      post,
      unit,
      unitKind: unitKind(unit, names),
      active,
      ...(mobile === undefined ? {} : { mobile }),
      ...(deputyName === undefined ? {} : { deputyName }),
    });
  }
  return { people, refusals };
}

type Complaints = RowComplaints<PeopleColumn>;

function namesPerson({ cells, faulty }: TableRow<PeopleColumn>): boolean {
  return (['personName', 'email', 'mobile'] as const).some((id) => cells[id] !== undefined || faulty.has(id));
}

function rowsByEmail(rows: readonly TableRow<PeopleColumn>[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const { row, cells } of rows) {
    const email = emailAddress(cells.email ?? '');
    if (email !== undefined) holders.set(email, [...(holders.get(email) ?? []), row]);
  }
  return holders;
}

function checkEmail(
  { row, cells }: TableRow<PeopleColumn>,
  complaints: Complaints,
  holders: ReadonlyMap<string, readonly number[]>,
): string | undefined {
  const text = complaints.required('email');
  if (text === '') return undefined;
  const email = emailAddress(text);
  if (email === undefined) complaints.fault('email', `“${cells.email}”不是邮箱地址，请核对`);
  const others = (holders.get(email ?? '') ?? []).filter((other) => other !== row);
  if (others.length > 0) complaints.fault('email', `与第${others.join('、')}行相同，每人须有自己的邮箱`);
  return email;
}

function checkPost(
  { cells }: TableRow<PeopleColumn>,
  complaints: Complaints,
  units: readonly UnitRows[],
  before: DirectoryPerson | undefined,
): Post | undefined {
  const words = splitList(cells.roleName);
  const written = words.length > 0 ? postOf(words) : undefined;
  if (words.length > 0 && written === undefined) {
    complaints.fault('roleName', `“${cells.roleName}”无法识别，请填写${POST_WORDS}之一`);
  }
  const unit = units.find(({ name }) => name === cells.unitName);
  const posts: Post[] = [];
  if (written) posts.push(written);
  if (cells.personName !== undefined && unit?.heads.includes(cells.personName)) posts.push('divisionHead');
  if (cells.personName !== undefined && unit?.liaisons.includes(cells.personName)) posts.push('liaison');
  return highestPost(posts) ?? before?.post ?? 'officer';
}

function checkActive(
  { cells }: TableRow<PeopleColumn>,
  complaints: Complaints,
  before: DirectoryPerson | undefined,
): boolean {
  const { active } = cells;
  if (active === undefined) return before?.active ?? true;
  if (/^(?:是|在岗|在职|√|✓|1)$/.test(active)) return true;
  if (/^(?:否|不在岗|离岗|调离|退休|借调|×|0)$/.test(active)) return false;
  complaints.fault('active', `“${active}”无法识别，请填“是”或“否”`);
  return false;
}
