import chardet from 'chardet';
import { ENCODINGS, type Encoding, encodingNamed } from '../../../domain/import/encodings.ts';
import { canDecode, decodeBytes } from './decoder.ts';
import { checkUtf8 } from './doubtful-lines.ts';
import { readPart } from './file-chunks.ts';
import { scoreFrench } from './french-text.ts';

const HEAD_BYTES = 64 * 1024;
/** Below, nothing of it looks French: the general guesser is asked. */
const PLAUSIBLE = 0;
/** One byte in seven: the least that UTF-16 has of NUL bytes on one side, even in a text that is not in Latin letters. */
const NUL_SHARE = 1 / 7;
/** The other byte of a pair is a small number in every alphabet; in a text with some NUL bytes it is a letter. */
const SMALL_BYTE = 0x2f;

const byMark = (head: Buffer): Encoding | null => {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'UTF-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE';
  return head[0] === 0xfe && head[1] === 0xff ? 'UTF-16BE' : null;
};

const shareOf = (head: Buffer, side: 0 | 1, isCounted: (byte: number) => boolean): number => {
  let count = 0;
  for (let at = side; at < head.length; at += 2) if (isCounted(head[at] ?? 0)) count++;
  return count / Math.max(1, head.length / 2);
};

/** UTF-16 without a mark: NUL and other small bytes on one side of each pair, hardly a NUL on the other. */
const byNuls = (head: Buffer): Encoding | null => {
  const isHigh = (side: 0 | 1): boolean => {
    const nuls = shareOf(head, side, (byte) => byte === 0);
    return (
      nuls > NUL_SHARE &&
      nuls > 8 * shareOf(head, side === 0 ? 1 : 0, (byte) => byte === 0) &&
      shareOf(head, side, (byte) => byte > SMALL_BYTE) < 1 / 4
    );
  };
  if (isHigh(1)) return 'UTF-16LE';
  return isHigh(0) ? 'UTF-16BE' : null;
};

const LEGACY: readonly Encoding[] = ENCODINGS.filter((encoding) => !encoding.startsWith('UTF'));

const guessLegacy = (sample: Buffer): string => {
  const scored = LEGACY.map((encoding) => ({ encoding, score: scoreFrench(decodeBytes(sample, encoding)) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score > PLAUSIBLE) return best.encoding;
  const guessed = chardet.detect(sample);
  if (guessed === null || !canDecode(guessed)) return best.encoding;
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
