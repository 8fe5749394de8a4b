import type { InputIssue } from '../../client/gateway/invalid-input.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { fill } from '../../domain/wording/fill.ts';
import { FORM } from '../forms/form-words.ts';
import { RefusedBox } from '../forms/refused-box.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { ACT } from './act-words.ts';

/** What came of the last attempt, shown above the form with the values kept. */
export type Attempt =
  | { readonly outcome: 'none' }
  | { readonly outcome: 'invalid'; readonly issues: readonly InputIssue[] }
  | { readonly outcome: 'refused'; readonly refused: RefusalDetail }
  | { readonly outcome: 'busy' | 'down' };

type AttemptBoxProps = {
  readonly attempt: Attempt;
  readonly fields: readonly { readonly name: string; readonly label: string }[];
  /** What is wrong with each field. */
  readonly issues: ReadonlyMap<string, readonly string[]>;
};

/** What came of the last attempt, in words. */
export function AttemptBox({ attempt, fields, issues }: AttemptBoxProps) {
  switch (attempt.outcome) {
    case 'none':
      return null;
    case 'invalid': {
      const wrong = linesOf(fields, issues);
      return (
        <NoticeBox tone="stop" title={fill(FORM.invalidTitle, { n: wrong.length })}>
          <ul>
            {wrong.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <p>{FORM.kept}</p>
        </NoticeBox>
      );
    }
    case 'refused':
      return <RefusedBox refused={attempt.refused} />;
    case 'busy':
    case 'down':
      return (
        <NoticeBox tone="stop" title={ACT.busyTitle}>
          <p>{ACT[attempt.outcome]}</p>
        </NoticeBox>
      );
  }
}

function linesOf(fields: AttemptBoxProps['fields'], issues: AttemptBoxProps['issues']): readonly string[] {
  return [...issues].map(([name, messages]) => {
    const label = fields.find((field) => field.name === name)?.label;
    const said = messages.join('；');
    return label === undefined || said.includes(label) ? said : `${label}：${said}`;
  });
}
