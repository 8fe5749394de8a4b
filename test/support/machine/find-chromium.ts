import { findProgram, isProgram } from './find-program.ts';
import { installWithApt } from './install-with-apt.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const MACOS_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const HOW_TO_GET_ONE =
  'The browser tests need Chromium, Chrome or Edge: install one (Debian: apt-get install chromium fonts-noto-cjk), or name its program in DUBAN_CHROMIUM.';

/**
 * The program of a Chromium on this machine: the one DUBAN_CHROMIUM names, one that is installed, or one that apt
 * installs here. Throws with one line saying how to get one.
 */
export function findChromium(): string {
  const named = process.env['DUBAN_CHROMIUM'];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`DUBAN_CHROMIUM names ${named}, which is no program.`);
  }
  const found = installed() ?? (installWithApt(['chromium', 'fonts-noto-cjk']) ? installed() : undefined);
  if (found === undefined) throw new Error(HOW_TO_GET_ONE);
  return found;
}

function installed(): string | undefined {
  return findProgram(NAMES) ?? MACOS_PROGRAMS.find(isProgram);
}
