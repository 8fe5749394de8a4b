import type { Post } from '../../domain/office/person.ts';

const POSTS: Readonly<Record<string, Post>> = {
  局主要领导: 'bureauHead',
  分管局领导: 'leaderInCharge',
  处领导: 'divisionHead',
  处室负责人: 'divisionHead',
  联络员: 'liaison',
  提案联络员: 'liaison',
  经办人: 'officer',
  承办人: 'officer',
  监督员: 'auditor',
};

const BY_RANK: readonly Post[] = [
  'bureauHead',
  'leaderInCharge',
  'divisionHead',
  'liaison',
  'officer',
  'auditor',
];

/** The highest of several posts; undefined for none. */
export function highestPost(posts: readonly Post[]): Post | undefined {
  return BY_RANK.find((post) => posts.includes(post));
}

/** The post that a cell names; of several, such as 经办人、联络员, the highest. Undefined when a word is unknown. */
export function postOf(words: readonly string[]): Post | undefined {
  const posts = words.map((word) => POSTS[word]);
  return posts.every((post) => post !== undefined) ? highestPost(posts) : undefined;
}

/** The words that are understood, as they are told to people. */
export const POST_WORDS = '经办人、联络员、处领导、分管局领导、局主要领导、监督员';
