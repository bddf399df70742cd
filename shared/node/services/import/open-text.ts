import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { encodingNamed } from '../../../domain/import/encodings.ts';
import type { OpenedText } from '../../../domain/import/format.ts';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { canDecode, decodePieces } from './decoder.ts';
import { guessEncoding } from './encoding.ts';
import { readBytes } from './file-chunks.ts';

const MEGABYTE = 1_000_000;
const TEXT_MEGABYTES_MAX = 500;

const encodingAsked = (asked: string, file: string): string => {
  const encoding = encodingNamed(asked) ?? asked;
  if (!canDecode(encoding)) throw new ImportRefusal('E-IMP-FORMAT', { looksLike: 'encoding', file });
  return encoding;
};

/** The mark of an encoding is none of the text. */
function* decode(path: string, encoding: string): Generator<string> {
  let isFirst = true;
  for (const text of decodePieces(readBytes(path), encoding)) {
    yield isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
    isFirst = false;
  }
}

/**
 * A text file ready to be read any number of times; `asked` null lets the encoding be guessed.
 * Refuses above 500 MB (E-IMP-BIG) and for an encoding that does not exist (E-IMP-FORMAT).
 */
export const openText = (path: string, asked: string | null): OpenedText => {
  const fileName = basename(path);
  const { size } = statSync(path);
  if (size > TEXT_MEGABYTES_MAX * MEGABYTE)
    throw new ImportRefusal('E-IMP-BIG', {
      file: fileName,
      size: Math.ceil(size / MEGABYTE),
      limit: TEXT_MEGABYTES_MAX,
    });
  const encoding = asked === null ? guessEncoding(path) : encodingAsked(asked, fileName);
  return { is: 'text', fileName, bytes: size, encoding, chunks: () => decode(path, encoding) };
};
