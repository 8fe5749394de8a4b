import { LONGEST_NOTICE_ANSWER } from '../../client/gateway/notice-acts.ts';
import type { StoredNotice } from '../../client/ports.ts';
import { answersFor } from '../../domain/notice/decide-notice.ts';
import type { NoticeProgress } from '../../domain/notice/notice-progress.ts';
import { isOver, type NoticeMark } from '../../domain/notice/notice-state.ts';
import { asksForAnswer } from '../../domain/notice/notice-terms.ts';
import { signerOf } from '../../domain/notice/signer-of.ts';
import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NOTICE_STANDING, NOTICES } from '../../domain/wording/notices.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { TokenField } from '../layout/token-field.tsx';
import { MAIL_STATE_NAMES } from '../../domain/wording/mail-life.ts';
import type { Frame } from '../web-env.ts';
import { noticePath } from './notice-path.ts';
import { NOTICE_PAGE } from './notice-words.ts';

/** Cases without a workflow that the page names. */
const MOST_NAMED = 20;

type NoticePageProps = {
  readonly frame: Frame;
  readonly notice: StoredNotice;
  readonly progress: NoticeProgress | undefined;
};

/** One notice of the register: to whom it went, who acknowledged, who answered what, who is late. */
export function NoticePage({ frame, notice, progress }: NoticePageProps) {
  const { state, kind, issuedOn } = notice;
  if (!state) return <NoticeBox tone="note">{NOTICE_STANDING.former}</NoticeBox>;
  const asks = asksForAnswer(kind);
  const untold = notice.named.flatMap(({ told, number }) => (told === false ? number : []));
  const facts = {
    kind: NOTICES[kind].name,
    issuedOn: dateText(issuedOn),
    name: signerOf(notice),
    ackDue: dateText(state.ackDue),
    answerDue: dateText(state.answerDue),
  };
  return (
    <>
      <p class="lead">
        <Given text={notice.topic} />
      </p>
      <p>
        <Given text={fill(asks ? NOTICE_PAGE.facts : NOTICE_PAGE.reportFacts, facts)} />
      </p>
      {progress?.state === 'issuing' ? <Progress progress={progress} /> : null}
      {state.closed ? (
        <NoticeBox tone="note">
          <Given
            text={fill(NOTICE_STANDING.closed, { name: state.closed.by.name, reason: state.closed.reason })}
          />
        </NoticeBox>
      ) : isOver(state) ? (
        <NoticeBox tone={asks ? 'done' : 'note'}>
          {asks ? NOTICE_PAGE.over : NOTICE_PAGE.nothingAsked}
        </NoticeBox>
      ) : null}
      {untold.length > 0 ? (
        <p class="hint">
          {fill(NOTICE_PAGE.untold, {
            n: untold.length,
            numbers: untold.slice(0, MOST_NAMED).join(SHARED.listJoin),
          })}
        </p>
      ) : null}
      <Divisions notice={notice} state={state} />
      <Copies notice={notice} state={state} />
      <Acts frame={frame} state={state} />
    </>
  );
}

type State = NonNullable<StoredNotice['state']>;

function Progress({ progress }: { readonly progress: NoticeProgress }) {
  const { told, untold, cases, made, divisions, written, recipients } = progress;
  const words = { cases, made, divisions, written, recipients, told: told + untold.length };
  return (
    <NoticeBox tone="note">
      <p>{fill(NOTICE_PAGE.progress, words)}</p>
      <progress
        aria-label={NOTICE_PAGE.registerTitle}
        max={Math.max(cases, 1)}
        value={told + untold.length}
      />
    </NoticeBox>
  );
}

