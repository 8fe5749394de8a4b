import { describe, expect, it } from 'vitest';
import { DOC_NUMBER_PLACE, docNumberOf, fillDocNumber } from '../../../domain/notice/doc-number.ts';

describe('docNumberOf', () => {
  it('names the kind, the year in its brackets and the serial', () => {
    expect(docNumberOf({ kind: 'supervision', year: 2020 }, 1)).toBe('督办〔2020〕1号');
    expect(docNumberOf({ kind: 'urge', year: 2021 }, 12)).toBe('催办〔2021〕12号');
  });
});

describe('fillDocNumber', () => {
  it('puts the number wherever one is waited for, and takes no sign of it for a pattern', () => {
    const content = {
      subject: `${DOC_NUMBER_PLACE} 通知`,
      addressee: '综合处',
      blocks: [
        { type: 'paragraph', text: `根据${DOC_NUMBER_PLACE}，${DOC_NUMBER_PLACE}` },
        { type: 'section', title: `见${DOC_NUMBER_PLACE}`, lines: ['一', DOC_NUMBER_PLACE] },
        { type: 'table', columns: [DOC_NUMBER_PLACE], rows: [['1', DOC_NUMBER_PLACE]] },
      ],
      footer: [DOC_NUMBER_PLACE],
    } as const;
    expect(fillDocNumber(content, '$&号')).toEqual({
      subject: '$&号 通知',
      addressee: '综合处',
      blocks: [
        { type: 'paragraph', text: '根据$&号，$&号' },
        { type: 'section', title: '见$&号', lines: ['一', '$&号'] },
        { type: 'table', columns: ['$&号'], rows: [['1', '$&号']] },
      ],
      footer: ['$&号'],
    });
  });
});
