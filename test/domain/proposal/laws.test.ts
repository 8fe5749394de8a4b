import { describe, expect, it } from 'vitest';
import { civilDateAt } from '../../../domain/calendar/instant.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { ACT_RULES } from '../../../domain/proposal/acts/act-rules.ts';
import type { ActType } from '../../../domain/proposal/commands.ts';
import { decide } from '../../../domain/proposal/decide.ts';
import { lacksRight } from '../../../domain/proposal/duties.ts';
import { explain } from '../../../domain/proposal/explain.ts';
import { codesOf } from '../../support/lives/life-laws.ts';
import { plausible } from '../../support/random-cases.ts';
import { everyState, everyTurn, sample } from '../../support/frozen-lives.ts';

const ACT_TYPES = Object.keys(ACT_RULES) as readonly ActType[];

describe('laws of the core', () => {
  it('deciding twice gives the same events', () => {
    everyTurn(({ command, before, events, refusal }) => {
      if (!refusal && events.length > 0) expect(decide(command, before)).toEqual(events);
    });
  });

  it('state and events are plain JSON', () => {
    for (const { journal, mails } of sample) {
      for (const { event } of journal) expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
      for (const mail of mails) expect(JSON.parse(JSON.stringify(mail))).toStrictEqual(mail);
    }
    for (const { proposal } of sample) expect(JSON.parse(JSON.stringify(proposal))).toStrictEqual(proposal);
  });

  it('an act that lacks something is refused with plausible data, and with all that it lacks', () => {
    everyTurn(({ command, after, events }) => {
      if (after.ending || events.length === 0) return;
      for (const type of ACT_TYPES) {
        const lacking = ACT_RULES[type].lacking(after);
        if (lacking.length === 0) continue;
        const doing = plausible(type, after);
        if (!('command' in doing)) throw new Error('an act');
        const told = doing.command({ proposal: after, now: command.at, today: civilDateAt(command.at) });
        const codes = codesOf(type, { proposal: after, now: command.at });
        if (codes.length === 0) throw new Error(`${type} lacks something and is accepted`);
        if (told.type !== 'Act' || lacksRight(told.actor, after, told.act).length > 0) continue;
        const unsaid = lacking.filter(({ code }) => !codes.includes(code));
        if (unsaid.length > 0) expect.fail(`${type}: ${unsaid.map(({ code }) => code).join()} unsaid`);
      }
    });
  });

  it('every state can be explained, in sentences without gaps', () => {
    everyState((proposal) => {
      const view = explain(proposal, proposal.assignment.handOverOn, DEFAULT_POLICY.supervision);
      const texts = [
        view.waitingFor,
        view.whyDue,
        view.notFeasible ?? '',
        ...view.milestones.map((milestone) => milestone.why),
        ...view.blocked.flatMap((act) => act.unmet.map((condition) => condition.message)),
      ];
      expect(texts.join('\n')).not.toMatch(/[{}]|undefined|NaN|缺——/);
      expect(view.waitingFor).toMatch(proposal.ending ? /^——$/ : /^(等.|委员不满意，等.|尚有\d+项|并入第)/);
      expect(JSON.parse(JSON.stringify(view))).toStrictEqual(view);
    });
  });
});
