import { earlierOf, type CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/instant.ts';
import { seesOnly, type Actor, type Person, type PersonRef } from '../office/person.ts';
import { holdsRight } from '../office/rights.ts';
import type { Unmet } from '../proposal/refusal.ts';
import { refuseWith, unmet } from '../proposal/unmet.ts';
import { NOTICE_ACTS, type NoticeActType } from '../wording/notice-acts.ts';
import {
  owedBy,
  owedUntil,
  type NoticeDivision,
  type NoticeState,
  type OwedToNotice,
} from './notice-state.ts';
import type { NoticeEvent } from './notice-events.ts';

/** What a person does about an issued notice. */
export type NoticeAct =
  | { readonly type: 'acknowledge' }
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'close'; readonly reason: string };

/** An act with who does it; `actor` comes from the session. */
export type NoticeCommand = {
  readonly commandId: string;
  readonly actor: Actor;
  readonly act: NoticeAct;
};

/**
 * What an act makes happen; nothing where that has happened already, so that repeating it is harmless. Throws
 * `Refusal`.
 */
export function decideNotice(
  { actor, act }: NoticeCommand,
  at: Instant,
  notice: NoticeState,
): readonly NoticeEvent[] {
  if (act.type === 'close') return close(actor, act.reason, at, notice);
  const own = notice.divisions.filter((division) => answersFor(actor, division));
  refuseWith(NOTICE_ACTS[act.type], against(act.type, own, notice));
  const by = refOf(actor, own);
  if (act.type === 'acknowledge') {
    const open = own.filter(({ acknowledged }) => !acknowledged);
    return open.length === 0 ? [] : [{ type: 'Acknowledged', divisions: namesOf(open), by, at }];
  }
  const { text } = act;
  const changed = own.filter(({ answers }) => answers.at(-1)?.text !== text);
  return changed.length === 0 ? [] : [{ type: 'Answered', divisions: namesOf(changed), text, by, at }];
}

/** The divisions that are late with what they owe on a day and were not found to be so before. */
export function findLate(notice: NoticeState, today: CivilDate): readonly NoticeEvent[] {
  if (notice.closed) return [];
  return (['acknowledgement', 'answer'] as const).flatMap((owed): readonly NoticeEvent[] => {
    if (owedUntil(notice, owed) >= today) return [];
    const late = notice.divisions.filter((each) => owedBy(each).includes(owed) && !each.foundLate?.[owed]);
    return late.length === 0 ? [] : [{ type: 'FoundLate', owed, on: today, divisions: namesOf(late) }];
  });
}

/** The next day to be waited through: that by which something is owed and nobody was found late with it. */
export function nextDueDay(notice: NoticeState): CivilDate | undefined {
  return (['acknowledgement', 'answer'] as const satisfies readonly OwedToNotice[])
    .filter((owed) => notice.divisions.some((each) => owedBy(each).includes(owed) && !each.foundLate?.[owed]))
    .map((owed) => owedUntil(notice, owed))
    .reduce<CivilDate | undefined>((first, day) => (first ? earlierOf(first, day) : day), undefined);
}

/**
 * Whether a person may acknowledge and answer for a division: its head, its liaison, their B角, or who got its copy.
 * Nobody does where nothing was asked.
 */
export function answersFor(actor: Actor, { name, recipients, asksNothing }: NoticeDivision): boolean {
  if (asksNothing) return false;
  return inWhoseName(actor, name) !== undefined || (recipients.includes(actor.id) && !seesOnly(actor));
}

function inWhoseName(actor: Actor, division: string): Person | undefined {
  return [actor, ...(actor.standsInFor ?? [])].find(
    ({ unit, post }) => unit === division && (post === 'divisionHead' || post === 'liaison'),
  );
}

function refOf(actor: Actor, own: readonly NoticeDivision[]): PersonRef {
  const { id, name } = actor;
  const [first] = own.flatMap((division) => inWhoseName(actor, division.name) ?? []);
  return !first || first.id === id
    ? { id, name }
    : { id, name, inPlaceOf: { id: first.id, name: first.name } };
}

function against(act: NoticeActType, own: readonly NoticeDivision[], notice: NoticeState): readonly Unmet[] {
  return [
    ...(own.length === 0 ? [unmet('noticeNotToYou', { act: NOTICE_ACTS[act] })] : []),
    ...closedAlready(notice),
  ];
}

function close(actor: Actor, reason: string, at: Instant, notice: NoticeState): readonly NoticeEvent[] {
  const isRepeated = notice.closed?.by.id === actor.id && notice.closed.reason === reason;
  if (isRepeated) return [];
  const yours = holdsRight('issueNotices', actor) ? [] : [unmet('noticeNotYours')];
  refuseWith(NOTICE_ACTS.close, [...yours, ...closedAlready(notice)]);
  return [{ type: 'Closed', by: { id: actor.id, name: actor.name }, at, reason }];
}

function closedAlready({ closed, docNumber }: NoticeState): readonly Unmet[] {
  return closed ? [unmet('noticeClosed', { docNumber, name: closed.by.name, reason: closed.reason })] : [];
}

function namesOf(divisions: readonly NoticeDivision[]): readonly string[] {
  return divisions.map(({ name }) => name);
}
