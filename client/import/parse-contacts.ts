import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { InHandContact } from '../../domain/proposal/in-hand.ts';
import { CHANNEL_NAMES, COUNTERPART_NAMES, OUTCOME_NAMES } from '../../domain/wording/terms.ts';
import { named } from './named.ts';
import { parseDate } from './parse-date.ts';

/** Talks read from a cell, one a line and none to come: 日期 方式 对象 结果; what is wrong goes on from the column's name. */
export function parseContacts(
  text: string,
  today: CivilDate,
): {
  readonly contacts: readonly InHandContact[];
  readonly faults: readonly string[];
} {
  const contacts: InHandContact[] = [];
  const faults: string[] = [];
  const lines = text.split(/[\n；;]/).map((line) => line.trim());
  for (const line of lines.filter((each) => each !== '')) {
    const [day = '', channelWord = '', counterpartWord = '', outcomeWord = '', ...more] =
      line.split(/[\s,，、|]+/);
    const date = parseDate(day);
    const channel = named(CHANNEL_NAMES, channelWord);
    const counterpart = named(COUNTERPART_NAMES, counterpartWord);
    const outcome = named(OUTCOME_NAMES, outcomeWord);
    if ('date' in date && date.date > today) faults.push(`“${line}”晚于今天（${today}），请核对`);
    else if ('date' in date && channel && counterpart && outcome && more.length === 0)
      contacts.push({ occurredOn: date.date, channel, counterpart, outcome });
    else faults.push(`“${line}”无法识别，请每条一行写成“2020-04-20 电话 领衔委员 无意见”`);
  }
  return { contacts, faults };
}
