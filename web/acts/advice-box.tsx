import type { AssignmentAdvice } from '../../domain/advice/assignment-advice.ts';
import type { Labels } from '../../domain/wording/labels.ts';
import { ADVICE, adviceReasons } from '../../domain/wording/advice.ts';
import { Given } from '../layout/given.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';

/** The divisions that could lead a case, best first, for the person who decides. */
export function AdviceBox({
  advice,
  labels,
}: {
  readonly advice: AssignmentAdvice;
  readonly labels: Labels;
}) {
  return (
    <NoticeBox tone="note" title={ADVICE.title}>
      <ol>
        {advice.divisions.map((each) => (
          <li>
            <Given text={`${each.division}：${adviceReasons(each, advice, labels).join('；')}`} />
          </li>
        ))}
      </ol>
    </NoticeBox>
  );
}
