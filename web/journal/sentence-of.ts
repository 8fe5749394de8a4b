import type { ProposalEvent } from '../../domain/proposal/events.ts';
import type { SignedOnPaper } from '../../domain/proposal/signed-on-paper.ts';
import { advisedText } from '../../domain/wording/advice.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { roleName } from '../../domain/wording/roles.ts';
import { EXCEPTION_NAMES, FOLLOW_UP_NAMES, KEY_NAMES, OCCASION_NAMES } from '../../domain/wording/terms.ts';
import { dateText } from '../layout/dates.ts';
import { assignmentSentence } from './assignment-sentences.ts';
import { communicationSentence } from './communication-sentence.ts';
import { contributionSentence } from './contribution-sentences.ts';
import { draftSentence, evaluationSentence, progressSentence, replySentence } from './document-sentences.ts';
import { followUpSentence } from './follow-up-sentences.ts';
import type { JournalTerms } from './journal-terms.ts';
import { JOURNAL } from './journal-words.ts';
import { lateLine } from './late-line.ts';
import { say, type Sentence } from './sentence.ts';
import { calendarSentence, replanSentence, termSentence } from './term-sentences.ts';
import { jointSentence } from './joint-sentences.ts';
import { keySentence } from './key-sentences.ts';
import { correctionSentence } from './correction-sentences.ts';

