const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const BYTES_MAX = 120;

const byteLength = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** As many whole characters of it as go into that many bytes. */
export const cutToBytes = (text: string, max: number): string => {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > max) break;
    kept += character;
  }
  return kept;
};

/** A name for a file from any text, safe on every system; at most 120 bytes with its ending (reliability.md 1.6). */
export const fileNameFor = (text: string, ending: string): string => {
  const safe = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._-]/gu, '_')
    .replace(/^[. ]+/, '')
    .trim();
  const cut = cutToBytes(safe, BYTES_MAX - ending.length).replace(/(?<![. ])[. ]+$/, '');
  const stem = cut.split('.')[0] ?? '';
  return `${cut === '' || RESERVED.test(stem.trim()) ? `_${cut}` : cut}${ending}`;
};
