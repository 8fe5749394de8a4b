import { civilDateAt } from '../../domain/calendar/instant.ts';
import { checkNotice } from '../../domain/notice/check-notice.ts';
import { isFound } from '../../domain/notice/notice-filter.ts';
import { withinOfficeHours } from '../../domain/notice/office-hours.ts';
import type { NoticeRequest } from '../../domain/notice/notice-request.ts';
import { noticeTerms } from '../../domain/notice/notice-terms.ts';
import { urgeAnswers } from '../../domain/notice/urge-answers.ts';
import { onDuty } from '../../domain/office/deputies.ts';
import { caughtUp } from '../../domain/proposal/caught-up.ts';
import { allFollowing } from '../../domain/proposal/following.ts';
import { Refusal, type RefusalDetail } from '../../domain/proposal/refusal.ts';
import { refusalOf, unmet } from '../../domain/proposal/unmet.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { calendarInForce } from './calendar-in-force.ts';
import type { GroundPorts } from './gateway-ports.ts';
import type { CheckedNoticeAsk } from './notice-ask.ts';
import { policyNow } from './policy-now.ts';

/** What notices are asked for over: every case, the register of notices, the people, the rules of a moment. */
export type NoticeGround = Awaited<ReturnType<typeof noticeGround>>;

type Requested = { readonly request: NoticeRequest } | { readonly refused: RefusalDetail };

/** Reads what notices are asked for over; many notices of one moment share it, since an office has thousands of cases. */
export async function noticeGround(ports: GroundPorts) {
  const { office, bureauName, readModel, register, now } = ports;
  const [cases, lines, directory, policy, calendar] = await Promise.all([
    readModel.cases(office),
    readModel.notices(office),
    register.people(office),
    policyNow(ports),
    calendarInForce(ports),
  ]);
  const at = now();
  const open = allFollowing(cases.map(({ proposal }) => proposal))
    .filter(({ ending }) => !ending)
    .map((proposal) => caughtUp(proposal, at));
  return {
    office,
    bureauName,
    at,
    today: civilDateAt(at),
    open,
    lines,
    policy,
    rules: policy.supervision,
    calendar,
    people: onDuty(directory),
    urged: lines.filter(({ kind }) => kind === 'urge'),
  };
}

/** A notice as it is asked for, with its open cases, or everything that speaks against it. */
export async function requestedNotice(ports: GroundPorts, ask: CheckedNoticeAsk): Promise<Requested> {
  return requestedOver(await noticeGround(ports), ask);
}

/** The same over what was read already. */
export function requestedOver(ground: NoticeGround, ask: CheckedNoticeAsk): Requested {
  const { office, bureauName, at, today, open, lines, policy, rules, calendar, people, urged } = ground;
  const { actor, kind, noticeId, topic, filter, words = {}, byRule } = ask;
  const known = new Set(open.map(({ assignment }) => assignment.number));
  const unknown = (ask.cases ?? []).filter((number) => !known.has(number));
  if (unknown.length > 0) {
    const conditions = unknown.map((number) => unmet('caseUnknown', { number }));
    return { refused: refusalOf(NOTICES[kind].actName, conditions) };
  }
  const named = ask.cases && new Set(ask.cases);
  const contactPhone = people.find(({ id }) => id === actor.id)?.mobile;
  const terms = noticeTerms(
    {
      office,
      noticeId,
      kind,
      topic,
      bureauName,
      issuedBy: { id: actor.id, name: actor.name },
      ...(byRule ? { byRule } : {}),
      ...(contactPhone === undefined ? {} : { contactPhone }),
      issuedOn: today,
      leavesAt: withinOfficeHours(policy.mail, calendar, at),
      words,
    },
    calendar,
    policy,
  );
  const chosen = open.filter(
    (each) =>
      (named?.has(each.assignment.number) ?? true) && (!filter || isFound(each, filter, today, rules)),
  );
  const request: NoticeRequest = {
    terms: kind === 'headReport' ? { ...terms, answers: urgeAnswers(lines, chosen) } : terms,
    actor,
    cases: chosen,
    people,
    urged,
  };
  try {
    checkNotice(request);
    return { request };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.detail };
    throw error;
  }
}
