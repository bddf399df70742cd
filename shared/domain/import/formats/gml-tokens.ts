import { ImportRefusal } from '../refusal.ts';

export interface GmlToken {
  readonly is: 'word' | 'text' | '[' | ']';
  readonly text: string;
  /** Line where it starts, from 1. */
  readonly row: number;
}

/** Longest token that may cross a chunk: each chunk reads it again from its start. */
const TOKEN_MAX = 1_000_000;

/** Names of the characters 160 to 255, which GML writes as `&eacute;`. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const BASIC: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(BASIC),
  ...LATIN.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(160 + at)]),
]);

const isCharacter = (code: number): boolean =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);

/** A text with its entities as characters; what is no entity stays as it is. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));/g,
        (whole, decimal, hexadecimal, name) => {
          if (name) return ENTITIES.get(name) ?? whole;
          const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
          return isCharacter(code) ? String.fromCodePoint(code) : whole;
        },
      )
    : text;

const countLines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
};

const kindOf = (text: string): GmlToken['is'] => {
  if (text === '[' || text === ']') return text;
  return text.startsWith('"') ? 'text' : 'word';
};

/** Tokens of a GML text; comments are left out. Refuses a text that is not closed. */
export const gmlTokens = function* (chunks: Iterable<string>): Generator<GmlToken> {
  const pattern = /\s+|#[^\n]*|[[\]]|"[^"]*"|[^\s[\]"#][^\s[\]"]*/y;
  let rest = '';
  let row = 1;
  const cut = function* (text: string, isLast: boolean): Generator<GmlToken> {
    let at = 0;
    for (pattern.lastIndex = 0; at < text.length; at = pattern.lastIndex) {
      const found = pattern.exec(text)?.[0];
      // What touches the end may go on in the next chunk.
      if (found === undefined || (at + found.length === text.length && !isLast)) break;
      const is = kindOf(found);
      if (/^[^\s#]/.test(found))
        yield { is, text: is === 'text' ? decodeEntities(found.slice(1, -1)) : found, row };
      row += countLines(found);
    }
    rest = text.slice(at);
    if (rest.length > TOKEN_MAX || (isLast && rest !== '')) throw new ImportRefusal('E-IMP-BROKEN', { row });
  };
  for (const chunk of chunks) yield* cut(rest + chunk, false);
  yield* cut(rest, true);
};
