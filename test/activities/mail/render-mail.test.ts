import { describe, expect, it } from 'vitest';
import { renderMail } from '../../../activities/mail/render-mail.ts';
import type { MailContent } from '../../../domain/notice/mail.ts';

const content: MailContent = {
  subject: '【提案待办】',
  blocks: [
    { type: 'paragraph', text: '您有提案待办2项。' },
    {
      type: 'section',
      title: '一、已逾期（1项）',
      lines: ['■ 第12号 关于停车  https://duban.example.cn/p/12。'],
    },
    {
      type: 'table',
      columns: ['提案号', '环节'],
      rows: [
        ['12', '初稿'],
        ['1024', '处领导审核'],
      ],
    },
  ],
  footer: ['督查处  王五'],
};

describe('renderMail', () => {
  it('puts the greeting first, then blocks, then the footer, with aligned tables', () => {
    expect(renderMail('张三', content).text).toBe(
      [
        '张三同志：',
        '',
        '　　您有提案待办2项。',
        '',
        '一、已逾期（1项）',
        '  ■ 第12号 关于停车  https://duban.example.cn/p/12。',
        '',
        '| 提案号 | 环节       |',
        '| ------ | ---------- |',
        '| 12     | 初稿       |',
        '| 1024   | 处领导审核 |',
        '',
        '——',
        '督查处  王五',
        '',
      ].join('\n'),
    );
  });

  it('greets the unit that a notice addresses, not each recipient', () => {
    const rendered = renderMail('张三', { ...content, addressee: '综合处' });
    expect(rendered.text).toMatch(/^综合处：\n/);
    expect(rendered.html).toContain('<p>综合处：</p>');
    expect(rendered.text + rendered.html).not.toContain('张三');
  });

  it('says a table that is too wide for lines of text row by row', () => {
    const title = '关于一件案由很长、在一行纯文本里排不下的样例提案的若干建议事项';
    const table = {
      type: 'table',
      columns: ['提案号', '案由', '环节'],
      rows: [['12', title, '初稿']],
    } as const;
    expect(renderMail('张三', { ...content, blocks: [table] }).text).toContain(
      `\n1. 提案号：12\n   案由：${title}\n   环节：初稿\n`,
    );
  });

  it('says the same in html, with the links of http and https', () => {
    const { html } = renderMail('张三', content);
    expect(html).toMatch(/^<!DOCTYPE html><html lang="zh-CN">/);
    expect(html).toContain('<p>张三同志：</p>');
    expect(html).toContain('<a href="https://duban.example.cn/p/12"');
    expect(html).toContain('>https://duban.example.cn/p/12</a>。');
    expect(html).toContain('>处领导审核</td>');
    expect(html).not.toMatch(/<img|<script|src=|url\(/i);
  });

  it.each([
    '<script>alert(1)</script>',
    '<svg onload=alert(1)>',
    '"><img src=x onerror=alert(1)>',
    "https://a.example.cn/'onmouseover='alert(1)",
    'https://a.example.cn/"onmouseover="alert(1)',
  ])('escapes %s everywhere', (hostile) => {
    const { text, html } = renderMail(hostile, {
      subject: hostile,
      blocks: [
        { type: 'paragraph', text: hostile },
        { type: 'section', title: hostile, lines: [hostile] },
        { type: 'table', columns: [hostile], rows: [[hostile]] },
      ],
      footer: [hostile],
    });
    expect(html).not.toMatch(/<(script|svg|img)/i);
    expect(html.replaceAll(/&[a-z#0-9]+;/g, '')).not.toMatch(/<[^>]*\son[a-z]+=/i);
    expect(text).toContain(hostile);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'https://',
    'https://gov.cn@evil.example/x',
  ])('leaves %s as text', (address) => {
    const { html } = renderMail('张三', { ...content, blocks: [{ type: 'paragraph', text: address }] });
    expect(html).not.toContain('<a ');
    expect(html).toContain(address);
  });

  it('keeps names, cells and lines on one line and without direction overrides', () => {
    const { text } = renderMail('张\r\n三\u202e', {
      subject: '',
      blocks: [{ type: 'table', columns: ['甲'], rows: [['一\n二|三\u0000']] }],
      footer: [],
    });
    expect(text).toContain('张  三同志：');
    expect(text).toContain('| 一 二｜三 |');
  });
});