function Divisions({ notice, state }: { readonly notice: StoredNotice; readonly state: State }) {
  const mailOf = mailsOf(notice);
  return (
    <DataTable caption={NOTICE_PAGE.registerTitle} columns={NOTICE_PAGE.divisionColumns}>
      {state.divisions.map(({ name, cases, recipients, asksNothing, acknowledged, answers, foundLate }) => {
        const letter = notice.letters.find(({ division }) => division === name);
        return (
          <tr>
            <td>
              <Given text={name} />
            </td>
            <td class="amount">{cases}</td>
            <td>
              <Given text={recipients.map(mailOf).join(SHARED.listJoin)} />
            </td>
            <td>
              {acknowledged ? (
                <Given text={marked(acknowledged)} />
              ) : asksNothing ? null : (
                NOTICE_STANDING.notYet
              )}
              <Late on={foundLate?.acknowledgement} />
            </td>
            <td>
              {answers.length === 0 && !asksNothing ? NOTICE_STANDING.notYet : null}
              {answers.toReversed().map((answer, at) => (
                <p>
                  {at === 0 ? null : NOTICE_PAGE.before}
                  <Given text={`${answer.text}　${marked(answer)}`} />
                </p>
              ))}
              <Late on={foundLate?.answer} />
            </td>
            <td>
              {letter ? (
                <a href={`${noticePath(notice.noticeId)}/letters/${letter.documentId}`}>
                  {NOTICE_PAGE.letter}
                </a>
              ) : null}
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}

/** Those who got a copy: recipients to whom no division's copy is addressed. */
function Copies({ notice, state }: { readonly notice: StoredNotice; readonly state: State }) {
  const main = new Set(state.divisions.flatMap(({ recipients }) => recipients));
  const copies = notice.addressed.flatMap(({ personId }) => (main.has(personId) ? [] : personId));
  if (copies.length === 0) return null;
  const names = copies.map(mailsOf(notice)).join(SHARED.listJoin);
  return (
    <p>
      <Given text={fill(NOTICE_PAGE.copies, { names })} />
    </p>
  );
}

/** A recipient's name with what became of the mail. */
function mailsOf({ addressed }: StoredNotice): (id: string) => string {
  const personOf = new Map(addressed.map((person) => [person.personId, person]));
  return (id) => {
    const person = personOf.get(id);
    const mail = person?.mail ? MAIL_STATE_NAMES[person.mail] : NOTICE_PAGE.noMail;
    return `${person?.name ?? id}（${mail}）`;
  };
}

function Late({ on }: { readonly on: Parameters<typeof dateText>[0] | undefined }) {
  return on === undefined ? null : <p class="wrong">{fill(NOTICE_PAGE.late, { on: dateText(on) })}</p>;
}

function marked({ by, at }: NoticeMark): string {
  return fill(NOTICE_PAGE.by, { name: by.name, at: formatMoment(at) });
}

/** The acts of whoever looks at it. */
function Acts({ frame, state }: { readonly frame: Frame; readonly state: State }) {
  const { actor } = frame;
  if (!actor || state.closed) return null;
  const path = noticePath(state.noticeId);
  const own = state.divisions.filter((division) => answersFor(actor, division));
  return (
    <>
      {own.some(({ acknowledged }) => !acknowledged) ? (
        <form class="act" method="post" action={`${path}/acknowledge`}>
          <TokenField frame={frame} />
          <p class="buttons">
            <button class="main" type="submit">
              {NOTICE_PAGE.acknowledge}
            </button>
          </p>
        </form>
      ) : null}
      {own.length > 0 ? (
        <form class="act" method="post" action={`${path}/answer`}>
          <TokenField frame={frame} />
          <div class="field">
            <label for="text">{NOTICE_PAGE.answer}</label>
            <textarea id="text" name="text" rows={5} maxlength={LONGEST_NOTICE_ANSWER} />
            <p class="hint">{NOTICE_PAGE.answerHint}</p>
          </div>
          <p class="buttons">
            <button type="submit">{NOTICE_PAGE.send}</button>
          </p>
        </form>
      ) : null}
      {holdsRight('issueNotices', actor) && !isOver(state) ? (
        <form class="act" method="post" action={`${path}/close`}>
          <TokenField frame={frame} />
          <div class="field">
            <label for="reason">{NOTICE_PAGE.closeReason}</label>
            <input id="reason" type="text" name="reason" autocomplete="off" />
          </div>
          <p class="buttons">
            <button type="submit">{NOTICE_PAGE.close}</button>
          </p>
        </form>
      ) : null}
    </>
  );
}
