import { isActType } from '../../client/gateway/acts-schema.ts';
import type { DirectoryPerson } from '../../client/ports.ts';
import type { RefusalGroup } from '../../domain/report/refusal-counts.ts';
import { actName } from '../../domain/wording/acts.ts';
import type { Labels } from '../../domain/wording/labels.ts';
import { isOfficeAct, OFFICE_ACTS } from '../../domain/wording/office-acts.ts';
import { REFUSALS } from '../../domain/wording/refusals.ts';

/** What a kind of refused attempts is called: an act, a person or a condition by its words, the rest by itself. */
export function refusalKeyName(
  group: RefusalGroup,
  key: string,
  people: readonly DirectoryPerson[],
  labels: Labels,
): string {
  switch (group) {
    case 'act':
      return attemptedAct(key, labels);
    case 'person':
      return people.find(({ id }) => id === key)?.name ?? key;
    case 'code':
      return isCode(key) ? REFUSALS[key].text.replace(/\{\w+\}/g, '…') : key;
    case 'division':
    case 'month':
      return key;
  }
}

/** What an attempted act is called, on a case or on the office as a whole. */
export function attemptedAct(act: string, labels: Labels): string {
  if (isActType(act)) return actName(act, labels);
  return isOfficeAct(act) ? OFFICE_ACTS[act] : act;
}

function isCode(key: string): key is keyof typeof REFUSALS {
  return Object.hasOwn(REFUSALS, key);
}
