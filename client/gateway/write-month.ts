import { composeCompilation } from '../../domain/monthly/compose-compilation.ts';
import { editsOf, type CompilationRevision } from '../../domain/monthly/compilation.ts';
import { monthlyRound } from '../../domain/monthly/monthly-round.ts';
import {
  againstDrafting,
  againstEditing,
  changed,
  type FoundCompilation,
} from '../../domain/monthly/write-compilation.ts';
import { refusalOf } from '../../domain/proposal/unmet.ts';
import { COMPILATION } from '../../domain/wording/compilations.ts';
import { foundCompilation } from './found-compilation.ts';
import { checked } from './invalid-input.ts';
import { draftInput, editInput } from './monthly-input.ts';
import { monthsNow, type MonthlyPorts } from './months-now.ts';
import type { DraftAsk, EditAsk, WrittenAnswer } from './monthly-answers.ts';

/** Composes a month's draft; what people wrote stays beside it. */
export async function draftMonth(ports: MonthlyPorts, ask: DraftAsk): Promise<WrittenAnswer> {
  const { month } = checked(draftInput, ask);
  const no = refusing(COMPILATION.draftName);
  const [found, { cases, proposals, supervision, today }] = await Promise.all([
    foundCompilation(ports, month, ask.actor),
    monthsNow(ports),
  ]);
  const round = monthlyRound(proposals, month, today);
  const against = againstDrafting(found, round);
  if (!round || against.length > 0) return no(against);
  const draft = composeCompilation(cases, round, today, supervision);
  return add(ports, found, { draft, edits: found.last?.edits ?? {} }, no);
}

/** Keeps what a person wrote in the sections of a month's compilation. */
export async function editMonth(ports: MonthlyPorts, ask: EditAsk): Promise<WrittenAnswer> {
  const { month, seen, texts } = checked(editInput, ask);
  const no = refusing(COMPILATION.editName);
  const found = await foundCompilation(ports, month, ask.actor);
  const { last } = found;
  const against = againstEditing(found, seen);
  if (!last || against.length > 0) return no(against);
  const { draft, edits } = last;
  return add(ports, found, { draft, edits: editsOf(draft, { ...edits, ...texts }) }, no);
}

type Refusing = (against: Parameters<typeof refusalOf>[1]) => WrittenAnswer;

function refusing(actName: string): Refusing {
  return (against) => ({ answer: 'refused', refused: refusalOf(actName, against) });
}

async function add(
  { office, compilations, now }: MonthlyPorts,
  { month, actor: { id, name }, last }: FoundCompilation,
  written: Pick<CompilationRevision, 'draft' | 'edits'>,
  no: Refusing,
): Promise<WrittenAnswer> {
  const revision = (last?.revision ?? 0) + 1;
  const added = await compilations.add(office, { month, ...written, revision, at: now(), by: { id, name } });
  return added ? { answer: 'written', revision } : no([changed(month)]);
}
