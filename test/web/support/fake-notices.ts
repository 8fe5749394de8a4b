import type { Gateway } from '../../../client/gateway/gateway.ts';
import { checkedNoticeAsk, type NoticeAsk } from '../../../client/gateway/notice-ask.ts';
import { checkedAnswer, checkedReason, type NoticeActAnswer } from '../../../client/gateway/notice-acts.ts';
import { previewOf } from '../../../client/gateway/preview-notice.ts';
import { requestedNotice } from '../../../client/gateway/requested-notice.ts';
import { createTemplates } from '../../../client/gateway/templates.ts';
import type { LetterTemplates, ReadModel, Register } from '../../../client/ports.ts';
import { decideNotice, type NoticeAct } from '../../../domain/notice/decide-notice.ts';
import { evolveNotice } from '../../../domain/notice/notice-events.ts';
import { isOver } from '../../../domain/notice/notice-state.ts';
import { noticeRecipients } from '../../../domain/notice/notice-recipients.ts';
import { asksForAnswer } from '../../../domain/notice/notice-terms.ts';
import { WORD_TYPE } from '../../../domain/notice/word-type.ts';
import type { Actor } from '../../../domain/office/person.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import { createLetters } from '../../../letters/create-letters.ts';
import type { FakeStore } from './fake-office.ts';

/** What of the gateway is about notices. */
export type FakeNotices = Pick<
  Gateway,
  | 'issueNotice'
  | 'previewNotice'
  | 'previewLetter'
  | 'noticeProgress'
  | 'acknowledgeNotice'
  | 'answerNotice'
  | 'closeNotice'
  | 'document'
  | 'templates'
>;

/** Notices decided by the real rules; their workflow and the mails are what they lack. */
export function fakeNotices(store: FakeStore, readModel: ReadModel, register: Register): FakeNotices {
  const now = () => store.at;
  const ports = {
    office: 'bureau',
    bureauName: '示例市示例局',
    readModel,
    register,
    policies: { adopted: async () => store.policies, adopt: async () => false },
    holidayLists: { loaded: async () => store.lists, add: async () => false },
    now,
  };
  const templates: LetterTemplates = {
    current: async () => store.templates.at(-1)?.bytes,
    versions: async () => store.templates.toReversed(),
    version: async (_office, _kind, version) =>
      store.templates.find((each) => each.version === version)?.bytes,
    async add(_office, kind, { bytes, ...version }) {
      const own = bytes === undefined ? {} : { bytes };
      store.templates.push({ ...version, kind, shipped: bytes === undefined, ...own });
      return true;
    },
  };
  const workshop = createLetters(templates);
  const requested = (ask: NoticeAsk) => requestedNotice(ports, checkedNoticeAsk(ask));
  return {
    templates: createTemplates({ ...ports, templates, workshop } as never),
    document: async () => undefined,
    noticeProgress: async () => undefined,
    async previewNotice(ask) {
      const asked = await requested(ask);
      return 'refused' in asked
        ? { answer: 'refused', refused: asked.refused }
        : { answer: 'preview', preview: previewOf(asked.request) };
    },
    async previewLetter(ask) {
      const asked = await requested(ask);
      if ('refused' in asked) return { answer: 'refused', refused: asked.refused };
      return {
        answer: 'letter',
        file: { fileName: 'letter.docx', mediaType: WORD_TYPE, bytes: new Uint8Array([0x50, 0x4b]) },
      };
    },
    async issueNotice(ask) {
      const asked = await requested(ask);
      if ('refused' in asked) return { answer: 'refused', refused: asked.refused };
      const { terms, cases, people, actor } = asked.request;
      const { noticeId, kind, topic, issuedOn, ackDue, answerDue } = terms;
      const docNumber = `督办〔2020〕${store.notices.length + 1}号`;
      const names = [...new Set(cases.flatMap(({ division }) => division ?? []))];
      const recipients = noticeRecipients(kind, names, cases, people);
      const numbers = cases.map(({ assignment }) => assignment.number);
      store.notices.push({
        noticeId,
        kind,
        docNumber,
        topic,
        issuedOn,
        issuedByName: actor.name,
        cases: numbers,
        recipients: recipients.length,
        divisions: names,
        named: cases.map(({ assignment, division = null }) => ({
          number: assignment.number,
          division,
          told: true,
        })),
        letters: names.map((division) => ({ division, documentId: 'a'.repeat(64) })),
        addressed: recipients.map(({ id, name, divisions: [division = ''] }) => ({
          personId: id,
          name,
          division,
          mail: 'sent' as const,
        })),
        state: {
          office: 'bureau',
          noticeId,
          kind,
          docNumber,
          topic,
          issuedOn,
          ackDue,
          answerDue,
          revision: 0,
          divisions: names.map((name) => ({
            name,
            cases: cases.filter(({ division }) => division === name).length,
            recipients: recipients.filter(({ divisions }) => divisions.includes(name)).map(({ id }) => id),
            ...(asksForAnswer(kind) ? {} : { asksNothing: true as const }),
            answers: [],
          })),
        },
      });
      return { answer: 'issued', issued: { noticeId, kind, docNumber, issuedOn, cases: numbers } };
    },
    acknowledgeNotice: async (request) => act(request, { type: 'acknowledge' }),
    answerNotice: async ({ text, ...request }) => act(request, { type: 'answer', text: checkedAnswer(text) }),
    closeNotice: async ({ reason, ...request }) =>
      act(request, { type: 'close', reason: checkedReason(reason) }),
  };

  function act(
    { noticeId, actor }: { readonly noticeId: string; readonly actor: Actor },
    done: NoticeAct,
  ): NoticeActAnswer {
    const at = store.notices.findIndex((each) => each.noticeId === noticeId);
    const found = store.notices[at];
    if (!found?.state) throw new Error(`no notice ${noticeId}`);
    try {
      const events = decideNotice({ commandId: 'c', actor, act: done }, store.at, found.state);
      const state = events.reduce(evolveNotice, found.state);
      store.notices[at] = { ...found, state };
      return {
        answer: 'accepted',
        docNumber: found.docNumber,
        revision: state.revision,
        over: isOver(state),
      };
    } catch (error) {
      if (error instanceof Refusal) return { answer: 'refused', refused: error.detail };
      throw error;
    }
  }
}
