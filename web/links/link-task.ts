import type { Child } from 'hono/jsx';
import type { LinkGrant } from '../../domain/notice/link-grant.ts';
import type { Teller } from '../../domain/office/outside-unit.ts';
import type { RefusalDetail, Unmet } from '../../domain/proposal/refusal.ts';
import type { Entered, Field } from '../forms/field.ts';
import type { WebPorts } from '../web-ports.ts';

/** What came of the act of a link, in the words of whoever was told to do it. */
export type LinkAnswer =
  | { readonly answer: 'accepted' | 'recording' | 'busy' | 'down' | 'unknownCase' }
  | { readonly answer: 'refused'; readonly refused: RefusalDetail };

/** What a link lets its bearer do, as it stands now: what is said of it, its form, and the act. */
export type LinkTask = {
  readonly title: string;
  /** What will happen, in whose name. */
  readonly lead: string;
  /** What stands against it already, before anything is entered. */
  readonly lacking: readonly Unmet[];
  readonly fields: readonly Field<never>[];
  readonly initial: Entered;
  rows(entered: Entered, issues: ReadonlyMap<string, readonly string[]>): Child;
  /** Acts in the name of the bearer and on what the grant says; under one id it happens once. */
  act(data: object, commandId: string): Promise<LinkAnswer>;
  /** What was done, for the page after it. */
  readonly done: string;
};

/** Nothing can be done here: there is no such matter any more, or nothing is left to do. */
export type NoTask = { readonly none: 'gone' } | { readonly none: 'closed'; readonly said: string };

/** Makes the task of a grant's purpose for its bearer. */
export type TaskMaker<G extends LinkGrant> = (
  ports: WebPorts,
  grant: G,
  bearer: Teller,
) => Promise<LinkTask | NoTask>;
