import type { Merger } from '../../domain/proposal/joint-facts.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NoticeBox } from '../layout/notice-box.tsx';
import { Given } from '../layout/given.tsx';
import { SHARED } from '../layout/frame-words.ts';
import { casePath } from './case-path.ts';
import { CASE } from './case-words.ts';

type JointLinesProps = {
  readonly into: Merger | undefined;
  /** The cases that are merged into this one. */
  readonly followers: readonly string[];
};

/** The case that this one is handled with, and those that are handled with this one. */
export function JointLines({ into, followers }: JointLinesProps) {
  return (
    <>
      {into ? (
        <dl class="why">
          <dt>{CASE.mergedInto}</dt>
          <dd>
            <NumberLink number={into.leadNumber} /> <Given text={into.leadTitle} />
          </dd>
        </dl>
      ) : null}
      {into?.leadGone ? <NoticeBox tone="note">{CASE.leadGone}</NoticeBox> : null}
      {followers.length > 0 ? (
        <dl class="why">
          <dt>{CASE.followers}</dt>
          <dd>
            {followers.map((number) => (
              <>
                <NumberLink number={number} />{' '}
              </>
            ))}
          </dd>
        </dl>
      ) : null}
    </>
  );
}

function NumberLink({ number }: { readonly number: string }) {
  return <a href={casePath(number)}>{fill(SHARED.number, { number })}</a>;
}
