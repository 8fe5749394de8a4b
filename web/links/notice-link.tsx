import type { Gateway } from '../../client/gateway/gateway.ts';
import type { NoticeActRequest } from '../../client/gateway/notice-acts.ts';
import { isOutside, type Teller } from '../../domain/office/outside-unit.ts';
import { fill } from '../../domain/wording/fill.ts';
import type { Field } from '../forms/field.ts';
import { FieldRows } from '../forms/field-rows.tsx';
import type { WebPorts } from '../web-ports.ts';
import type { LinkAnswer, LinkTask, NoTask } from './link-task.ts';
import { LINK } from './link-words.ts';

const ANSWER_FIELDS: readonly Field<unknown>[] = [
  { name: 'text', label: LINK.answerText, kind: 'paragraph', required: true },
];

/** The task of a link to acknowledge a notice. */
export function acknowledgeTask(
  ports: WebPorts,
  noticeId: string,
  bearer: Teller,
): Promise<LinkTask | NoTask> {
  return noticeTask(ports, noticeId, bearer, {
    title: LINK.acknowledgeTitle,
    lead: LINK.acknowledgeLead,
    done: LINK.acknowledgeDone,
    fields: [],
    act: (gateway, request) => gateway.acknowledgeNotice(request),
  });
}

/** The task of a link to answer a notice. */
export function answerTask(ports: WebPorts, noticeId: string, bearer: Teller): Promise<LinkTask | NoTask> {
  return noticeTask(ports, noticeId, bearer, {
    title: LINK.answerTitle,
    lead: LINK.answerLead,
    done: LINK.answerDone,
    fields: ANSWER_FIELDS,
    act: (gateway, request, data) =>
      gateway.answerNotice({ ...request, text: 'text' in data ? String(data.text) : '' }),
  });
}

type NoticeLink = Pick<LinkTask, 'title' | 'lead' | 'done'> & {
  readonly fields: readonly Field<unknown>[];
  readonly act: (gateway: Gateway, request: NoticeActRequest, data: object) => Promise<LinkAnswer>;
};

async function noticeTask(
  { gateway, office, readModel }: WebPorts,
  noticeId: string,
  bearer: Teller,
  { title, lead, done, fields, act }: NoticeLink,
): Promise<LinkTask | NoTask> {
  const notice = await readModel.notice(office, noticeId);
  if (!notice || isOutside(bearer)) return { none: 'gone' };
  const words = { who: bearer.name, docNumber: notice.docNumber, topic: notice.topic };
  return {
    title,
    lead: fill(lead, words),
    done: fill(done, words),
    lacking: [],
    fields,
    initial: {},
    rows: (entered, issues) => (
      <FieldRows fields={fields} context={undefined} entered={entered} issues={issues} />
    ),
    act: (data, commandId) => act(gateway, { noticeId, actor: bearer, commandId }, data),
  };
}
