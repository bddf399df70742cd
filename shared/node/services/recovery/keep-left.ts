import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';
import { listBeside, quarantineIn } from '../backups/quarantine.ts';
import { writeText } from '../json-file.ts';
import { LEFT_FILE, type LeftTold } from '../opening/examiner-protocol.ts';
import type { PrivateFolder } from '../private-folder.ts';
import type { ProjectContext } from '../project-service.ts';
import { tellRow } from './tell-recovery.ts';

interface Kept extends LeftTold {
  readonly cells: unknown;
}

/** The project is repaired already: a disk that is full takes nothing of that back, and the damaged file is there. */
const isWritten = (path: string, text: string): boolean => {
  try {
    writeText(path, text);
    return true;
  } catch {
    return false;
  }
};

/**
 * Every row that did not come over as it was, in words and with all that it held, beside the damaged file; gives its name
 * there, null where every row did.
 */
export const keepLeft = (
  { home }: ProjectContext,
  quarantined: string,
  folder: PrivateFolder,
  lang: Lang,
): string | null => {
  const noted = join(folder.path, LEFT_FILE);
  const lines = existsSync(noted) ? readFileSync(noted, 'utf8').split('\n').filter(Boolean) : [];
  if (lines.length === 0) return null;
  const told = lines.map((line) => {
    const { cells, ...row } = JSON.parse(line) as Kept;
    return `${tellRow(row, lang)}\n    ${JSON.stringify(cells)}\n`;
  });
  const name = listBeside(quarantined);
  const text = `${wordsOf(lang).recovery.leftTitle}\n\n${told.join('')}`;
  return isWritten(join(quarantineIn(home), name), text) ? name : null;
};
