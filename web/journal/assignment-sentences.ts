import type { AssignmentEvent } from '../../domain/proposal/evolve-assignment.ts';
import { advisedText } from '../../domain/wording/advice.ts';
import { fill } from '../../domain/wording/fill.ts';
import { roleName } from '../../domain/wording/roles.ts';
import { dateText } from '../layout/dates.ts';
import { JOURNAL } from './journal-words.ts';
import { say, type Sentence } from './sentence.ts';

/** What the record says of a case that went another way inside the bureau, or outside. */
export function assignmentSentence(event: AssignmentEvent): Sentence {
  switch (event.type) {
    case 'Reassigned': {
      const { from, to, reason } = event.reassignment;
      return say(JOURNAL.reassigned, { from, to }, [
        because(reason),
        event.leaderInCharge && fill(JOURNAL.leaderInCharge, { name: event.leaderInCharge.name }),
        event.advised && fill(JOURNAL.advised, { text: advisedText(event.advised, to) }),
      ]);
    }
    case 'OfficerChanged':
      return say(JOURNAL.officerChanged, { officer: event.officer.name });
    case 'ReturnRequested': {
      const { requestedOn, reason, evidence } = event.request;
      return say(JOURNAL.returnRequested, { on: dateText(requestedOn) }, [
        because(reason),
        shownBy(evidence),
      ]);
    }
    case 'ReturnAnswered': {
      const { granted, on, evidence } = event.answer;
      const said = granted ? JOURNAL.returnGranted : JOURNAL.returnDenied;
      return say(said, { on: dateText(on) }, [shownBy(evidence)]);
    }
    case 'DisputeRaised': {
      const { raisedOn, ground } = event.dispute;
      return say(JOURNAL.disputeRaised, { on: dateText(raisedOn) }, [because(ground)]);
    }
    case 'DisputeDecided': {
      const { decidedBy, on, evidence } = event.decision;
      return say(JOURNAL.disputeDecided, { decidedBy, on: dateText(on) }, [shownBy(evidence)]);
    }
    case 'RoleChanged':
      return say(JOURNAL.roleChanged, { role: roleName(event.role, event.policy) }, [
        event.outsideLeadUnit !== undefined && fill(JOURNAL.outsideLeadUnit, { unit: event.outsideLeadUnit }),
      ]);
  }
}

function because(reasons: string): string {
  return fill(JOURNAL.reasons, { reasons });
}

function shownBy(evidence: string): string {
  return fill(JOURNAL.evidence, { evidence });
}
