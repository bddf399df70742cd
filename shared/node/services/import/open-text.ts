import { statSync } from 'node:fs';
import { basename } from 'node:path';
import iconv from 'iconv-lite';
import { encodingNamed } from '../../../domain/import/encodings.ts';
import type { OpenedText } from '../../../domain/import/format.ts';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { guessEncoding } from './encoding.ts';
import { readBytes } from './file-chunks.ts';

const MEGABYTE = 1_000_000;
export const TEXT_MEGABYTES_MAX = 500;

const encodingAsked = (asked: string, file: string): string => {
  const encoding = encodingNamed(asked) ?? asked;
  if (!iconv.encodingExists(encoding))
    throw new ImportRefusal('E-IMP-FORMAT', { looksLike: 'encoding', file });
  return encoding;
};

/** Not in the file as such but a mark of its encoding, or what DOS put at the end of a text. */
const withoutMark = (text: string, isFirst: boolean): string =>
  isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;

function* decode(path: string, encoding: string): Generator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  let isFirst = true;
  for (const bytes of readBytes(path)) {
    const text = decoder.write(bytes);
    if (text === '') continue;
    yield withoutMark(text, isFirst);
    isFirst = false;
  }
  const end = decoder.end() ?? '';
  if (end !== '') yield withoutMark(end, isFirst);
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
