import { resultClassNames } from '../../domain/wording/labels.ts';
import { seesOnly } from '../../domain/office/person.ts';
import { REVIEW_STEPS } from '../../domain/policy/step-ids.ts';
import { currentDraft } from '../../domain/proposal/draft-facts.ts';
import { isMarked, openSteps } from '../../domain/proposal/step-facts.ts';
import { stageOf, type Stage } from '../../domain/proposal/stage.ts';
import type { Option } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';
import { POST_NAMES } from '../../domain/wording/parties.ts';

/** Options of a table of names. */
export function namesAsOptions(names: Readonly<Record<string, string>>): () => readonly Option[] {
  const options = Object.entries(names).map(([value, label]) => ({ value, label }));
  return () => options;
}

/** The bureau's divisions. */
export function divisionOptions({ units }: ActFormContext): readonly Option[] {
  return units.filter((unit) => unit.kind === 'division').map(({ name }) => ({ value: name, label: name }));
}

/** Those who could be the case's officer: the people of its division, or of all divisions where it has none. */
export function officerOptions({ people, proposal }: ActFormContext): readonly Option[] {
  const handling = people.filter((person) => !seesOnly(person));
  const own = handling.filter((person) => person.unit === proposal.division);
  const from = own.length > 0 ? own : handling.filter((person) => person.unitKind === 'division');
  return from.map(({ id, name, post, unit }) => ({
    value: id,
    label: `${name}（${POST_NAMES[post]}）`,
    group: unit,
  }));
}

/** The drafts that there are. */
export function draftOptions({ proposal }: ActFormContext): readonly Option[] {
  return proposal.drafts.map(({ no }) => ({ value: String(no), label: `第${no}稿` }));
}

/** The numbered suggestions of the proposal. */
export function itemOptions({ proposal }: ActFormContext): readonly Option[] {
  return proposal.assignment.items.map(({ no, text }) => ({ value: String(no), label: `${no}. ${text}` }));
}

/** The open steps that have no act of their own. */
export function stepOptions({ proposal }: Pick<ActFormContext, 'proposal'>): readonly Option[] {
  return openSteps(proposal)
    .filter(({ id }) => isMarked(proposal, id))
    .map(({ id, title }) => ({ value: id, label: title }));
}

/** The reviews that are still to come. */
export function reviewOptions({ proposal }: Pick<ActFormContext, 'proposal'>): readonly Option[] {
  return openSteps(proposal)
    .filter(({ id }) => REVIEW_STEPS.includes(id))
    .map(({ id, title }) => ({ value: id, label: title }));
}

/** The phase that fits the case's stage, to begin with. */
export function likelyPhase({ proposal }: ActFormContext): readonly string[] {
  const phases: Readonly<Partial<Record<Stage, string>>> = {
    toContact: 'before',
    toConsult: 'during',
    handlingAgain: 'during',
    toEvaluate: 'after',
  };
  return asValues(phases[stageOf(proposal)]);
}

/** The newest draft, where the member's word on it is what the case waits for. */
export function likelyDraft({ proposal }: ActFormContext): readonly string[] {
  const draft = currentDraft(proposal);
  return stageOf(proposal) === 'toConsult' && draft ? [String(draft.no)] : [];
}

/** A value that may be missing, as what a field holds. */
export function asValues(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

/** The classes of results that the case's policy has. */
export function classOptions(context: ActFormContext): readonly Option[] {
  return namesAsOptions(resultClassNames(context.proposal.policy))();
}
