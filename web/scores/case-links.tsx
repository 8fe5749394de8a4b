import { casePath } from '../case/case-path.ts';
import { SHARED } from '../layout/frame-words.ts';

/** The numbers of cases, each leading to its own. */
export function CaseLinks({ numbers }: { readonly numbers: readonly string[] }) {
  return (
    <>
      {numbers.map((number, index) => (
        <>
          {index === 0 ? null : SHARED.listJoin}
          <a href={casePath(number)}>{number}</a>
        </>
      ))}
    </>
  );
}
