// What the morning's workflow does in a worker's process, as often as it is told to, without the Temporal server.
import process from 'node:process';
import { composeMorning } from '../../dist/activities/compose-morning.js';
import { createMailer } from '../../dist/activities/mail/create-mailer.js';
import { sendDueMail } from '../../dist/activities/send-due-mail.js';
import { openRecords } from '../../dist/worker/open-records.js';

const { office, databaseUrl, smtpUrl, mailFrom, contact, at } = JSON.parse(process.argv[2]);
process.on('disconnect', () => process.exit());
const records = await openRecords({ office, databaseUrl, mailFrom, contact });
const parts = { ...records, publicUrl: 'http://127.0.0.1:8420' };
const from = { name: '督查处', address: mailFrom };
const mailer = createMailer({ smtpUrl, from, replyTo: mailFrom, office, parts });
process.stdout.write('ready\n');
await new Promise((resolve) => process.once('message', resolve));
await composeMorning(records, { office, at });
const round = () => sendDueMail({ ...records, mailer }, { office, at });
for (let sent = await round(); sent.more; sent = await round());
mailer.close();
await records.close();
process.exit();
