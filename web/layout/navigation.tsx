import { NAVIGATION } from './frame-words.ts';

const GROUPS = [
  [
    NAVIGATION.work,
    [
      ['/', NAVIGATION.list],
      ['/desk', NAVIGATION.desk],
      ['/notices', NAVIGATION.notices],
      ['/monthly', NAVIGATION.monthly],
      ['/my-calendar', NAVIGATION.myCalendar],
    ],
  ],
  [
    NAVIGATION.results,
    [
      ['/books', NAVIGATION.books],
      ['/scores', NAVIGATION.scores],
      ['/year', NAVIGATION.year],
      ['/refusals', NAVIGATION.refusals],
    ],
  ],
  [
    NAVIGATION.settings,
    [
      ['/import', NAVIGATION.import],
      ['/policy', NAVIGATION.policy],
      ['/calendars', NAVIGATION.calendars],
    ],
  ],
  [
    NAVIGATION.running,
    [
      ['/outbox', NAVIGATION.outbox],
      ['/watch', NAVIGATION.watch],
    ],
  ],
] as const;

/** The links to the pages, a group beside or below the other; `here` is the path and query of the page shown. */
export function Navigation({ here = '' }: { readonly here: string | undefined }) {
  const path = here.split('?')[0] ?? '';
  return (
    <nav>
      {GROUPS.map(([name, links]) => (
        <p role="group" aria-label={name}>
          <span aria-hidden="true">{name}</span>
          {links.map(([href, word]) => (
            <a href={href} {...(isHere(path, href) ? { 'aria-current': 'page' as const } : {})}>
              {word}
            </a>
          ))}
        </p>
      ))}
    </nav>
  );
}

function isHere(path: string, href: string): boolean {
  return href === '/' ? path === '/' || path.startsWith('/proposals/') : path.startsWith(href);
}
