import { EXCEPTION_RIGHTS, leastApprover } from '../../domain/policy/exception-rights.ts';
import type { ActType } from '../../domain/proposal/commands.ts';
import { EXCEPTION_KINDS, pendingExceptions } from '../../domain/proposal/exception-facts.ts';
import { APPROVER_NAMES, EXCEPTION_NAMES } from '../../domain/wording/terms.ts';
import { RESPONSIBLE_NAMES } from '../../domain/wording/parties.ts';
import type { Option } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';
import type { ActForm } from './act-form.ts';
import { namesAsOptions } from './act-form-options.ts';

type Own = Extract<ActType, 'applyException' | 'decideException'>;

/** Forms of the exit that each blocking condition has. */
export const EXCEPTION_FORMS: Readonly<Record<Own, ActForm>> = {
  applyException: {
    lead: '确有必要时申请例外，写明理由和依据；批准后有关条件不再阻断，例外情况载入过程记录和年度总结。',
    fields: [
      {
        name: 'kind',
        label: '情形',
        kind: 'choice',
        required: true,
        options: kindOptions,
      },
      { name: 'reason', label: '理由', kind: 'paragraph', required: true },
      { name: 'evidence', label: '依据', kind: 'line', required: true },
      {
        name: 'onBehalfOf',
        label: '提出人',
        kind: 'line',
        required: false,
        hint: '督查处、办公室代局领导登记的，写明提出人姓名。',
      },
    ],
  },
  decideException: {
    lead: '按纸质或办公系统签批结果登记。各项申请后注明至少由谁批准，层级更高的也可以。',
    fields: [
      {
        name: 'no',
        label: '例外申请',
        kind: 'choice',
        as: 'integer',
        required: true,
        options: pendingOptions,
      },
      {
        name: 'granted',
        label: '审批结果',
        kind: 'choice',
        as: 'truth',
        required: true,
        options: namesAsOptions({ yes: '批准', no: '不批准' }),
      },
      { name: 'approver', label: '批准人', kind: 'line', required: true },
      {
        name: 'approverLevel',
        label: '批准层级',
        kind: 'choice',
        required: true,
        options: namesAsOptions(APPROVER_NAMES),
      },
      { name: 'on', label: '审批日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'evidence', label: '依据', kind: 'line', required: true, hint: '签批件，或办公系统流水号。' },
    ],
  },
};

/** The kinds, with who asks for them where the case's policy says so. */
function kindOptions({ proposal }: ActFormContext): readonly Option[] {
  const proposers = proposal.policy.exceptions?.rights?.proposers;
  return EXCEPTION_KINDS.map((kind) => {
    const who = proposers?.[kind].map((party) => RESPONSIBLE_NAMES[party]).join('、');
    const name = EXCEPTION_NAMES[kind];
    return { value: kind, label: who === undefined ? name : `${name}（由${who}提出）` };
  });
}

/** What waits for a decision, with the least who can make it. */
function pendingOptions({ proposal }: ActFormContext): readonly Option[] {
  const { policy, assignment } = proposal;
  const rights = policy.exceptions?.rights ?? EXCEPTION_RIGHTS;
  return pendingExceptions(proposal).map(({ no, kind }) => {
    const least = leastApprover(rights, kind, assignment.keyKind !== undefined);
    return { value: String(no), label: `${no}. ${EXCEPTION_NAMES[kind]}（由${APPROVER_NAMES[least]}批准）` };
  });
}
