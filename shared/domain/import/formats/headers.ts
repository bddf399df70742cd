import type { Problem } from '../problem.ts';

/** Longer is no name: a mapping keeps names, and the place of one is made with it (`entity.statements.Name`). */
const NAME_MAX = 250;

/** A name of at most 250 characters, its end left out where it is longer; half a character is none. */
export const shortName = (name: string): string =>
  name.length <= NAME_MAX ? name : `${name.slice(0, NAME_MAX - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** The name itself, or `name (2)` where it is taken; `Colonne 4` for none. */
const freeHeader = (name: string, position: number, taken: ReadonlySet<string>): string => {
  const wanted = shortName(name.trim()) || `Colonne ${position}`;
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} (${number})`)) number++;
  return `${wanted} (${number})`;
};

/** Names as unique headers that are never empty nor longer than a name may be, and what was renamed. */
export const uniqueHeaders = (
  names: readonly string[],
  file: string,
  sheet: string | null,
): { readonly headers: readonly string[]; readonly problems: readonly Problem[] } => {
  const taken = new Set<string>();
  const problems: Problem[] = [];
  names.forEach((name, index) => {
    const header = freeHeader(name, index + 1, taken);
    taken.add(header);
    if (header === name.trim() || name.trim() === '') return;
    const details = { name: shortName(name), value: header };
    problems.push({
      code: 'E-IMP-HEADER',
      file,
      sheet,
      row: 0,
      column: header,
      value: details.name,
      details,
    });
  });
  return { headers: [...taken], problems };
};
