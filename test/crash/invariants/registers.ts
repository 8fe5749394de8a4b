import { caseAfter, type Recorded } from '../../support/record/recorded.ts';

/** Notices and letters: numbers without a gap, each notice noted once in every case it names, no letter without its reservation. */
export function againstRegisters({ notices, letters, steps }: Recorded): readonly string[] {
  const owner = new Map(letters.map(({ letterNumber, number }) => [letterNumber, number]));
  const kinds = [...new Set(notices.map(({ kind }) => kind))];
  return [
    ...kinds
      .filter(
        (kind) => !notices.filter((each) => each.kind === kind).every(({ serial }, at) => serial === at + 1),
      )
      .map((kind) => `${kind} is not counted without a gap`),
    ...notices.flatMap(({ noticeId, cases }) =>
      cases.flatMap(({ number }) => {
        const record = steps.get(number) ?? [];
        const times = caseAfter(record).notices.filter((notice) => notice.noticeId === noticeId).length;
        const ended = caseAfter(record).ending !== undefined;
        return times === 1 || (times === 0 && ended) ? [] : [`${number} notes ${noticeId} ${times} times`];
      }),
    ),
    ...[...steps].flatMap(([number, record]) =>
      caseAfter(record)
        .letters.filter(({ letterNumber }) => owner.get(letterNumber) !== number)
        .map(({ letterNumber }) => `${letterNumber} of ${number} is not reserved for it`),
    ),
  ];
}
