import { ImportRefusal } from '../../../domain/import/refusal.ts';
import type { Archive } from './archive.ts';

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

/** XML in another encoding than the formats use would hide what is looked for. */
const checkDeclarations = (name: string, bytes: Buffer): void => {
  const start = bytes.subarray(0, 4);
  const isUtf16 = start[0] === 0xff || start[0] === 0xfe || start.includes(0);
  const declared = /encoding=["']([^"']*)/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1] ?? 'utf-8';
  if (isUtf16 || !/^(?:utf-?8|us-ascii)$/i.test(declared))
    throw new ImportRefusal('E-IMP-UNSAFE', { what: name });
  for (const what of DECLARATIONS) {
    if (bytes.includes(what)) throw new ImportRefusal('E-IMP-UNSAFE', { what: what.slice(2) });
  }
};

/** Every part of XML is looked at; only those that cells come from are kept. */
export const readParts = async (archive: Archive): Promise<Parts> => {
  const parts = new Map<string, Buffer>();
  for (const { name, read } of archive.filter((part) => isXml(part.name))) {
    const bytes = await read();
    checkDeclarations(name, bytes);
    if (!UNREAD.test(name)) parts.set(name, bytes);
  }
  return parts;
};

/** Whether an archive holds programs: they are never read. */
export const hasMacros = (archive: Archive): boolean =>
  archive.some(({ name }) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name));