/** What a line of the record says. */
export function sentenceOf(event: ProposalEvent, terms: JournalTerms): Sentence {
  const { titles } = terms;
  switch (event.type) {
    case 'Opened': {
      const { role, keyKind, handOverOn } = event.assignment;
      const name = roleName(role, terms);
      const named = keyKind ? `${name}，${KEY_NAMES[keyKind]}` : name;
      const dueOn = dateText(event.plan.due.dueOn);
      return say(JOURNAL.opened, { role: named, handOverOn: dateText(handOverOn), dueOn });
    }
    case 'BroughtIn':
      return say(JOURNAL.broughtIn, { on: dateText(event.on) });
    case 'OccasionsPassedOver':
      return say(JOURNAL.passedOver, {});
    case 'Assigned': {
      const { division, reason, byTable, leaderInCharge, advised } = event;
      return say(byTable || !reason ? JOURNAL.assignedByTable : JOURNAL.assigned, { division }, [
        reason && fill(JOURNAL.assignReason, { reason }),
        leaderInCharge && fill(JOURNAL.leaderInCharge, { name: leaderInCharge.name }),
        advised && fill(JOURNAL.advised, { text: advisedText(advised, division) }),
      ]);
    }
    case 'SignedFor':
      return say(JOURNAL.signedFor, { on: dateText(event.on) });
    case 'Accepted':
      return say(JOURNAL.accepted, { on: dateText(event.on), officer: event.officer.name });
    case 'Reassigned':
    case 'OfficerChanged':
    case 'ReturnRequested':
    case 'ReturnAnswered':
    case 'DisputeRaised':
    case 'DisputeDecided':
    case 'RoleChanged':
      return assignmentSentence(event);
    case 'PlanConfirmed':
      return say(JOURNAL.planConfirmed, { on: dateText(event.on) });
    case 'PlanAdjusted': {
      const { step, dueOn, reason } = event.adjustment;
      return say(JOURNAL.planAdjusted, { step: titles.get(step) ?? step, dueOn: dateText(dueOn) }, [
        fill(JOURNAL.reasons, { reasons: reason }),
      ]);
    }
    case 'OpinionSubmitted':
      return say(JOURNAL.opinionSubmitted, {}, [event.summary]);
    case 'OpinionReviewed':
      return say(event.result === 'passed' ? JOURNAL.opinionPassed : JOURNAL.opinionSentBack, {}, [
        event.reasons && fill(JOURNAL.reviewReasons, { reasons: event.reasons }),
        ...signedLines(event),
      ]);
    case 'CommunicationRecorded':
      return communicationSentence(event.communication);
    case 'DraftSubmitted':
      return draftSentence(event.draft, terms);
    case 'SubmittedForReview':
      return say(JOURNAL.submitted, { no: event.draftNo }, [
        event.adviceNote !== undefined && fill(JOURNAL.adviceNote, { note: event.adviceNote }),
        lateLine(event.on, event.lateReason),
      ]);
    case 'StepMarked':
      return say(JOURNAL.stepMarked, { step: titles.get(event.step) ?? event.step, on: dateText(event.on) }, [
        ...signedLines(event),
      ]);
    case 'DraftSentBack': {
      const { step, draftNo, on, reasons, material } = event.sentBack;
      const said = { no: draftNo, step: titles.get(step) ?? step, on: dateText(on) };
      return say(JOURNAL.draftSentBack, said, [
        fill(JOURNAL.reasons, { reasons }),
        material && JOURNAL.foundMaterial,
        ...signedLines(event.sentBack),
      ]);
    }
    case 'ReplyIssued':
      return replySentence(event.letter, terms);
    case 'OpinionLetterSent': {
      const { letterNumber, issuedOn, copyTo } = event.letter;
      return say(JOURNAL.opinionLetterSent, { letterNumber, on: dateText(issuedOn) }, [
        copyTo !== undefined && fill(JOURNAL.copyTo, { copyTo }),
      ]);
    }
    case 'EvaluationRecorded':
      return evaluationSentence(event.evaluation);
    case 'HandlingAgainStarted':
      return say(JOURNAL.handlingAgain, { dueOn: dateText(event.plan.due.dueOn) });
    case 'DateCorrected':
    case 'CommunicationCorrected':
    case 'EntryCorrected':
    case 'LetterCorrected':
    case 'EvaluationCorrected':
    case 'HandlingAgainUndone':
    case 'Reopened':
      return correctionSentence(event, titles);
    case 'ProgressReported':
      return progressSentence(event.report);
    case 'WorkPlanSubmitted':
    case 'WorkPlanDecided':
    case 'Gathered':
    case 'SupervisorHeard':
      return keySentence(event);
    case 'ExceptionRequested': {
      const { no, kind, reason, evidence, onBehalfOf } = event.exception;
      return say(JOURNAL.exceptionRequested, { no, kind: EXCEPTION_NAMES[kind] }, [
        fill(JOURNAL.reasons, { reasons: reason }),
        fill(JOURNAL.evidence, { evidence }),
        onBehalfOf !== undefined && fill(JOURNAL.onBehalfOf, { name: onBehalfOf }),
      ]);
    }
    case 'ExceptionDecided': {
      const { granted, on, approver, evidence } = event.decision;
      const said = granted ? JOURNAL.exceptionGranted : JOURNAL.exceptionDenied;
      return say(said, { no: event.no, approver, on: dateText(on) }, [fill(JOURNAL.evidence, { evidence })]);
    }
    case 'ContributionsRequested':
    case 'ContributionReceived':
    case 'ContributionReturned':
    case 'ContributionWaived':
      return contributionSentence(event);
    case 'InstructionRecorded':
    case 'InstructionAnswered':
    case 'CommitmentAdded':
    case 'LookedBack':
    case 'CommitmentSettled':
    case 'MatterRecorded':
      return followUpSentence(event);
    case 'ExtensionRequested':
    case 'ExtensionDecided':
    case 'ExtensionUndone':
    case 'TermPaused':
    case 'TermResumed':
      return termSentence(event);
    case 'PolicyTaken':
      return say(JOURNAL.policyTaken, { id: event.policy.id, version: event.policy.version }, [
        fill(JOURNAL.policyFormer, event.from),
        fill(JOURNAL.reason, { reason: event.reason }),
      ]);
    case 'MergedInto':
    case 'LeadFollowed':
    case 'MergeUndone':
      return jointSentence(event, titles);
    case 'Replanned':
      return replanSentence(event, titles);
    case 'CalendarTaken':
      return calendarSentence(event, titles);
    case 'NamedInNotice': {
      const { kind, docNumber, issuedOn } = event.notice;
      return say(JOURNAL.namedInNotice, { kind: NOTICES[kind].name, docNumber, on: dateText(issuedOn) });
    }
    case 'UrgeDeclined': {
      const { title, dueOn, reason } = event.declined;
      return say(JOURNAL.urgeDeclined, { step: title, dueOn: dateText(dueOn) }, [
        fill(JOURNAL.reason, { reason }),
      ]);
    }
    case 'OccasionsReached':
      return say(
        JOURNAL.reached,
        {},
        event.occasions.map((each) => reachedLine(each, titles)),
      );
    case 'Ended': {
      const { ending } = event;
      return say(JOURNAL[ending.kind], { on: dateText(ending.on) }, [
        'reason' in ending && fill(JOURNAL.reason, { reason: ending.reason }),
        ending.kind === 'withdrawn' &&
          ending.evidence &&
          fill(JOURNAL.evidence, { evidence: ending.evidence }),
        ending.kind === 'filed' && fill(JOURNAL.archiveNumber, { archiveNumber: ending.archiveNumber }),
        ending.kind === 'filed' &&
          ending.unevaluated !== undefined &&
          fill(JOURNAL.unevaluated, { text: ending.unevaluated }),
      ]);
    }
  }
}

function signedLines({ evidence, onBehalfOf }: SignedOnPaper): readonly (string | false)[] {
  return [
    evidence !== undefined && fill(JOURNAL.evidence, { evidence }),
    onBehalfOf !== undefined && fill(JOURNAL.onBehalfOf, { name: onBehalfOf }),
  ];
}

type Reached = Extract<ProposalEvent, { type: 'OccasionsReached' }>['occasions'][number];

function reachedLine(
  { rung, step, month, followUp, dueOn }: Reached,
  titles: ReadonlyMap<string, string>,
): string {
  const shared = { rung: OCCASION_NAMES[rung], dueOn: dateText(dueOn) };
  if (month !== undefined) return fill(JOURNAL.reachedMonth, { ...shared, month });
  const title = followUp ? FOLLOW_UP_NAMES[followUp.kind] : (titles.get(step ?? '') ?? step ?? '');
  return fill(JOURNAL.reachedStep, { ...shared, step: title });
}
