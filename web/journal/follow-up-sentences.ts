import type { FollowUpEvent } from '../../domain/proposal/evolve-follow-ups.ts';
import { fill } from '../../domain/wording/fill.ts';
import { INSTRUCTION_FORM_NAMES, MATTER_KIND_NAMES, SETTLEMENT_NAMES } from '../../domain/wording/terms.ts';
import { dateText } from '../layout/dates.ts';
import { JOURNAL } from './journal-words.ts';
import { say, type Sentence } from './sentence.ts';

/** What the record says of what goes on beside the reply and beyond it. */
export function followUpSentence(event: FollowUpEvent): Sentence {
  switch (event.type) {
    case 'InstructionRecorded': {
      const { no, givenOn, leader, delegate, form, carrier, text, owner, dueOn } = event.instruction;
      const said = { no, givenOn: dateText(givenOn), leader, form: INSTRUCTION_FORM_NAMES[form] };
      return say(JOURNAL.instruction, said, [
        text,
        fill(JOURNAL.instructionCarrier, { carrier }),
        delegate !== undefined && fill(JOURNAL.instructionDelegate, { delegate }),
        owner !== undefined && fill(JOURNAL.owner, { owner }),
        dueOn !== undefined && fill(JOURNAL.instructionDue, { dueOn: dateText(dueOn) }),
      ]);
    }
    case 'InstructionAnswered': {
      const { on, text, settled } = event.answer;
      const state = settled ? JOURNAL.settled : JOURNAL.goesOn;
      return say(JOURNAL.instructionAnswered, { no: event.no, on: dateText(on), settled: state }, [text]);
    }
    case 'MatterRecorded': {
      const { kind, text, happenedOn, document, figure } = event.matter;
      return say(JOURNAL.matter, { kind: MATTER_KIND_NAMES[kind], text }, [
        fill(JOURNAL.matterDetails, { on: dateText(happenedOn) }),
        document !== undefined && fill(JOURNAL.matterDocument, { document }),
        figure !== undefined && fill(JOURNAL.matterFigure, { figure }),
      ]);
    }
    case 'CommitmentAdded': {
      const { no, text, owner, dueOn, addedOn } = event.commitment;
      return say(JOURNAL.commitmentAdded, { no, text, dueOn: dateText(dueOn) }, [
        owner !== undefined && fill(JOURNAL.owner, { owner }),
        dueOn < addedOn && JOURNAL.commitmentLate,
      ]);
    }
    case 'LookedBack':
      return say(JOURNAL.lookedBack, { no: event.no, on: dateText(event.lookBack.on) }, [
        event.lookBack.findings,
      ]);
    case 'CommitmentSettled': {
      const { how, on, text } = event.settlement;
      return say(JOURNAL.commitmentSettled, { no: event.no, how: SETTLEMENT_NAMES[how], on: dateText(on) }, [
        text,
      ]);
    }
  }
}
