import type { NoticeKind } from '../domain/notice/notice-kind.ts';
import { LETTER_BODIES } from './letter-bodies.ts';
import { wordFile } from './word-file.ts';

/** Builds the shipped template of a kind; always the same bytes. */
export function buildTemplate(kind: NoticeKind): Uint8Array {
  return wordFile(LETTER_BODIES[kind]);
}
