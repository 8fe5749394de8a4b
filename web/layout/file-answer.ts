import type { OfficeFile } from '../../client/ports.ts';

/** A file to be saved, never shown in place. */
export function fileAnswer({ fileName, mediaType, bytes }: OfficeFile): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
}
