import type { Entry, EntryField } from '../proposal/entries.ts';

export const ENTRY_NAMES: Readonly<Record<Entry, string>> = {
  instruction: '批示指示',
  commitment: '后续落实事项',
  matter: '办理事项',
};

/** What the fields of each ledger are called; one that is not named here it has not. */
export const ENTRY_FIELD_NAMES: Readonly<Record<Entry, Readonly<Partial<Record<EntryField, string>>>>> = {
  instruction: { text: '内容', on: '批示日期', owner: '承办人', dueOn: '报告期限' },
  commitment: { text: '事项', owner: '承办人', dueOn: '完成时限' },
  matter: { text: '事项', on: '事项日期' },
};
