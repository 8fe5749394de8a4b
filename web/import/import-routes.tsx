import { Hono, type Context } from 'hono';
import { InvalidInput } from '../../client/gateway/invalid-input.ts';
import { importerOf } from '../../domain/office/rights.ts';
import { fill } from '../../domain/wording/fill.ts';
import { errorPage } from '../errors/error-page.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showPage } from '../layout/show-page.tsx';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { ImportForm } from './import-form.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportReport } from './import-report.tsx';
import { createUploadShelf } from './upload-shelf.ts';
import { ERRORS } from '../errors/error-words.ts';
import { IMPORT } from './import-words.ts';

/** Upload, preview, confirm: the bytes that were previewed are the bytes that are imported. */
export function importRoutes({ gateway }: WebPorts): Hono<WebEnv> {
  const shelf = createUploadShelf(() => Date.now());
  return new Hono<WebEnv>()
    .get('/import', (c) => {
      const box = importer(c) ? null : <NoticeBox tone="note">{IMPORT.notAllowed}</NoticeBox>;
      return showPage(c, IMPORT.title, box ?? <ImportForm frame={c.var.frame} />);
    })
    .post('/import', async (c) => {
      const by = importer(c);
      if (!by) return notAllowed(c);
      const file = (await c.req.formData()).get('file');
      if (!(file instanceof File) || file.name === '') return again(c, IMPORT.noFile);
      const bytes = new Uint8Array(await file.arrayBuffer());
      try {
        const answer = await gateway.importWorkbook(bytes, by, true);
        const token = shelf.put({ bytes, fileName: file.name, personId: by.id });
        const content = <ImportPreview frame={c.var.frame} answer={answer} token={token} />;
        return showPage(c, fill(IMPORT.previewTitle, { file: file.name }), content);
      } catch (error) {
        if (error instanceof InvalidInput) return again(c, error.message);
        throw error;
      }
    })
    .post('/import/confirm', async (c) => {
      const by = importer(c);
      if (!by) return notAllowed(c);
      const token = (await c.req.formData()).get('token');
      const upload = typeof token === 'string' ? shelf.take(token, by.id) : undefined;
      if (!upload) return again(c, IMPORT.gone);
      const answer = await gateway.importWorkbook(upload.bytes, by, false);
      return showPage(c, IMPORT.title, <ImportReport answer={answer} />);
    });
}

function importer(c: Context<WebEnv>) {
  return importerOf(c.var.frame.actor, c.var.frame.people);
}

function notAllowed(c: Context<WebEnv>) {
  return errorPage(c, { status: 403, title: ERRORS.forbiddenTitle, message: IMPORT.notAllowed });
}

function again(c: Context<WebEnv>, message: string) {
  const content = (
    <>
      <NoticeBox tone="stop" title={IMPORT.refusedFile}>
        <p>{message}</p>
      </NoticeBox>
      <ImportForm frame={c.var.frame} />
    </>
  );
  return showPage(c, IMPORT.title, content, 400);
}
