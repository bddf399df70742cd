import type { Problem } from '../problem.ts';

/** The name itself, or `name (2)` where it is taken; `Colonne 4` for none. */
const freeHeader = (name: string, position: number, taken: ReadonlySet<string>): string => {
  const wanted = name.trim() || `Colonne ${position}`;
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} (${number})`)) number++;
  return `${wanted} (${number})`;
};

/** Names as unique headers that are never empty, and what was renamed. */
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
    const details = { name, value: header };
    problems.push({ code: 'E-IMP-HEADER', file, sheet, row: 0, column: header, value: name, details });
  });
  return { headers: [...taken], problems };
};
