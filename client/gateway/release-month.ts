import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { ReleasedCompilation } from '../../domain/monthly/compilation.ts';
import { compilationDays } from '../../domain/monthly/compilation-days.ts';
import { compilationMails } from '../../domain/monthly/compilation-mail.ts';
import { compilationPaper } from '../../domain/monthly/compilation-paper.ts';
import { issueName } from '../../domain/monthly/issue-name.ts';
import { monthlyRound } from '../../domain/monthly/monthly-round.ts';
import {
  decideRelease,
  releasedBefore,
  type ReleaseDecision,
} from '../../domain/monthly/release-compilation.ts';
import { changed, released } from '../../domain/monthly/write-compilation.ts';
import { WORD_TYPE } from '../../domain/notice/word-type.ts';
import { withinOfficeHours } from '../../domain/notice/office-hours.ts';
import { onDuty } from '../../domain/office/deputies.ts';
import { Refusal, type Unmet } from '../../domain/proposal/refusal.ts';
import { refusalOf } from '../../domain/proposal/unmet.ts';
import { COMPILATION } from '../../domain/wording/compilations.ts';
import { fill } from '../../domain/wording/fill.ts';
import type { DrawnUp, RegisteredProposal } from '../ports.ts';
import { foundCompilation } from './found-compilation.ts';
import { checked } from './invalid-input.ts';
import type { ReleaseAnswer, ReleaseAsk } from './monthly-answers.ts';
import { releaseInput } from './monthly-input.ts';
import { monthsNow, type MonthlyPorts } from './months-now.ts';

/** Releases a month's compilation; the same id again gets what it got, another one is refused. */
export async function releaseMonth(ports: MonthlyPorts, ask: ReleaseAsk): Promise<ReleaseAnswer> {
  const { office, compilations, register, now } = ports;
  const { month, seen, reason, issueId = randomUUID() } = checked(releaseInput, ask);
  const { actor } = ask;
  const found = await foundCompilation(ports, month, actor);
  const before = releasedBefore(found, issueId);
  if (before) return done(before);
  const [{ proposals, calendar, mail, monthly, today }, people, registered] = await Promise.all([
    monthsNow(ports),
    register.people(office),
    register.proposals(office),
  ]);
  const round = monthlyRound(proposals, month, today);
  const numbers = round?.lines.map(({ number }) => number) ?? [];
  try {
    const decision = decideRelease({
      ...found,
      seen,
      round,
      today,
      reason,
      days: round && compilationDays(round, calendar, monthly),
      people: onDuty(people),
      ...membersOf(registered.filter(({ assignment }) => numbers.includes(assignment.number))),
    });
    const at = now();
    const order = {
      month,
      issueId,
      year: decision.year,
      revision: decision.revision.revision,
      releasedOn: today,
      releasedBy: { id: actor.id, name: actor.name },
      ...(reason === undefined ? {} : { reason }),
    };
    const leavesAt = withinOfficeHours(mail, calendar, at);
    const issue = await compilations.release(office, order, at, (issueNo) =>
      drawnUp(ports, { ...order, leavesAt, issueNo }, decision),
    );
    if (!issue) return refusedWith(changed(month));
    return issue.issueId === issueId ? done(issue) : refusedWith(released(issue));
  } catch (error) {
    if (error instanceof Refusal) return { answer: 'refused', refused: error.detail };
    throw error;
  }
}

type Issue = Parameters<MonthlyPorts['compilations']['release']>[1] & {
  readonly leavesAt: Instant;
  readonly issueNo: number;
};

function drawnUp(
  { office, bureauName, renderCompilation }: MonthlyPorts,
  { month, issueId, year, issueNo, leavesAt, releasedOn, releasedBy }: Issue,
  { revision, recipients }: ReleaseDecision,
): DrawnUp {
  const paper = compilationPaper(revision, { year, issueNo, bureauName, on: releasedOn });
  const issue = issueName({ year, issueNo });
  const fileName = fill(COMPILATION.fileName, { issue });
  const mailing = { office, month, issueId, leavesAt, by: releasedBy, paper, recipients, fileName };
  return {
    document: { fileName, mediaType: WORD_TYPE, bytes: renderCompilation(paper) },
    mails: (documentId) => compilationMails({ ...mailing, documentId }),
  };
}

/** The members behind proposals, and their telephones. */
function membersOf(proposals: readonly RegisteredProposal[]) {
  return {
    members: proposals.flatMap(({ proposer }) => [proposer.leadMember ?? [], proposer.coSigners].flat()),
    phones: proposals.flatMap(({ proposer: { phone } }) => phone ?? []),
  };
}

function done(issue: ReleasedCompilation): ReleaseAnswer {
  return { answer: 'released', released: issue };
}

function refusedWith(condition: Unmet): ReleaseAnswer {
  return { answer: 'refused', refused: refusalOf(COMPILATION.releaseName, [condition]) };
}
