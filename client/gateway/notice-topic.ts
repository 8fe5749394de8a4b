import { lineField } from './text-field.ts';

/** What a notice is about: one line, since it stands in the subject of a mail. */
export const noticeTopic = lineField(100);
