import {
  RESULT_CLASSES,
  type Disclosure,
  type Draft,
  type Evaluation,
  type ItemProgress,
  type Letter,
  type ProgressReport,
} from '../../domain/proposal/facts.ts';
import { fill } from '../../domain/wording/fill.ts';
import { resultClassNames, type Labels } from '../../domain/wording/labels.ts';
import { DISCLOSURE_NAMES, PROPOSER_NAMES, SATISFACTION_NAMES } from '../../domain/wording/terms.ts';
import { dateText } from '../layout/dates.ts';
import { JOURNAL } from './journal-words.ts';
import { lateLine } from './late-line.ts';
import { say, type Sentence } from './sentence.ts';
import { SHARED } from '../layout/frame-words.ts';

/** A draft of a reply, or of our opinion to a lead unit. */
export function draftSentence(draft: Draft, labels: Labels): Sentence {
  const { no, materialNo, summary, answeredItems, disclosure } = draft;
  const late = lateLine(draft.submittedOn, draft.lateReason);
  if (summary !== undefined)
    return say(JOURNAL.opinionDraft, { no, coHandler: labels.coHandlerLabel }, [summary, late]);
  const change = no === materialNo ? JOURNAL.material : JOURNAL.wording;
  return say(JOURNAL.draft, { no, change }, [
    answeredItems.length > 0 && fill(JOURNAL.answeredItems, { items: answeredItems.join(SHARED.listJoin) }),
    ...classLines(draft, labels),
    disclosureLine(disclosure),
    late,
  ]);
}

/** A reply that has left. */
export function replySentence(letter: Letter, labels: Labels): Sentence {
  const { letterNumber, issuedOn, draftNo, disclosure, copyTo } = letter;
  return say(JOURNAL.replyIssued, { letterNumber, on: dateText(issuedOn), no: draftNo }, [
    ...classLines(letter, labels),
    disclosureLine(disclosure),
    copyTo && fill(JOURNAL.copyTo, { copyTo }),
  ]);
}

/** The member's evaluation, as transcribed. */
export function evaluationSentence(evaluation: Evaluation): Sentence {
  const { overall, handling, reply, receivedOn, source, onBehalfOf, scanHash } = evaluation;
  return say(JOURNAL.evaluated, { overall: SATISFACTION_NAMES[overall], on: dateText(receivedOn) }, [
    handling && fill(JOURNAL.evaluatedHandling, { name: SATISFACTION_NAMES[handling] }),
    reply && fill(JOURNAL.evaluatedReply, { name: SATISFACTION_NAMES[reply] }),
    fill(JOURNAL.evidence, { evidence: source }),
    onBehalfOf && fill(JOURNAL.onBehalfOf, { name: PROPOSER_NAMES[onBehalfOf] }),
    scanHash && fill(JOURNAL.scanHash, { hash: scanHash }),
  ]);
}

/** A month's report. */
export function progressSentence(report: ProgressReport): Sentence {
  const { month, workDone, nextSteps, difficulties, onTimeReason, moreTalks, fieldwork, attachments } =
    report;
  const { itemsProgress = {}, onInstructions = {}, reviewedBy: name } = report;
  const onTime = report.onTime ? JOURNAL.onTime : JOURNAL.notOnTime;
  return say(JOURNAL.progress, { month, onTime }, [
    fill(JOURNAL.workDone, { text: workDone }),
    ...Object.entries(itemsProgress).map(itemLine),
    moreTalks && fill(JOURNAL.moreTalks, { text: moreTalks }),
    fieldwork && fill(JOURNAL.fieldwork, { text: fieldwork }),
    ...Object.entries(onInstructions).map(([no, text]) => fill(JOURNAL.onInstruction, { no, text })),
    fill(JOURNAL.nextSteps, { text: nextSteps }),
    onTimeReason && fill(JOURNAL.onTimeReason, { text: onTimeReason }),
    difficulties && fill(JOURNAL.difficulties, { text: difficulties }),
    attachments && fill(JOURNAL.attachments, { text: attachments }),
    name && fill(JOURNAL.reportReviewed, { name }),
  ]);
}

function itemLine([no, { measures, effect, done }]: readonly [string, ItemProgress]): string {
  const text = [
    measures,
    effect,
    done === undefined ? undefined : done ? JOURNAL.itemDone : JOURNAL.itemGoesOn,
  ]
    .filter((part) => part !== undefined)
    .join('；');
  return fill(JOURNAL.itemProgress, { no, text });
}

function classLines({ resultClass, itemsOfClass = {} }: Draft | Letter, labels: Labels) {
  const names = resultClassNames(labels);
  return [
    resultClass && fill(JOURNAL.resultClass, { name: names[resultClass] ?? resultClass }),
    ...RESULT_CLASSES.map((each) => {
      const items = itemsOfClass[each] ?? [];
      const said = { items: items.join(SHARED.listJoin), name: names[each] ?? each };
      return items.length > 0 && fill(JOURNAL.itemsOfClass, said);
    }),
  ];
}

function disclosureLine(disclosure: Disclosure | undefined): string | undefined {
  if (!disclosure) return undefined;
  const { kind, reason } = disclosure;
  const name = DISCLOSURE_NAMES[kind];
  return reason ? fill(JOURNAL.disclosureReason, { name, reason }) : fill(JOURNAL.disclosure, { name });
}
