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

/** The short title in brackets, as a sentence of a mail has it; nothing where a mail may not show it. */
export function titleShort(proposal: Proposal): string {
  const title = titleCell(proposal);
  return title === '' ? '' : fill(MAILS.titleShort, { title });
}

/** The short title as a mail may show it: cut to the policy's length, nothing when the policy or secrecy forbids. */
export function titleCell(proposal: Proposal): string {
  if (!mayNameTitle(proposal)) return '';
  const { titleLength } = proposal.policy.mail;
  const letters = [...proposal.assignment.title];
  return letters.length > titleLength ? `${letters.slice(0, titleLength).join('')}…` : letters.join('');
}

/** Whether a mail, or what goes with one, may show what a proposal is about. */
export function mayNameTitle({ policy, drafts, letters }: Proposal): boolean {
  const closed = [drafts.at(-1), letters.at(-1)].some((each) => each?.disclosure?.kind === 'closed');
  return policy.mail.titleInMail && !closed;
}
