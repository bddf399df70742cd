import { ImportRefusal } from '../../../domain/import/refusal.ts';
import type { Archive, ArchivePart } from './archive.ts';

export type WorkbookKind = 'xlsx' | 'ods';
/** Files of a workbook by name, inflated. */
export type Parts = ReadonlyMap<string, Buffer>;

/** Parts that are never read: what they hold is no cell, or is somewhere else. */
const UNREAD =
  /(?:^|\/)(?:externalLinks|drawings|charts|media|embeddings|customXml|docProps|theme|Thumbnails|Pictures|comments[^/]*|threadedComments|persons|printerSettings|pivotCache|pivotTables|activeX|ctrlProps)\b/i;
const DECLARATIONS = ['<!DOCTYPE', '<!ENTITY'];

const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name);

const refuseFormat = (looksLike?: string): never => {
  throw new ImportRefusal('E-IMP-FORMAT', looksLike === undefined ? {} : { looksLike });
};

/** What the names of its parts say that an archive is. */
export const kindOf = (archive: Archive): WorkbookKind => {
  const names = new Set(archive.map(({ name }) => name.toLowerCase()));
  const has = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name));
  if (has(/^index(?:\/document\.iwa|\.zip|\.apxl(?:\.gz)?)$/)) return refuseFormat('numbers');
  if (has(/(?:^|\/)workbook\.bin$/)) return refuseFormat('xlsb');
  if (names.has('[content_types].xml') && has(/(?:^|\/)workbook\d*\.xml$/)) return 'xlsx';
  if (names.has('content.xml') && names.has('meta-inf/manifest.xml')) return 'ods';
  return refuseFormat();
};

/** Characters by which a part is told from others. */
const START_BYTES = 4_000;
const LONGEST_DECLARATION = Math.max(...DECLARATIONS.map(({ length }) => length));

/** XML in another encoding than the formats use would hide what is looked for. */
const checkEncoding = (name: string, start: Buffer): void => {
  const first = start.subarray(0, 4);
  const isUtf16 = first[0] === 0xff || first[0] === 0xfe || first.includes(0);
  const declared = /encoding=["']([^"']*)/.exec(start.subarray(0, 200).toString('latin1'))?.[1] ?? 'utf-8';
  if (isUtf16 || !/^(?:utf-?8|us-ascii)$/i.test(declared))
    throw new ImportRefusal('E-IMP-UNSAFE', { what: name });
};

const checkDeclarations = (bytes: Buffer): void => {
  for (const what of DECLARATIONS)
    if (bytes.includes(what)) throw new ImportRefusal('E-IMP-UNSAFE', { what: what.slice(2) });
};

/** A part of XML as it is inflated, looked at before it is read; its first piece holds its beginning. */
async function* watched({ name, chunks }: ArchivePart): AsyncGenerator<Buffer> {
  let start: Buffer | null = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  for await (const chunk of chunks()) {
    checkDeclarations(Buffer.concat([tail, chunk.subarray(0, LONGEST_DECLARATION)]));
    checkDeclarations(chunk);
    tail = Buffer.from(
      Buffer.concat([tail, chunk.subarray(-LONGEST_DECLARATION)]).subarray(-LONGEST_DECLARATION),
    );
    if (start === null) yield chunk;
    else {
      start = Buffer.concat([start, chunk]);
      if (start.length < START_BYTES) continue;
      checkEncoding(name, start);
      yield start;
      start = null;
    }
  }
  if (start === null) return;
  checkEncoding(name, start);
  yield start;
}

/** Texts of a part, some hundred thousand characters together. */
const TEXT_BYTES = 2 ** 18;
export async function* textsOf(part: ArchivePart): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of watched(part)) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length < TEXT_BYTES) continue;
    yield text;
    text = '';
  }
  yield text + decoder.decode();
}

/** A part that is read a little at a time, and its beginning. */
export interface StreamedPart {
  readonly part: ArchivePart;
  readonly start: string;
}
/** What is read of a workbook: its small parts whole, its large ones later. */
export interface WorkbookParts {
  readonly whole: Parts;
  readonly streamed: readonly StreamedPart[];
}

/** Every part of XML is looked at, now or, where it `isStreamed` by its beginning, when it is read; only those that cells come from are kept. */
export const readParts = async (
  archive: Archive,
  isStreamed: (start: string) => boolean,
): Promise<WorkbookParts> => {
  const whole = new Map<string, Buffer>();
  const streamed: StreamedPart[] = [];
  const readPart = async (part: ArchivePart): Promise<void> => {
    const bytes = UNREAD.test(part.name) ? null : Buffer.allocUnsafe(part.size);
    let size = 0;
    for await (const chunk of watched(part)) {
      const start = size === 0 ? chunk.subarray(0, START_BYTES).toString('latin1') : '';
      if (isStreamed(start)) {
        streamed.push({ part, start });
        return;
      }
      if (bytes) chunk.copy(bytes, size);
      size += chunk.length;
    }
    if (bytes) whole.set(part.name, bytes);
  };
  for (const part of archive.filter(({ name }) => isXml(name))) await readPart(part);
  return { whole, streamed };
};

/** Whether an archive holds programs: they are never read. */
export const hasMacros = (archive: Archive): boolean =>
  archive.some(({ name }) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name));
