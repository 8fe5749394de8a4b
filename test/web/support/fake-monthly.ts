import { compilationDocument } from '../../../letters/compilation-document.ts';
import { createMonthly } from '../../../client/gateway/monthly.ts';
import type { Monthly } from '../../../client/gateway/monthly-answers.ts';
import type { Compilations, ReadModel, Register } from '../../../client/ports.ts';
import type { CompilationRevision, ReleasedCompilation } from '../../../domain/monthly/compilation.ts';
import type { AddressedMail } from '../../../domain/notice/mail.ts';
import type { OfficeFile } from '../../../domain/office/office-file.ts';
import { reportsMonthly } from '../../../domain/proposal/co-handling.ts';
import type { FakeStore } from './fake-office.ts';

/** What the fakes keep of compilations. */
export type KeptCompilations = {
  readonly revisions: CompilationRevision[];
  readonly released: ReleasedCompilation[];
  readonly files: Map<string, OfficeFile>;
  readonly mails: AddressedMail[];
};

/** The monthly reports of a fake office, over the real rules. */
export function fakeMonthly(store: FakeStore, readModel: ReadModel, register: Register): Monthly {
  return createMonthly({
    office: 'bureau',
    bureauName: '示例市示例局',
    readModel,
    register,
    policies: { adopted: async () => store.policies, adopt: async () => false },
    holidayLists: { loaded: async () => store.lists, add: async () => false },
    compilations: fakeCompilations(store),
    renderCompilation: compilationDocument,
    now: () => store.at,
  });
}

function fakeCompilations({ cases, compilations: kept }: FakeStore): Compilations {
  return {
    keyCases: async () =>
      [...cases.values()]
        .filter(({ proposal }) => reportsMonthly(proposal))
        .map(({ proposal }) => ({ proposal })),
    revisions: async (_office, month) => kept.revisions.filter((each) => each.month === month),
    drafted: async () => kept.revisions.filter(({ revision }) => revision === 1).map(({ month }) => month),
    async add(_office, revision) {
      const isThere = kept.revisions.some(
        (each) => each.month === revision.month && each.revision === revision.revision,
      );
      if (!isThere) kept.revisions.push(revision);
      return !isThere;
    },
    released: async () => kept.released.toReversed(),
    async release(_office, order, _at, drawUp) {
      const before = kept.released.find(({ month }) => month === order.month);
      if (before) return before;
      const issueNo = kept.released.length + 1;
      const { document, mails } = drawUp(issueNo);
      const documentId = `document-${issueNo}`;
      const sent = mails(documentId);
      const released = { ...order, issueNo, documentId, recipients: sent.length };
      kept.files.set(documentId, document);
      kept.mails.push(...sent);
      kept.released.push(released);
      return released;
    },
    file: async (_office, documentId) => kept.files.get(documentId),
  };
}
