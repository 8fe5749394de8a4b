import type { Instant } from '../calendar/instant.ts';

/** What the bearer of a link may do once, in the name of the person whom the mail was addressed to. */
export type LinkPurpose =
  | { readonly purpose: 'acknowledge'; readonly noticeId: string }
  | { readonly purpose: 'answer'; readonly noticeId: string }
  | { readonly purpose: 'accept'; readonly number: string }
  | { readonly purpose: 'report'; readonly number: string; readonly month: string }
  /** For a unit outside, which has no account. */
  | { readonly purpose: 'contribute'; readonly number: string; readonly unit: string };

/** A purpose and the moment from which on the link is no good any more. */
export type LinkGrant = LinkPurpose & { readonly until: Instant };
