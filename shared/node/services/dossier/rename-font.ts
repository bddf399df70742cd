const HEADER_BYTES = 12;
const RECORD_BYTES = 16;
/** Windows, Unicode, English (United States): what every reader of fonts looks for. */
const PLATFORM = [3, 1, 0x409] as const;
const FAMILY = 1;
const STYLE = 2;
const FULL_NAME = 4;
const POSTSCRIPT_NAME = 6;

interface TableRecord {
  /** Where its record stands in the directory. */
  readonly at: number;
  readonly offset: number;
  readonly length: number;
}

const findTable = (font: Buffer, tag: string): TableRecord | null => {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index++) {
    const at = HEADER_BYTES + index * RECORD_BYTES;
    if (font.toString('latin1', at, at + 4) === tag)
      return { at, offset: font.readUInt32BE(at + 8), length: font.readUInt32BE(at + 12) };
  }
  return null;
};

const toUtf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** A name as the font says it; null when it has none. */
const readName = (font: Buffer, { offset }: TableRecord, id: number): string | null => {
  const names = font.readUInt16BE(offset + 2);
  const texts = offset + font.readUInt16BE(offset + 4);
  for (let index = 0; index < names; index++) {
    const at = offset + 6 + index * 12;
    if (font.readUInt16BE(at) !== PLATFORM[0] || font.readUInt16BE(at + 6) !== id) continue;
    const start = texts + font.readUInt16BE(at + 10);
    const text = Buffer.from(font.subarray(start, start + font.readUInt16BE(at + 8)));
    return text.swap16().toString('utf16le');
  }
  return null;
};

const writeNames = (names: readonly (readonly [id: number, text: string])[]): Buffer => {
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts: Buffer[] = [];
  let offset = 0;
  names.forEach(([id, text], index) => {
    const bytes = toUtf16(text);
    [...PLATFORM, id, bytes.length, offset].forEach((value, part) => {
      head.writeUInt16BE(value, 6 + index * 12 + part * 2);
    });
    texts.push(bytes);
    offset += bytes.length;
  });
  return Buffer.concat([head, ...texts]);
};

/**
 * A TrueType font under another family: the typesetter takes one font a family and style, and Source Sans 3 comes in one
 * file a script. What a PDF says of it, its PostScript name, stays.
 */
export const renameFont = (font: Buffer, family: string): Buffer => {
  const table = findTable(font, 'name');
  if (!table) return font;
  const postscript = readName(font, table, POSTSCRIPT_NAME) ?? family;
  const names = writeNames([
    [FAMILY, family],
    [STYLE, 'Regular'],
    [FULL_NAME, family],
    [POSTSCRIPT_NAME, postscript],
  ]);
  const padding = Buffer.alloc((4 - (font.length % 4)) % 4);
  const renamed = Buffer.concat([font, padding, names]);
  renamed.writeUInt32BE(font.length + padding.length, table.at + 8);
  renamed.writeUInt32BE(names.length, table.at + 12);
  return renamed;
};
