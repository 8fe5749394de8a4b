import type { ShownCase } from '../../client/gateway/gateway.ts';
import type { SimilarCase } from '../../domain/advice/similar-cases.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Actor } from '../../domain/office/person.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { ProposalView } from '../../domain/proposal/view.ts';
import { fill } from '../../domain/wording/fill.ts';
import { KEY_NAMES } from '../../domain/wording/terms.ts';
import { Given } from '../layout/given.tsx';
import { LightMark } from '../layout/light-mark.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { ActList } from './act-list.tsx';
import { BlockedTable } from './blocked-table.tsx';
import { CaseFacts } from './case-facts.tsx';
import { DepartureLines } from './departure-lines.tsx';
import { JointLines } from './joint-lines.tsx';
import { JournalTable } from './journal-table.tsx';
import { MilestoneTable } from './milestone-table.tsx';
import { OverdueSteps } from './overdue-steps.tsx';
import { OwedLines } from './owed-lines.tsx';
import { ProposerFacts } from './proposer-facts.tsx';
import { ACT } from '../acts/act-words.ts';
import { similarPath } from '../books/book-paths.ts';
import { BOOK_PAGE } from '../books/book-words.ts';
import { SimilarTable } from '../books/similar-table.tsx';
import { CASE } from './case-words.ts';

type CasePageProps = {
  readonly shown: ShownCase;
  readonly proposal: Proposal;
  /** The cases that are merged into this one. */
  readonly followers: readonly string[];
  readonly actor: Actor | undefined;
  readonly today: CivilDate;
  /** Whether the person comes here from an act that was accepted. */
  readonly justDone: boolean;
  /** Proposals like it, while it still has to be answered. */
  readonly similar: readonly SimilarCase[] | undefined;
};

/** The page of a case: whom it waits for first, the record last. */
export function CasePage(props: CasePageProps) {
  const { shown, proposal, followers, actor, today, justDone, similar } = props;
  const { view, journal, proposer } = shown;
  return (
    <>
      <p class="subject">
        <Given text={view.title} />
      </p>
      <p class="marks">
        <LightMark light={view.light} /> <span>{view.roleName}</span>{' '}
        {view.key ? <span>{KEY_NAMES[view.key]}</span> : null} <span>{view.stageName}</span>
      </p>
      {justDone ? <NoticeBox tone="done">{doneSentence(view)}</NoticeBox> : null}
      <WaitingFor view={view} />
      <JointLines into={proposal.mergedInto} followers={followers} />
      <OverdueSteps view={view} />
      <OwedLines proposal={proposal} />
      <DepartureLines lines={view.departures} />
      <dl class="why">
        <dt>{CASE.whyDue}</dt>
        <dd>{view.whyDue}</dd>
      </dl>
      {view.notFeasible ? <NoticeBox tone="note">{view.notFeasible}</NoticeBox> : null}
      <ActList proposal={proposal} actor={actor} />
      <h2>{CASE.timeline}</h2>
      <Timeline view={view} today={today} />
      <h2>{CASE.blockedTitle}</h2>
      <BlockedTable view={view} />
      <h2>{CASE.timelineTable}</h2>
      <MilestoneTable view={view} proposal={proposal} />
      <CaseFacts proposal={proposal} />
      {proposer ? <ProposerFacts proposer={proposer} actor={actor} division={view.division} /> : null}
      <h2>{BOOK_PAGE.similarTitle}</h2>
      {similar ? (
        <SimilarTable similar={similar} labels={proposal.policy} />
      ) : (
        <p>
          <a href={similarPath(view.number)}>{BOOK_PAGE.similarLink}</a>
        </p>
      )}
      <h2>{CASE.journal}</h2>
      <JournalTable journal={journal} />
    </>
  );
}

function WaitingFor({ view }: { readonly view: ProposalView }) {
  const ended = view.light === 'closed';
  return (
    <div class={`waiting-for waiting-${view.light}`}>
      <span>{CASE.waiting}</span>
      <strong>
        <Given text={ended ? endedSentence(view) : view.waitingFor} />
      </strong>
    </div>
  );
}

function endedSentence(view: ProposalView): string {
  return fill(CASE.ended, { stage: view.stageName });
}

function doneSentence(view: ProposalView): string {
  return view.light === 'closed'
    ? fill(ACT.acceptedLast, { stage: view.stageName })
    : fill(ACT.accepted, { waitingFor: view.waitingFor });
}
