import iconv from 'iconv-lite';

/** The library's MacRoman is that of before 1998: ¤ where every Mac since has €. */
const EURO_IN_PLACE_OF = '¤';

const modern = (text: string, encoding: string): string =>
  encoding === 'MacRoman' ? text.replaceAll(EURO_IN_PLACE_OF, '€') : text;

/** Whether bytes can be read in an encoding of that name. */
export const canDecode = (encoding: string): boolean => iconv.encodingExists(encoding);

export const decodeBytes = (bytes: Buffer, encoding: string): string =>
  modern(iconv.decode(bytes, encoding, { stripBOM: false }), encoding);

/** Texts of pieces of a file, a character cut by the end of one given with the next. Bytes of no character are U+FFFD. */
export function* decodePieces(pieces: Iterable<Buffer>, encoding: string): Generator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  for (const bytes of pieces) {
    const text = decoder.write(bytes);
    if (text !== '') yield modern(text, encoding);
  }
  const end = decoder.end() ?? '';
  if (end !== '') yield modern(end, encoding);
}
