import { ImportRefusal } from './refusal.ts';

export const JSON_DEPTH_MAX = 64;
/** Elements of one array, and objects and arrays together: what fits the parser's memory. */
const ARRAY_MAX = 1_000_000;
const CONTAINERS_MAX = 5_000_000;
/** Keys that differ, in the whole text: each costs what is built from it a shape of its own. */
const KEYS_MAX = 300_000;
/** Keys that would reach the prototype of what holds them. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const MINUS = 45;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

interface Container {
  readonly keys: Set<string> | null;
  elements: number;
}

/** What one pass over a JSON text tells before anything is built from it. */
export interface JsonScan {
  /** Start and end of integers that a number cannot hold: they stay text. */
  readonly bigIntegers: readonly (readonly [number, number])[];
  /** Keys to drop. */
  readonly forbidden: ReadonlySet<string>;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isNumberPart = (code: number): boolean =>
  (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46 || code === 69 || code === 101;

/** Line of a position, from 1. */
export const lineOf = (text: string, position: number): number => {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line++;
  return line;
};

const broken = (text: string, position: number): ImportRefusal =>
  new ImportRefusal('E-IMP-BROKEN', { row: lineOf(text, position) });
const overLimit = (what: string, count: number, limit: number): ImportRefusal =>
  new ImportRefusal('E-IMP-LIMIT', { what, count, limit });

/** Position after the string that starts at `start`. */
const skipString = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1);
  for (; end > 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  throw broken(text, start);
};

/** Position after `true`, `false` or `null`; another word (`undefined`) is no JSON. */
const skipWord = (text: string, start: number): number => {
  const word = ['true', 'false', 'null'].find((known) => text.startsWith(known, start));
  if (!word) throw broken(text, start);
  return start + word.length;
};

const readKey = (text: string, start: number, end: number): string => {
  const raw = text.slice(start + 1, end - 1);
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(text.slice(start, end)));
  } catch {
    throw broken(text, start);
  }
};

/** Whether the string that ended at `end` names what follows. */
const isKey = (text: string, end: number): boolean => {
  let at = end;
  while (isSpace(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === 58;
};

interface Scan {
  readonly text: string;
  readonly open: Container[];
  readonly bigIntegers: [number, number][];
  readonly forbidden: Set<string>;
  /** Every key so far. */
  readonly told: Set<string>;
  containers: number;
}

const enter = (scan: Scan, isObject: boolean): void => {
  scan.open.push({ keys: isObject ? new Set() : null, elements: 0 });
  scan.containers++;
  if (scan.open.length > JSON_DEPTH_MAX) throw overLimit('depth', scan.open.length, JSON_DEPTH_MAX);
  if (scan.containers > CONTAINERS_MAX) throw overLimit('values', scan.containers, CONTAINERS_MAX);
};

const leave = ({ text, open }: Scan, at: number, isObject: boolean): void => {
  const container = open.pop();
  if (!container || (container.keys !== null) !== isObject) throw broken(text, at);
};

const countElement = ({ open }: Scan): void => {
  const container = open.at(-1);
  if (container && ++container.elements >= ARRAY_MAX)
    throw overLimit('values', container.elements + 1, ARRAY_MAX);
};

const readString = ({ text, open, forbidden, told }: Scan, start: number): number => {
  const end = skipString(text, start);
  const keys = open.at(-1)?.keys;
  if (!keys || !isKey(text, end)) return end;
  const key = readKey(text, start, end);
  if (keys.has(key)) throw broken(text, start);
  keys.add(key);
  told.add(key);
  if (told.size > KEYS_MAX) throw overLimit('keys', told.size, KEYS_MAX);
  if (FORBIDDEN_KEYS.has(key)) forbidden.add(key);
  return end;
};

const readNumber = ({ text, bigIntegers }: Scan, start: number): number => {
  let end = start + 1;
  while (isNumberPart(text.charCodeAt(end))) end++;
  const written = text.slice(start, end);
  if (end - start < 16 && !/e/i.test(written)) return end;
  if (!Number.isFinite(Number(written))) throw broken(text, start);
  if (/^-?\d+$/.test(written) && !Number.isSafeInteger(Number(written))) bigIntegers.push([start, end]);
  return end;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Position after the string, number, word or sign that starts at `at`. */
const readToken = (scan: Scan, at: number, code: number): number => {
  if (code === QUOTE) return readString(scan, at);
  if (code === MINUS || isDigit(code)) return readNumber(scan, at);
  return isLetter(code) ? skipWord(scan.text, at) : at + 1;
};

/** One pass, without recursion; refuses what is too deep, too large, says a key twice or holds an endless number. */
export const scanJson = (text: string): JsonScan => {
  const scan: Scan = {
    text,
    open: [],
    bigIntegers: [],
    forbidden: new Set(),
    told: new Set(),
    containers: 0,
  };
  let last = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const start = at;
    at = readToken(scan, at, code);
    if (code === OPEN_OBJECT || code === OPEN_ARRAY) enter(scan, code === OPEN_OBJECT);
    else if (code === COMMA) countElement(scan);
    else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      if (last === COMMA) throw broken(text, start);
      leave(scan, start, code === CLOSE_OBJECT);
    }
    if (!isSpace(code)) last = code;
  }
  if (scan.open.length > 0) throw broken(text, text.length);
  return scan;
};
