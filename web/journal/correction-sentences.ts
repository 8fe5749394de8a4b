import type { CorrectionEvent } from '../../domain/proposal/evolve-corrections.ts';
import {
  ENTRY_FIELDS,
  type Entry,
  type EntryField,
  type EntryValues,
} from '../../domain/proposal/entries.ts';
import { ENTRY_FIELD_NAMES, ENTRY_NAMES } from '../../domain/wording/entries.ts';
import { fill } from '../../domain/wording/fill.ts';
import { SHARED } from '../layout/frame-words.ts';
import {
  COUNTERPART_NAMES,
  INSTRUCTION_FORM_NAMES,
  MATTER_KIND_NAMES,
  SATISFACTION_NAMES,
} from '../../domain/wording/terms.ts';
import { dateText } from '../layout/dates.ts';
import { communicationSentence } from './communication-sentence.ts';
import { evaluationSentence } from './document-sentences.ts';
import { JOURNAL } from './journal-words.ts';
import { say, type Sentence } from './sentence.ts';

/** What the record says of a correction: the former value and the right one. */
export function correctionSentence(event: CorrectionEvent, titles: ReadonlyMap<string, string>): Sentence {
  if (event.type === 'HandlingAgainUndone') return say(JOURNAL.handlingAgainUndone, {});
  const why = fill(JOURNAL.reasons, { reasons: event.correction.reason });
  switch (event.type) {
    case 'Reopened': {
      const { kind, on } = event.ending;
      const text = fill(JOURNAL[kind], { on: dateText(on) });
      return say(JOURNAL.reopened, {}, [fill(JOURNAL.formerly, { text }), why]);
    }
    case 'DateCorrected': {
      const { step, from, to } = event;
      const said = { step: titles.get(step) ?? step, from: dateText(from), to: dateText(to) };
      const stand = event.noticesStand?.join(SHARED.listJoin);
      return say(JOURNAL.dateCorrected, said, [
        why,
        stand !== undefined && fill(JOURNAL.noticesStand, { notices: stand }),
      ]);
    }
    case 'CommunicationCorrected':
      return say(JOURNAL.communicationCorrected, { no: event.no }, [
        fill(JOURNAL.formerly, { text: communicationSentence(event.from).what }),
        fill(JOURNAL.rightly, { text: communicationSentence(event.to).what }),
        why,
      ]);
    case 'EntryCorrected': {
      const { entry, no, from, to } = event;
      return say(JOURNAL.entryCorrected, { entry: ENTRY_NAMES[entry], no }, [
        fill(JOURNAL.formerly, { text: entryText(entry, from) }),
        fill(JOURNAL.rightly, { text: entryText(entry, to) }),
        why,
      ]);
    }
    case 'LetterCorrected': {
      const { from, to } = event;
      const said = {
        from: `${from.letterNumber}（${dateText(from.issuedOn)}）`,
        to: `${to.letterNumber}（${dateText(to.issuedOn)}）`,
      };
      return say(JOURNAL.letterCorrected, said, [why]);
    }
    case 'EvaluationCorrected': {
      const { from, to } = event;
      const said = {
        from: `${SATISFACTION_NAMES[from.overall]}（${dateText(from.receivedOn)}）`,
        to: `${SATISFACTION_NAMES[to.overall]}（${dateText(to.receivedOn)}）`,
      };
      const [former, right] = [from, to].map((each) =>
        evaluationSentence(each).details.join(JOURNAL.entryJoin),
      );
      const otherwise = former !== right;
      return say(JOURNAL.evaluationCorrected, said, [
        otherwise && former && fill(JOURNAL.formerly, { text: former }),
        otherwise && right && fill(JOURNAL.rightly, { text: right }),
        why,
      ]);
    }
  }
}

function entryText(entry: Entry, values: EntryValues): string {
  return ENTRY_FIELDS.flatMap((field) => {
    const name = ENTRY_FIELD_NAMES[entry][field];
    const value = valueText(values, field);
    return name === undefined || value === undefined ? [] : [fill(JOURNAL.entryField, { name, value })];
  }).join(JOURNAL.entryJoin);
}

function valueText(values: EntryValues, field: EntryField): string | undefined {
  switch (field) {
    case 'on':
    case 'dueOn':
      return values[field] && dateText(values[field]);
    case 'form':
      return values.form && INSTRUCTION_FORM_NAMES[values.form];
    case 'kind':
      return values.kind && MATTER_KIND_NAMES[values.kind];
    case 'itemNo':
      return values.itemNo === undefined ? undefined : String(values.itemNo);
    case 'present':
      return values.present?.map((each) => COUNTERPART_NAMES[each]).join('、');
    case 'leaderPresent':
    case 'settled':
      return values[field] === undefined ? undefined : values[field] ? JOURNAL.yes : JOURNAL.no;
    default:
      return values[field];
  }
}
