import { NAME_MAX } from '../../entity.ts';
import { cleanLine, countGraphemes } from '../../text.ts';

/** A name as it may be stored, and the whole of what was written when that is longer. */
export interface FittedName {
  readonly name: string;
  readonly description?: string;
}

/** Where a list has a whole sentence for a name, its first words are the name, and nothing of it is lost. */
export const fitName = (written: string): FittedName => {
  const line = cleanLine(written);
  if (line.length <= NAME_MAX || countGraphemes(line) <= NAME_MAX) return { name: line };
  const first = line.slice(0, NAME_MAX - 1);
  const words = first.slice(0, Math.max(first.lastIndexOf(' '), NAME_MAX / 2)).trimEnd();
  return { name: `${words}…`, description: written };
};
