import { isUtf8 } from 'node:buffer';
import { safeEnd } from './doubtful-lines.ts';

interface Magic {
  readonly looksLike: string;
  readonly bytes: readonly number[];
  /** What must be true besides, where text could begin so. */
  readonly also?: (head: Buffer) => boolean;
}

const hasNul = (head: Buffer): boolean => head.subarray(0, 256).includes(0);

/** Files that are no table, by their first bytes. */
const MAGICS: readonly Magic[] = [
  { looksLike: 'ole', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { looksLike: 'xls', bytes: [0x09, 0x08], also: hasNul },
  { looksLike: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { looksLike: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { looksLike: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { looksLike: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { looksLike: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { looksLike: 'gif', bytes: [0x47, 0x49, 0x46, 0x38], also: hasNul },
  { looksLike: 'exe', bytes: [0x4d, 0x5a], also: hasNul },
  { looksLike: 'exe', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { looksLike: 'sqlite', bytes: [...Buffer.from('SQLite format 3\0')] },
  { looksLike: 'gzip', bytes: [0x1f, 0x8b] },
  { looksLike: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { looksLike: 'rar', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { looksLike: 'rtf', bytes: [...Buffer.from('{\\rtf')] },
];

/** What the first bytes say; null for what may be text. */
export const magicOf = (head: Buffer): string | null =>
  MAGICS.find(
    ({ bytes, also }) => bytes.every((byte, index) => head[index] === byte) && (also?.(head) ?? true),
  )?.looksLike ?? null;

const LOCK_BYTES = 165;
const LOCK_NAME_BYTES = 54;

/** What Office writes beside an open document (`~$…`): a user's name after its length, padded, and again in UTF-16. */
export const isLockFile = (head: Buffer, size: number): boolean => {
  const length = head[0] ?? 0;
  if (size !== LOCK_BYTES || length === 0 || length > LOCK_NAME_BYTES) return false;
  return head[LOCK_NAME_BYTES + 1] === length && head.subarray(1, length + 1).every((byte) => byte >= 0x20);
};

/** Control characters that no text has so many of, one in thirty, and that are not in UTF-8 either. NUL is no sign by itself. */
export const isBinary = (head: Buffer): boolean => {
  const controls = head.filter((byte) => byte < 0x20 && ![0, 0x09, 0x0a, 0x0c, 0x0d, 0x1a].includes(byte));
  if (controls.length <= Math.max(8, head.length / 30)) return false;
  return !isUtf8(head.subarray(0, safeEnd(head)));
};
