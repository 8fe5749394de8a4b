import type { Child } from 'hono/jsx';
import { STYLESHEET_PATH } from '../style/stylesheet.ts';
import type { Frame } from '../web-env.ts';
import { DryRunBanner } from './dry-run-banner.tsx';
import { AlarmBanner } from './alarm-banner.tsx';
import { IdentityForm } from './identity-form.tsx';
import { APP_NAME, NAVIGATION, SHARED } from './frame-words.ts';
import { Navigation } from './navigation.tsx';

/** A whole page. Without a frame, as when the directory cannot be read, it has neither name nor identity. */
export function Page(props: { title: string; frame: Frame | undefined; children?: Child }) {
  const { title, frame, children } = props;
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} - ${APP_NAME}`}</title>
        <link rel="stylesheet" href={STYLESHEET_PATH} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="unseen skip" href="#main">
          {NAVIGATION.skip}
        </a>
        <header class="top">
          <div class="brand">
            <strong>{APP_NAME}</strong>
            <span>{frame?.bureauName}</span>
          </div>
          {frame ? <IdentityForm frame={frame} /> : null}
          <Navigation here={frame?.here} />
        </header>
        {frame?.dryRun?.on ? <DryRunBanner turn={frame.dryRun} /> : null}
        <main id="main">
          <AlarmBanner frame={frame} />
          <h1>{title}</h1>
          {children}
        </main>
        <footer class="bottom">{SHARED.classifiedWarning}</footer>
      </body>
    </html>
  );
}
