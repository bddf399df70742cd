/** Parts of a Pajek line: words, and texts between quotes. Null when a quote is not closed. */
export interface PajekPart {
  readonly text: string;
  readonly isQuoted: boolean;
}

export const partsOf = (line: string): readonly PajekPart[] | null => {
  const parts: PajekPart[] = [];
  const pattern = /\s*(?:"([^"]*)"|([^\s"]+))/y;
  for (let at = 0; at < line.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const found = pattern.exec(line);
    if (!found) return line.slice(at).trim() === '' ? parts : null;
    parts.push({ text: found[1] ?? found[2] ?? '', isQuoted: found[1] !== undefined });
  }
  return parts;
};

/** The same for a line of numbers only, which may be long. */
export const wordsOf = (line: string): readonly string[] => line.trim().split(/\s+/);

/** A whole number from 1 to `max`, else null. */
export const numberUpTo = (text: string | undefined, max: number): number | null => {
  if (text === undefined || !/^\d{1,9}$/.test(text)) return null;
  const number = Number(text);
  return number >= 1 && number <= max ? number : null;
};

/** What follows a word such as `l` (label) in a line, else undefined. */
export const after = (parts: readonly PajekPart[], word: string): string | undefined => {
  const at = parts.findIndex(({ text, isQuoted }) => !isQuoted && text === word);
  return at < 0 ? undefined : parts[at + 1]?.text;
};

/** The times of `[1-3,5]` at the end of a line, without brackets. */
export const timesOf = (parts: readonly PajekPart[]): string | undefined =>
  parts.find(({ text, isQuoted }) => !isQuoted && /^\[.*\]$/.test(text))?.text.slice(1, -1);
