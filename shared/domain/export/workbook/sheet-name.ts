const LENGTH_MAX = 31;
/** Excel keeps this name for itself. */
const RESERVED = /^(history|historique)$/i;

const safe = (text: string): string => {
  const cleaned = text
    .normalize('NFC')
    .replace(/[[\]:*?/\\]/g, '_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no name may hold them
    .replace(/[\u0000-\u001F\u007F\uFFFE\uFFFF]/g, '')
    .replace(/^['\s]+|(?<!['\s])['\s]+$/g, '');
  return cleaned === '' || RESERVED.test(cleaned) ? `_${cleaned}` : cleaned;
};

const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\uD800-\uDBFF]$|(?<!['\s])['\s]+$/g, '');

/** A name that a workbook takes: at most 31 characters, none of `[]:*?/\`, unlike those taken whatever their case. */
export const sheetNameFor = (text: string, taken: ReadonlySet<string>): string => {
  const isTaken = (name: string): boolean =>
    [...taken].some((one) => one.toLowerCase() === name.toLowerCase());
  const plain = cut(safe(text), LENGTH_MAX);
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const name = number === 2 ? plain : `${cut(plain, LENGTH_MAX - ending.length)} (${number - 1})`;
    if (!isTaken(name)) return name;
  }
};
