import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { join } from 'node:path';
import { NOTICE_KINDS } from '../domain/notice/notice-kind.ts';
import { buildTemplate } from './build-template.ts';

const folder = process.argv[2] ?? join('letters', 'templates');
for (const kind of NOTICE_KINDS) await writeFile(join(folder, `${kind}.docx`), buildTemplate(kind));
