import chardet from 'chardet';
import iconv from 'iconv-lite';
import { ENCODINGS, type Encoding, encodingNamed } from '../../../domain/import/encodings.ts';
import { checkUtf8 } from './doubtful-lines.ts';
import { readPart } from './file-chunks.ts';
import { scoreFrench } from './french-text.ts';

const HEAD_BYTES = 64 * 1024;
/** Below, nothing of it looks French: the general guesser is asked. */
const PLAUSIBLE = 0;
/** One byte in seven: the least that UTF-16 has of NUL bytes on one side, even in a text that is not in Latin letters. */
const NUL_SHARE = 1 / 7;

const byMark = (head: Buffer): Encoding | null => {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'UTF-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE';
  return head[0] === 0xfe && head[1] === 0xff ? 'UTF-16BE' : null;
};

/** UTF-16 without a mark: NUL bytes on one side of each pair and hardly on the other. */
const byNuls = (head: Buffer): Encoding | null => {
  const nuls = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (Math.max(even, odd) <= (head.length / 2) * NUL_SHARE) return null;
  if (even * 8 < odd) return 'UTF-16LE';
  return odd * 8 < even ? 'UTF-16BE' : null;
};

const LEGACY: readonly Encoding[] = ENCODINGS.filter((encoding) => !encoding.startsWith('UTF'));

const guessLegacy = (sample: Buffer): string => {
  const scored = LEGACY.map((encoding) => ({ encoding, score: scoreFrench(iconv.decode(sample, encoding)) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score > PLAUSIBLE) return best.encoding;
  const guessed = chardet.detect(sample);
  if (guessed === null || !iconv.encodingExists(guessed)) return best.encoding;
  return encodingNamed(guessed) ?? guessed;
};

/** UTF-16 by its mark or its NUL bytes; null for texts whose bytes are to be read through. */
export const guessWide = (head: Buffer): Encoding | null => byMark(head) ?? byNuls(head);

/**
 * The encoding of a text file, by its usual name. A file that is UTF-8 but for some lines is UTF-8: those lines are
 * damaged, and nothing else is read wrongly because of them.
 */
export const guessEncoding = (path: string): string => {
  const wide = guessWide(readPart(path, 0, HEAD_BYTES));
  if (wide !== null) return wide;
  const { right, wrong, sample } = checkUtf8(path);
  return right >= wrong ? 'UTF-8' : guessLegacy(sample);
};
