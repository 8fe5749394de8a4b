import process from 'node:process';

/** The settings that a part was started with, and the office's clock, which the test turns by a message. */
export function toldSettings() {
  const settings = JSON.parse(process.argv[2]);
  let { now } = settings;
  process.on('message', (told) => {
    now = told.now;
  });
  // Whoever started this process is gone.
  process.on('disconnect', () => process.exit());
  return { settings, now: () => now };
}
