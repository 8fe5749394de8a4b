import { SUGGESTED_KINDS } from '../../domain/notice/standing-rungs.ts';

/** What was ticked and entered at the desk, as it came. */
export type DeskEntries = {
  readonly urge: readonly string[];
  readonly headReports: readonly string[];
  readonly topic: string;
  readonly reason: string;
  readonly advice: string;
  readonly releaseId: string;
};

/** The entries of a posted form; a button of one line stands for that line alone. */
export function deskEntriesIn(form: FormData): DeskEntries {
  const one = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const ticked = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const [kind, number] = one('only').split('/');
  const only = SUGGESTED_KINDS.find((each) => each === kind);
  return {
    urge: only ? (only === 'urge' && number ? [number] : []) : ticked('urge'),
    headReports: only ? (only === 'headReport' && number ? [number] : []) : ticked('headReport'),
    topic: one('topic'),
    reason: one('reason'),
    advice: one('advice'),
    releaseId: one('releaseId'),
  };
}

/** The same as the gateway asks for it: what was left empty is not given. */
export function releaseIn(entries: DeskEntries) {
  const { urge, headReports, ...texts } = entries;
  const given = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  return { urge, headReports, ...(Object.fromEntries(given) as Partial<typeof texts>) };
}
