import { inflateRawSync } from 'node:zlib';
import { WorkbookRefused } from './workbook-refused.ts';

/** A file of an archive as its central directory describes it; sizes in bytes, claims until it is unpacked. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
};

const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const DIRECTORY_RECORD = 0x02014b50;
const DIRECTORY_RECORD_SIZE = 46;
const LOCAL_RECORD = 0x04034b50;
const LOCAL_RECORD_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** The entries of an archive's central directory; throws `WorkbookRefused` when there is none. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const end = endRecordAt(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let no = 0; no < count; no += 1) {
    if (at + DIRECTORY_RECORD_SIZE > bytes.length) throw broken();
    if (view.getUint32(at, true) !== DIRECTORY_RECORD) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const nameAt = at + DIRECTORY_RECORD_SIZE;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks one entry; an entry that unpacks to more than it claims is given up at that point and refused. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const { headerAt, packedSize, size, method } = entry;
  if (headerAt + LOCAL_RECORD_SIZE > bytes.length || view.getUint32(headerAt, true) !== LOCAL_RECORD)
    throw broken();
  const from =
    headerAt + LOCAL_RECORD_SIZE + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  const packed = bytes.subarray(from, from + packedSize);
  if (packed.length !== packedSize) throw broken();
  if (method === STORED && packedSize === size) return packed;
  if (method !== DEFLATED) throw broken();
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    if (unpacked.length === size) return unpacked;
  } catch {
    throw broken();
  }
  throw broken();
}

function endRecordAt(view: DataView): number {
  const last = view.byteLength - END_RECORD_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw broken();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function broken(): WorkbookRefused {
  return new WorkbookRefused('文件已损坏，无法打开。请重新保存后再导入。');
}
