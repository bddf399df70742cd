import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { localDay } from '../local-day.ts';

/** `Projet 2026-11-26 14h05.alliage`, or the next free name: nothing that is there is ever replaced. */
export const copyName = (folder: string, project: string, at: Date): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  const base = `${project} ${localDay(at)} ${two(at.getHours())}h${two(at.getMinutes())}`;
  for (let number = 1; ; number++) {
    const name = `${base}${number === 1 ? '' : ` (${number})`}.alliage`;
    if (!existsSync(join(folder, name))) return name;
  }
};
