import { casePath } from '../case/case-path.ts';
import { NoticeBox } from '../layout/notice-box.tsx';
import { ACT } from './act-words.ts';

/** What is said of an act that has taken effect and is still being written down. */
export function Recording({ number }: { readonly number: string }) {
  return (
    <>
      <NoticeBox tone="done" title={ACT.recordingTitle}>
        <p>{ACT.recording}</p>
      </NoticeBox>
      <p>
        <a href={casePath(number)}>{ACT.cancel}</a>
      </p>
    </>
  );
}
