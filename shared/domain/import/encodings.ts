/** Encodings offered, by their usual names, the likeliest first. Others that the decoder knows can be named too. */
export const ENCODINGS = [
  'UTF-8',
  'Windows-1252',
  'ISO-8859-15',
  'MacRoman',
  'CP850',
  'UTF-16LE',
  'UTF-16BE',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Other ways to name them, without case or punctuation. ISO-8859-1 is read as what includes it, as browsers do. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8bom: 'UTF-8',
  utf8sig: 'UTF-8',
  ascii: 'Windows-1252',
  ansi: 'Windows-1252',
  cp1252: 'Windows-1252',
  win1252: 'Windows-1252',
  latin1: 'Windows-1252',
  iso88591: 'Windows-1252',
  latin9: 'ISO-8859-15',
  macintosh: 'MacRoman',
  mac: 'MacRoman',
  ibm850: 'CP850',
  utf16: 'UTF-16LE',
};

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The usual name of an encoding however it is written; null for one that is not of the list. */
export const encodingNamed = (name: string): Encoding | null =>
  ENCODINGS.find((encoding) => fold(encoding) === fold(name)) ??
  (Object.hasOwn(ALIASES, fold(name)) ? (ALIASES[fold(name)] ?? null) : null);
