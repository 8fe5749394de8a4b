import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CampaignOrder, CampaignProgress } from '../domain/office/campaign.ts';
import type { NoticeCommand } from '../domain/notice/decide-notice.ts';
import type { NoticeProgress } from '../domain/notice/notice-progress.ts';
import type { IssuedNotice } from '../domain/notice/notice.ts';
import type { SupervisionRule } from '../domain/policy/policy.ts';
import type { PersonCommand } from '../domain/proposal/commands.ts';
import type { NamedInNotice } from '../domain/proposal/facts.ts';
import type { ProposalView } from '../domain/proposal/view.ts';
import type { CivilDate } from '../domain/calendar/civil-date.ts';

/** What an accepted act answers: the case's revision after it and what happened. */
export type Accepted = { readonly revision: number; readonly events: readonly string[] };

/** The first update of a case, never refused: it returns when the opening is on record. */
export const openUpdate = defineUpdate<Accepted, []>('open');

/** Every act of a person. Refused in the validator with the refusal's code as type and its detail. */
export const actUpdate = defineUpdate<Accepted, [PersonCommand]>('act');

/** The record may be ahead of a case whose last task was lost: it takes over what stands there, and then returns. */
export const catchUpUpdate = defineUpdate<void, []>('catchUp');

/**
 * Tells a case to look at its clock, in case its timer was lost. Refused without a trace as `NotDue` where nothing is
 * due and as `Frozen` by a frozen case; an update and no signal, since its moment is never that of an older task.
 */
export const nudgeUpdate = defineUpdate<void, []>('nudge');

/** A case was named in a notice; nobody waits. */
export const noticeSignal = defineSignal<[NamedInNotice]>('namedInNotice');

/** The first update of a notice: answers with its number once it is issued. */
export const issuedUpdate = defineUpdate<IssuedNotice, []>('issued');

/** What an accepted act about a notice answers. */
export type NoticeTaken = { readonly docNumber: string; readonly revision: number; readonly over: boolean };

/** An act about an issued notice. Refused in the validator with the refusal's code as type and its detail. */
export const noticeActUpdate = defineUpdate<NoticeTaken, [NoticeCommand]>('noticeAct');

/** How far issuing a notice is. */
export const noticeProgressQuery = defineQuery<NoticeProgress>('noticeProgress');

/** Everything a manager may ask, for a given day and by the rules over all cases; a query has no clock of its own. */
export const viewQuery = defineQuery<ProposalView, [CivilDate, SupervisionRule?]>('view');

/** The next moment, on the case's own clock, at which it wakes. */
export const nextWakeQuery = defineQuery<number | null>('nextWake');

/** How far a campaign is. */
export const campaignProgressQuery = defineQuery<CampaignProgress>('campaignProgress');

/** Stops a campaign after the cases that are being told; nobody waits. */
export const stopCampaignSignal = defineSignal('stopCampaign');

/** A campaign is ordered again while it runs: what it concerns may have become more. */
export const goOnSignal = defineSignal<[CampaignOrder]>('goOn');

/** Where all cases run. */
export const CASE_QUEUE = 'duban-cases';

/** Where the office's mornings and campaigns run, apart from the cases. */
export const OFFICE_QUEUE = 'duban-office';

/** Where mail is sent, so that nothing else waits for a slow mail server. */
export const MAIL_QUEUE = 'duban-mail';

/** Outcomes of this many commands are remembered across continue-as-new, where update ids are forgotten. */
export const REMEMBERED_COMMANDS = 50;
