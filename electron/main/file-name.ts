const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST_BYTES = 120;

/** A name that every system takes: letters of any script, digits, space, point, dash; at most 120 bytes with its extension. */
export const safeFileName = (suggested: string, extension: string): string => {
  const clean = suggested
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._-]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const end = `.${extension}`;
  const stem = clean.toLowerCase().endsWith(end) ? clean.slice(0, -end.length) : clean;
  const named = stem === '' || RESERVED.test(stem.split('.')[0]?.trim() ?? '') ? 'alliage' : stem;
  let short = named;
  while (Buffer.byteLength(short + end) > LONGEST_BYTES) short = [...short].slice(0, -1).join('');
  return short.trimEnd() + end;
};
