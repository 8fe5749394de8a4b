import { suggestions, type Suggestion } from '../../domain/notice/suggestions.ts';
import { onDuty } from '../../domain/office/deputies.ts';
import type { NoticeGround } from './requested-notice.ts';
import { urgedDivisions } from './urged-divisions.ts';

/** What the ladder suggests over what was read of a moment. */
export function suggestedOver({
  open,
  today,
  policy,
  directory,
  lines,
}: NoticeGround): readonly Suggestion[] {
  return suggestions(open, {
    today,
    rules: policy.supervision,
    people: onDuty(directory),
    urged: urgedDivisions(lines),
  });
}
