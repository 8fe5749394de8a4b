import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../office/person.ts';
import type { Recipient } from '../policy/policy.ts';
import { fill } from '../wording/fill.ts';
import type { LinkGrant } from './link-grant.ts';
import { NOTICE_KINDS } from './notice-kind.ts';

/** Why a mail exists; part of its key and shown in the outbox. */
export const MAIL_KINDS = [
  'digest',
  'assigned',
  'officerDesignated',
  'roleChanged',
  'progressAsked',
  'alarm',
  'sentBack',
  'reviewAsked',
  'approved',
  'instruction',
  'unsatisfied',
  'compilation',
  'contributionAsked',
  ...NOTICE_KINDS,
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/**
 * Where a mail stands on its way; `superseded`: a digest whose place a later morning's took before it was sent; `held`:
 * it came due in a dry run, and never leaves by itself.
 */
export const OUTBOX_STATES = [
  'queued',
  'sending',
  'sent',
  'failed',
  'ambiguous',
  'held',
  'superseded',
] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/**
 * A block of a mail: a paragraph, a titled list of lines, a table, or a link for this recipient alone, whose secret
 * address is made when the mail is sent and is nowhere kept.
 */
export type MailBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly grant: LinkGrant }
  | { readonly type: 'section'; readonly title: string; readonly lines: readonly string[] }
  | {
      readonly type: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A file that goes with a mail: words of its own, or a document that the office keeps. */
export type MailAttachment = { readonly fileName: string; readonly mediaType: string } & (
  { readonly text: string } | { readonly documentId: string }
);

/** What a mail says, before anyone's name stands in it; who is addressed is put in front. */
export type MailContent = {
  readonly subject: string;
  /** Whom it addresses, where that is not each recipient by name. */
  readonly addressee?: string;
  readonly blocks: readonly MailBlock[];
  readonly footer: readonly string[];
  readonly attachments?: readonly MailAttachment[];
  /** What it is about, such as `office/number`: mails of one thread are shown together by mail programs. */
  readonly thread?: string;
};

/**
 * A mail that a case asks for. `key` is unique together with the recipient and fixes the Message-ID; who fills
 * the recipient's place is looked up when the row is written.
 */
export type MailRequest = {
  readonly key: string;
  readonly kind: MailKind;
  readonly to: readonly Recipient[];
  /** A unit outside, by its name; it is written to only where its address is known. */
  readonly toUnit?: string;
  readonly notBefore: Instant;
  readonly content: MailContent;
};

/** A mail to one known person. */
export type AddressedMail = Omit<MailRequest, 'to' | 'toUnit'> & { readonly personId: PersonId };

/** A block of a mail with every text in it changed. */
export function mapText<B extends MailBlock>(block: B, change: (text: string) => string): B {
  switch (block.type) {
    case 'paragraph':
    case 'link':
      return { ...block, text: change(block.text) };
    case 'section':
      return { ...block, title: change(block.title), lines: block.lines.map(change) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map(change),
        rows: block.rows.map((row) => row.map(change)),
      };
  }
}

/** A paragraph of the catalogue's words. */
export function paragraph(
  template: string,
  values: Readonly<Record<string, string | number>> = {},
): MailBlock {
  return { type: 'paragraph', text: fill(template, values) };
}
