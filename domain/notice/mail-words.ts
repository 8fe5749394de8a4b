import type { Proposal } from '../proposal/proposal.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { roleName } from '../wording/roles.ts';
import { caseLink } from './site.ts';

/** What every mail about a case calls it: its number, its short title, our role; and where its page is. */
export function caseWords(proposal: Proposal) {
  const { number, role } = proposal.assignment;
  return {
    number,
    titleShort: titleShort(proposal),
    roleName: roleName(role, proposal.policy),
    link: caseLink(number),
  };
}

/** Letters of a reason that a subject has room for. */
const SHORT_REASON = 20;

/** Where a reason may name or quote somebody: members, telephones, words in quotation marks. */
const TELLING = /委员|先生|女士|\d[\d -]{5,}\d|[“”"「」『』《》]/;

/** The beginning of why something was sent back, for a subject, as far as it names and quotes nobody. */
export function shortReason(reasons: string): string {
  const clauses = reasons.replace(/\s+/g, ' ').split(/(?<=[，。；！？,;!?])/);
  const telling = clauses.findIndex((clause) => TELLING.test(clause));
  const told = (telling < 0 ? clauses : clauses.slice(0, telling)).join('').replace(/[，。；,;\s]+$/, '');
  return told === '' ? MAILS.reasonInSystem : [...told].slice(0, SHORT_REASON).join('');
}

/** The short title as a mail may show it: cut to the policy's length, nothing when the policy or secrecy forbids. */
export function titleShort(proposal: Proposal): string {
  if (!mayNameTitle(proposal)) return '';
  const { titleLength } = proposal.policy.mail;
  const letters = [...proposal.assignment.title];
  const title =
    letters.length > titleLength ? `${letters.slice(0, titleLength).join('')}…` : letters.join('');
  return fill(MAILS.titleShort, { title });
}

/** Whether a mail, or what goes with one, may show what a proposal is about. */
export function mayNameTitle({ policy, drafts, letters }: Proposal): boolean {
  const closed = [drafts.at(-1), letters.at(-1)].some((each) => each?.disclosure?.kind === 'closed');
  return policy.mail.titleInMail && !closed;
}
