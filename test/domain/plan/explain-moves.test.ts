import { expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { explainStep } from '../../../domain/plan/explain-date.ts';
import { planOf } from '../../../domain/plan/plan-of.ts';
import type { StepId } from '../../../domain/policy/step-ids.ts';
import { plannedStep } from '../../../domain/proposal/step-facts.ts';
import {
  evaluated,
  planAdjusted,
  promised,
  reassigned,
  settled,
  toAccepted,
  toReplied,
} from '../../support/acts.ts';
import { aCase, at, DIVISION, PEOPLE, type Story } from '../../support/cases.ts';

/** The day of a step, and what is said of it. */
function told({ proposal }: Pick<Story, 'proposal'>, id: StepId): string {
  const step = plannedStep(proposal, id);
  return step ? `${step.dueOn} ${explainStep(step, proposal.plan)}` : 'no such step';
}

it('a division that gets a case by reassignment is told what its day is counted from', () => {
  const story = aCase().after(...toAccepted, at('2020-04-29 10:00'), reassigned());
  expect(told(story, 'divisionAccept')).toMatchInlineSnapshot(
    `"2020-05-07 交办后第5个工作日。因改派，自改派之日起另给同样天数，顺延至2020年5月7日。"`,
  );
});

it('a step of a case taken over tells that it has days of grace', () => {
  const officer = { id: PEOPLE.officer.id, name: PEOPLE.officer.name };
  const story = aCase({
    leadDivision: DIVISION,
    proposedOfficer: officer,
    openedOn: '2020-06-10',
    inHand: { contacts: [], signedOn: civilDate('2020-04-09'), acceptedOn: civilDate('2020-04-14') },
  });
  expect(told(story, 'preliminaryOpinion')).toMatchInlineSnapshot(
    `"2020-06-17 计划基准日2020年7月7日前42个工作日。接续办理时原定日期已过或过近，顺延至2020年6月17日。"`,
  );
  expect(told(story, 'issueReply')).toMatchInlineSnapshot(`"2020-07-02 计划基准日2020年7月7日前3个工作日。"`);
});

it('a step pushed by one that was moved by hand tells of it', () => {
  const { proposal } = aCase().after(...toAccepted, planAdjusted('preliminaryOpinion', '2020-05-12'));
  const { plan } = proposal.policy;
  const earlier = plan.steps.map((step) =>
    step.id === 'preContact' ? { ...step, anchor: { from: 'planBase' as const, workdays: -41 } } : step,
  );
  const moved = { ...proposal, policy: { ...proposal.policy, plan: { ...plan, steps: earlier } } };
  const story = { proposal: { ...moved, plan: planOf(moved) } };
  expect(told(story, 'preliminaryOpinion')).toMatchInlineSnapshot(
    `"2020-05-12 计划基准日2020年7月7日前42个工作日。原建议2020年5月8日，已由人工调整。"`,
  );
  expect(told(story, 'preContact')).toMatchInlineSnapshot(
    `"2020-05-12 计划基准日2020年7月7日前41个工作日。前面的节点已由人工调整，随之顺延至2020年5月12日。"`,
  );
});

it('a filing that waited for what was owed is counted from its settlement', () => {
  const waited = aCase().after(...toReplied, promised(400), evaluated(), at('2020-08-03 10:00'), settled());
  expect(told(waited, 'file')).toMatchInlineSnapshot(
    `"2020-08-31 批示指示、后续落实事项办结后第20个工作日。"`,
  );
  expect(told(aCase().after(...toReplied, evaluated()), 'file')).toMatchInlineSnapshot(
    `"2020-05-07 委员评价后第20个工作日。"`,
  );
});
