import { SITE } from '../../domain/notice/site.ts';
import { Given } from './given.tsx';

/** Text from outside in which the places of the pages are links to them. */
export function SiteText({ text }: { readonly text: string }) {
  const [start = '', ...places] = text.split(SITE);
  return (
    <>
      <Given text={start} />
      {places.map((place) => {
        // Two slashes would lead to another site.
        const path = /^\/(?!\/)[\w%./-]*/.exec(place)?.[0];
        return path === undefined ? (
          <Given text={SITE + place} />
        ) : (
          <>
            <a href={path}>
              <Given text={decodedPath(path)} />
            </a>
            <Given text={place.slice(path.length)} />
          </>
        );
      })}
    </>
  );
}

/** The path as a person reads it. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
