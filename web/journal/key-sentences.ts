import type { KeyEvent } from '../../domain/proposal/evolve-key.ts';
import { fill } from '../../domain/wording/fill.ts';
import {
  COUNTERPART_NAMES,
  GATHERING_NAMES,
  SUPERVISOR_NAMES,
  WORK_PLAN_LEVEL_NAMES,
} from '../../domain/wording/terms.ts';
import { dateText } from '../layout/dates.ts';
import { JOURNAL } from './journal-words.ts';
import { say, type Sentence } from './sentence.ts';

/** What the record says of a key proposal beside an ordinary one. */
export function keySentence(event: KeyEvent): Sentence {
  switch (event.type) {
    case 'WorkPlanSubmitted': {
      const { no, title, summary, submittedOn } = event.workPlan;
      return say(JOURNAL.workPlanSubmitted, { no, title, on: dateText(submittedOn) }, [summary]);
    }
    case 'WorkPlanDecided': {
      const { level, granted, on, approver, evidence, reasons } = event.decision;
      const said = granted ? JOURNAL.workPlanGranted : JOURNAL.workPlanSentBack;
      return say(said, { level: WORK_PLAN_LEVEL_NAMES[level], approver, on: dateText(on) }, [
        fill(JOURNAL.evidence, { evidence }),
        reasons !== undefined && fill(JOURNAL.reasons, { reasons }),
      ]);
    }
    case 'Gathered': {
      const { kind, on, place, ourPeople, leaderPresent, present, outcome } = event.gathering;
      return say(JOURNAL.gathered, { kind: GATHERING_NAMES[kind], on: dateText(on), place }, [
        fill(JOURNAL.ourPeople, { people: ourPeople }),
        leaderPresent ? JOURNAL.leaderPresent : JOURNAL.leaderAbsent,
        present.length > 0 &&
          fill(JOURNAL.present, { present: present.map((each) => COUNTERPART_NAMES[each]).join('、') }),
        outcome,
      ]);
    }
    case 'SupervisorHeard': {
      const { on, from, delegate, ourPeople, text } = event.hearing;
      return say(JOURNAL.supervisorHeard, { from: SUPERVISOR_NAMES[from], on: dateText(on) }, [
        delegate !== undefined && fill(JOURNAL.instructionDelegate, { delegate }),
        fill(JOURNAL.ourPeople, { people: ourPeople }),
        text,
      ]);
    }
  }
}
