import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { civilDate } from '../domain/calendar/civil-date.ts';
import { buildWorkbook } from './build-workbook.ts';

const path = process.argv[2] ?? 'samples/2020/assignments.xlsx';

await mkdir(dirname(path), { recursive: true });
await writeFile(
  path,
  await buildWorkbook({
    handOverOn: civilDate('2020-04-07'),
    handlingYear: 2020,
    sessionName: '六届六次会议',
  }),
);
process.stdout.write(`已写入 ${path}\n`);
