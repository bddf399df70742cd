/** Four signs that tell one fault from another. */
export const faultCode = (error: unknown): string => {
  const where = error instanceof Error ? `${error.name} ${error.stack ?? ''}` : String(error);
  let hash = 0;
  for (const sign of where) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 0x10000;
  return hash.toString(16).toUpperCase().padStart(4, '0');
};

const DEEPEST = 12;
const FRAME = /^\s*at (?:(?:async )?([\w$.<>[\] ]+) )?\(?(?:.*\/)?([\w.-]+:\d+:\d+)\)?$/;

/**
 * What « Copier le détail » gives: kind of fault and places of the program that it crossed. The message itself may hold
 * names of the data, and an address the name of a person's folder: neither is in it.
 */
export const faultDetail = (error: unknown): string => {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const places = lines.flatMap((line) => {
    const found = FRAME.exec(line);
    return found ? [`at ${found[1] ?? '?'} (${found[2]})`] : [];
  });
  const kind = error instanceof Error ? error.name : typeof error;
  return [`Alliage ${faultCode(error)}`, kind, ...places.slice(0, DEEPEST)].join('\n');
};
