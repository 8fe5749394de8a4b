import { describe, expect, it } from 'vitest';
import { ACT_SCHEMAS } from '../../client/gateway/acts-schema.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import type { ActType } from '../../domain/proposal/commands.ts';
import { isCaseAct } from '../../domain/proposal/offered-acts.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { ActFormContext } from '../../web/acts/act-form-context.ts';
import { ACT_FORMS } from '../../web/acts/act-forms.ts';
import { fieldsIn } from '../../web/acts/act-form.ts';
import { initialEntries } from '../../web/acts/initial-entries.ts';
import { dataOf, emptyFields, enteredIn } from '../../web/forms/data-of.ts';
import type { Field } from '../../web/forms/field.ts';
import { draftedCase } from './support/a-life.ts';
import { PEOPLE, UNITS } from './support/people.ts';

const proposal = draftedCase().store.cases.get('20190668')?.proposal;
if (!proposal) throw new Error('no case');
const told = { no: 1, text: '样例', by: PEOPLE.creditOfficer };
const today = civilDate('2020-05-20');
const asked = {
  no: 1,
  kind: 'outsideUnit',
  from: '样例',
  askedOn: today,
  dueOn: today,
  by: told.by,
} as const;
/** As many things are owed as a form can ask about. */
const owing: Proposal = {
  ...proposal,
  instructions: [{ ...told, givenOn: today, leader: '样例领导', form: 'note', carrier: '样例', answers: [] }],
  exceptions: [
    { no: 1, kind: 'gate1', reason: '样例', evidence: '样例', askedOn: today, by: told.by, round: 0 },
  ],
  contributions: [
    asked,
    { ...asked, no: 2, from: '样例二', received: { on: today, summary: '样例', by: told.by } },
  ],
  commitments: [{ ...told, dueOn: today, addedOn: today, lookBacks: [] }],
};
const context: ActFormContext = {
  today,
  people: Object.values(PEOPLE),
  units: UNITS,
  proposal: owing,
};
const acts = (Object.keys(ACT_SCHEMAS) as ActType[]).filter(isCaseAct);

function sampleOf(field: Field<ActFormContext>): string {
  switch (field.kind) {
    case 'date':
      return '2020-04-07';
    case 'month':
      return '2020-04';
    case 'choice':
    case 'choices':
      return field.options?.(context)[0]?.value ?? `no option of ${field.name}`;
    case 'line':
      if (field.name === 'scanHash') return 'a1'.repeat(32);
      return '示例';
    case 'paragraph':
      return '示例';
  }
}

function posted(fields: readonly Field<ActFormContext>[]) {
  const form = new FormData();
  for (const field of fields) form.append(field.name, sampleOf(field));
  return form;
}

it('lets any unit outside that the office knows be asked for its word', () => {
  const from = ACT_FORMS.requestContributions.fields.find(({ name }) => name === 'from');
  const outsideUnits = [{ name: '示例外局', kind: '市直部门' }];
  const values = (given: ActFormContext) => from?.options?.(given).map(({ value }) => value);
  expect(values(context)).not.toContain('示例外局');
  expect(values({ ...context, outsideUnits })).toContain('示例外局');
});

describe.each(acts)('the form of %s', (act) => {
  const fields = fieldsIn(ACT_FORMS[act], context);

  it('gives data of the form that its schema wants when everything is filled in', () => {
    const data = dataOf(fields, enteredIn(fields, posted(fields)));
    expect(ACT_SCHEMAS[act].safeParse(data).error).toBeUndefined();
    expect(Object.keys(data).toSorted()).toEqual(Object.keys(ACT_SCHEMAS[act].shape).toSorted());
  });

  it('gives such data when only what is required is filled in', () => {
    const entered = enteredIn(fields, posted(fields.filter(({ required }) => required)));
    expect(emptyFields(fields, entered)).toEqual([]);
    expect(ACT_SCHEMAS[act].safeParse(dataOf(fields, entered)).error).toBeUndefined();
  });

  it('names every required field that is left empty', () => {
    const issues = emptyFields(fields, enteredIn(fields, new FormData()));
    expect(issues.map(({ field }) => field)).toEqual(
      fields.filter(({ required }) => required).map(({ name }) => name),
    );
  });
});

describe('what a form begins with', () => {
  it('lets the address choose among the options of a field and nothing else', () => {
    const { fields } = ACT_FORMS.markStep;
    const asked = { steps: ['divisionHeadReview', 'replyDue', '<script>'], on: ['2001-01-01'] };
    const entered = initialEntries(fields, context, asked);
    expect(entered['steps']).toEqual(['divisionHeadReview']);
    expect(entered['on']).toEqual(['2020-05-20']);
  });

  it('proposes what the newest draft says when the reply is issued', () => {
    const entered = initialEntries(ACT_FORMS.issueReply.fields, context, {});
    expect(entered['resultClass']).toEqual(['A']);
    expect(entered['disclosure.reason']).toEqual(['涉及商业秘密']);
  });
});
