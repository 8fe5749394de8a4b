import type { KeyKind } from '../../domain/proposal/assignment.ts';

/** The meaning of a cell of 重点提案; `unknown` for a word that is not understood, `none` for an ordinary proposal. */
export function keyKindOf(text: string | undefined): KeyKind | 'none' | 'unknown' {
  const word = (text ?? '').normalize('NFKC').replace(/\s/g, '');
  if (/^(?:|否|无|非重点|普通|×|-|—|\/)$/.test(word)) return 'none';
  if (/^(?:重点)?主提案$/.test(word)) return 'main';
  if (/^(?:重点)?相关提案$/.test(word)) return 'related';
  if (/^(?:是|重点|重点提案|√|✓)(?:\(未区分\))?$/.test(word) || word === '未区分') return 'undifferentiated';
  return 'unknown';
}
