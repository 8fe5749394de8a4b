import { yearOf } from '../calendar/civil-date.ts';
import type { OnDuty } from '../office/person.ts';
import { holdsRight } from '../office/rights.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Unmet } from '../proposal/refusal.ts';
import { refuseWith, unmet } from '../proposal/unmet.ts';
import { fill } from '../wording/fill.ts';
import { NOTICES, NOTICE_TEXTS } from '../wording/notices.ts';
import { againstHeadReport, bureauHeads, leadersInCharge } from './head-report.ts';
import { noticeContent } from './notice-content.ts';
import { paragraph, type MailContent } from './mail.ts';
import type { NoticeKind } from './notice-kind.ts';
import type { NoticeRequest } from './notice-request.ts';
import type { NoticeMail, NoticeOrder } from './notice.ts';
import { peopleFor } from './recipients.ts';
import { againstUrging, againstUrgingDivisions } from './urge-conditions.ts';

/**
 * Draws up a notice: one issue, one mail for each head and liaison of the divisions concerned, each with that
 * division's cases only, of an urge notice a copy to the leader in charge; a report goes to the bureau head. Refused
 * unless a person of the supervision office issues it; urging needs something late and is not repeated within the
 * policy's interval, nor to one division within a week; a report needs a suggestion or a reason.
 */
export function orderNotice(request: NoticeRequest): NoticeOrder {
  const { kind, cases, today, actor } = request;
  refuseWith(NOTICES[kind].actName, against(request));
  const divisions = divisionsOf(cases);
  return {
    office: request.office,
    noticeId: request.noticeId,
    kind,
    topic: request.topic,
    year: yearOf(today),
    ...(request.numberFormat === undefined ? {} : { numberFormat: request.numberFormat }),
    issuedOn: today,
    issuedBy: { id: actor.id, name: actor.name },
    cases: cases.map((each) => each.assignment.number),
    mails: oneEach(divisions.flatMap((division) => divisionMails(request, division))),
  };
}

/** Where one person stands in for several divisions, one mail holds what each of them is told, division by division. */
function oneEach(mails: readonly NoticeMail[]): readonly NoticeMail[] {
  const merged = new Map<string, NoticeMail>();
  for (const mail of mails) {
    const first = merged.get(mail.personId);
    merged.set(mail.personId, first ? withMore(first, mail) : mail);
  }
  return [...merged.values()];
}

function withMore(first: NoticeMail, { division, content }: NoticeMail): NoticeMail {
  const blocks = [...first.content.blocks, paragraph('{division}：', { division }), ...content.blocks];
  return { ...first, content: { ...first.content, blocks } };
}

function against(request: NoticeRequest): readonly Unmet[] {
  const { kind, actor, cases, today, rules, urged = [] } = request;
  if (!holdsRight('issueNotices', actor)) return [unmet('noticeNotYours')];
  if (cases.length === 0) return [unmet('noCases')];
  const ofEach = cases.flatMap((each): readonly Unmet[] => {
    const { number } = each.assignment;
    if (each.division === undefined) return [unmet('noDivisionYet', { number })];
    return kind === 'urge' ? againstUrging(each, today, rules) : [];
  });
  const ofAll: Readonly<Record<NoticeKind, () => readonly Unmet[]>> = {
    supervision: () => [],
    urge: () => againstUrgingDivisions(divisionsOf(cases), urged, today, rules),
    headReport: () => againstHeadReport(request),
  };
  return [...ofEach, ...ofAll[kind]()];
}

function divisionsOf(cases: readonly Proposal[]): readonly string[] {
  return [...new Set(cases.flatMap((each) => each.division ?? []))];
}

/** To each division its own, to its head and liaison; of an urge notice the leaders in charge get a copy. */
function divisionMails(request: NoticeRequest, division: string): readonly NoticeMail[] {
  const { kind, people } = request;
  const [first, ...more] = request.cases.filter((each) => each.division === division);
  if (!first) return [];
  const own = [first, ...more] as const;
  const content = noticeContent(request, division, own);
  if (kind === 'headReport') {
    return [
      ...mailsTo(bureauHeads(people), division, content),
      ...mailsTo(
        leadersInCharge(first, people),
        division,
        withFooter(content, NOTICE_TEXTS.reportCopyFooter),
      ),
    ];
  }
  const mails = mailsTo(peopleFor({ division }, ['divisionHead', 'liaison'], people), division, content);
  return kind === 'urge' ? [...mails, ...copiesToLeaders(request, division, own)] : mails;
}

/** Each leader in charge is told of the cases that are his. */
function copiesToLeaders(
  request: NoticeRequest,
  division: string,
  cases: readonly Proposal[],
): readonly NoticeMail[] {
  const leaders = new Map(
    cases.flatMap((each) => leadersInCharge(each, request.people)).map((leader) => [leader.id, leader]),
  );
  return [...leaders.values()].flatMap((leader) => {
    const [first, ...more] = cases.filter((each) =>
      leadersInCharge(each, request.people).some(({ id }) => id === leader.id),
    );
    if (!first) return [];
    const content = noticeContent(request, division, [first, ...more]);
    return mailsTo([leader], division, withFooter(content, fill(NOTICE_TEXTS.copyFooter, { division })));
  });
}

function mailsTo(people: readonly OnDuty[], division: string, content: MailContent): readonly NoticeMail[] {
  return people.map(({ id }) => ({ personId: id, division, content }));
}

/** Why a leader gets a copy stands in the place of why the others get it. */
function withFooter(content: MailContent, line: string): MailContent {
  return { ...content, footer: [line, ...content.footer.slice(0, 1)] };
}
