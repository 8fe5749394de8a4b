import PizZip from 'pizzip';

/** Whether the XML parts of a Word file open and close what they open, in order; Word and WPS open no other. */
export function isWellFormed(bytes: Uint8Array): boolean {
  const zip = new PizZip(bytes);
  return Object.keys(zip.files)
    .filter((name) => /\.(xml|rels)$/.test(name))
    .every((name) => isBalanced(zip.file(name)?.asText() ?? ''));
}

function isBalanced(xml: string): boolean {
  const open: string[] = [];
  const tags = xml
    .replaceAll(/<\?.*?\?>|<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs, '')
    .matchAll(/<(\/?)([^\s/>]+)([^>]*)>/g);
  for (const [, closing, name = '', rest = ''] of tags) {
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!rest.endsWith('/')) {
      open.push(name);
    }
  }
  return open.length === 0;
}
