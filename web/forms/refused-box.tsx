import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { NoticeBox } from '../layout/notice-box.tsx';
import { UnmetList } from '../layout/unmet-list.tsx';
import { FORM } from './form-words.ts';

/** A rule's no above the form that met it: every unmet condition, and that nothing entered is lost. */
export function RefusedBox({ refused }: { readonly refused: RefusalDetail }) {
  return (
    <NoticeBox tone="stop" title={refused.message.split('\n')[0] ?? FORM.refusedTitle}>
      <UnmetList unmet={refused.unmet} />
      <p>{FORM.kept}</p>
    </NoticeBox>
  );
}
