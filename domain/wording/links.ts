import type { LinkPurpose } from '../notice/link-grant.ts';

/** What is typed before an act by link that nobody can put right afterwards. */
export const TYPED_WORDS: Readonly<Record<LinkPurpose['purpose'], string>> = {
  accept: '确认签收',
  acknowledge: '确认收悉',
  answer: '确认反馈',
  report: '确认报送',
  contribute: '确认提交',
};
