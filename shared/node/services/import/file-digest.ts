import { createHash } from 'node:crypto';
import { readBytes } from './file-chunks.ts';

/** SHA-256 of a file's bytes, in hexadecimal. */
export const digestFile = (path: string): string => {
  const hash = createHash('sha256');
  for (const bytes of readBytes(path)) hash.update(bytes);
  return hash.digest('hex');
};
