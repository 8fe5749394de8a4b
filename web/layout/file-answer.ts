import type { OfficeFile } from '../../domain/office/office-file.ts';

/** A file to be kept under its own name; no browser shows it in the page's place. */
export function fileAnswer({ fileName, mediaType, bytes }: OfficeFile): Response {
  const name = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.codePointAt(0)?.toString(16)}`,
  );
  return new Response(Uint8Array.from(bytes), {
    headers: { 'Content-Type': mediaType, 'Content-Disposition': `attachment; filename*=UTF-8''${name}` },
  });
}
