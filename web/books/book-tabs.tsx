import { BOOK_PAGE } from './book-words.ts';

const TABS = [
  ['/books/year-log', BOOK_PAGE.yearLog],
  ['/books/members', BOOK_PAGE.members],
  ['/books/outside', BOOK_PAGE.outside],
  ['/books/silent', BOOK_PAGE.silent],
] as const;

/** The way from each of the books' pages to the others. */
export function BookTabs({ here }: { readonly here: string }) {
  return (
    <p class="as-of" role="navigation" aria-label={BOOK_PAGE.tabs}>
      {TABS.map(([href, word]) => (
        <>
          <a href={href} {...(here === href ? { 'aria-current': 'page' as const } : {})}>
            {word}
          </a>{' '}
        </>
      ))}
    </p>
  );
}
