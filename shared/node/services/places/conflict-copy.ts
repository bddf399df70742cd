import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { cutToBytes } from '../../../domain/export/file-name.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';

/** Room for what stands beside a project, in the 255 bytes that file systems take. */
const NAME_MAX_BYTES = 230;

const two = (number: number): string => String(number).padStart(2, '0');
const dayOf = (at: Date): string => [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');

/** A free name beside a project: « Projet (copie en conflit – PC-MAIRIE – 2026-09-21 14h05).alliage », by the local clock. */
export const conflictCopyPath = (place: string, at: Date, lang: Lang): string => {
  const extension = extname(place);
  const host = hostname().replace(/[^\p{L}\p{N}._-]/gu, '_');
  const time = { day: dayOf(at), hours: two(at.getHours()), minutes: two(at.getMinutes()) };
  const suffix = wordsOf(lang).places.conflictSuffix(host, time);
  for (let number = 1; ; number++) {
    const end = `${suffix}${number === 1 ? '' : ` (${number})`}${extension}`;
    const stem = cutToBytes(basename(place, extension), NAME_MAX_BYTES - Buffer.byteLength(end));
    const path = join(dirname(place), `${stem}${end}`);
    if (!existsSync(path)) return path;
  }
};
