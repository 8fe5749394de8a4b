import { issueName } from '../../domain/monthly/issue-name.ts';
import { formatChineseDate } from '../../domain/calendar/chinese-dates.ts';
import { composeCompilation } from '../../domain/monthly/compose-compilation.ts';
import {
  editsOf,
  type CompilationRevision,
  type ReleasedCompilation,
} from '../../domain/monthly/compilation.ts';
import { monthText } from '../../domain/monthly/month-text.ts';
import { monthlyRound } from '../../domain/monthly/monthly-round.ts';
import type { Actor } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { Unmet } from '../../domain/proposal/refusal.ts';
import { refusalOf, unmet } from '../../domain/proposal/unmet.ts';
import { COMPILATION } from '../../domain/wording/compilations.ts';
import { checked } from './invalid-input.ts';
import { draftInput, editInput } from './monthly-input.ts';
import { monthsNow, type MonthlyPorts } from './months-now.ts';
import type { DraftAsk, EditAsk, WrittenAnswer } from './monthly-answers.ts';

/** Composes a month's draft; what people wrote stays beside it. */
export async function draftMonth(ports: MonthlyPorts, ask: DraftAsk): Promise<WrittenAnswer> {
  const { month } = checked(draftInput, ask);
  const no = refusing(COMPILATION.draftName);
  const [last, standing] = await Promise.all([lastOf(ports, month), against(ports, month, ask.actor)]);
  if (standing) return no(standing);
  const { cases, proposals, supervision, today } = await monthsNow(ports);
  const round = monthlyRound(proposals, month, today);
  if (!round) return no(unmet('compilationNothingAsked', { month: monthText(month) }));
  const draft = composeCompilation(cases, round, today, supervision);
  return add(ports, ask.actor, { month, draft, edits: last?.edits ?? {} }, last, no);
}

/** Keeps what a person wrote in the sections of a month's compilation. */
export async function editMonth(ports: MonthlyPorts, ask: EditAsk): Promise<WrittenAnswer> {
  const { month, seen, texts } = checked(editInput, ask);
  const no = refusing(COMPILATION.editName);
  const [last, standing] = await Promise.all([lastOf(ports, month), against(ports, month, ask.actor)]);
  if (standing) return no(standing);
  if (!last) return no(unmet('compilationMissing', { month: monthText(month) }));
  if (last.revision !== seen) return no(unmet('compilationChanged', { month: monthText(month) }));
  const { draft } = last;
  const kept = { month, draft, edits: editsOf(draft, { ...last.edits, ...texts }) };
  return add(ports, ask.actor, kept, last, no);
}

/** That a month is out already, in words. */
export function released({ month, year, issueNo, releasedBy, releasedOn }: ReleasedCompilation): Unmet {
  return unmet('compilationReleased', {
    month: monthText(month),
    by: releasedBy.name,
    on: formatChineseDate(releasedOn),
    issue: issueName({ year, issueNo }),
  });
}

async function lastOf({ office, compilations }: MonthlyPorts, month: string) {
  return (await compilations.revisions(office, month)).at(-1);
}

async function against(
  { office, compilations }: MonthlyPorts,
  month: string,
  actor: Actor,
): Promise<Unmet | undefined> {
  if (!holdsRight('releaseCompilations', actor)) return unmet('compilationNotYours');
  const issue = (await compilations.released(office)).find((each) => each.month === month);
  return issue && released(issue);
}

type Refusing = (condition: Unmet) => WrittenAnswer;

function refusing(actName: string): Refusing {
  return (condition) => ({ answer: 'refused', refused: refusalOf(actName, [condition]) });
}

async function add(
  { office, compilations, now }: MonthlyPorts,
  { id, name }: Actor,
  kept: Pick<CompilationRevision, 'month' | 'draft' | 'edits'>,
  last: CompilationRevision | undefined,
  no: Refusing,
): Promise<WrittenAnswer> {
  const revision = (last?.revision ?? 0) + 1;
  const added = await compilations.add(office, { ...kept, revision, at: now(), by: { id, name } });
  return added
    ? { answer: 'written', revision }
    : no(unmet('compilationChanged', { month: monthText(kept.month) }));
}
