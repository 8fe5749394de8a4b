import { spawnSync } from 'node:child_process';
import { installWithApt } from './install-with-apt.ts';

/** Whether pages can be drawn with Chinese characters, if need be with a font that apt installs here. */
export function ensureChineseFonts(): boolean {
  // macOS and Windows come with them, and have no fontconfig to ask.
  if (process.platform !== 'linux') return true;
  return hasChineseFonts() || (installWithApt(['fontconfig', 'fonts-noto-cjk']) && hasChineseFonts());
}

function hasChineseFonts(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}
