import { pino } from 'pino';

/** The engineers' log, on standard error; addresses and telephones are blanked. */
export const logger = pino(
  {
    level: process.env['DUBAN_LOG_LEVEL'] ?? 'warn',
    redact: ['*.email', '*.address', '*.phone', '*.mobile', '*.token', '*.toAddress'],
  },
  pino.destination({ dest: 2, sync: true }),
);
