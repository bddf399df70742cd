/** Pieces that a pattern may match one after the other: a text for each atom, groups and counts left out. */
const ATOM =
  /\\u\{([0-9a-f]+)\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\[pP]\{[^}]*\}|\\k<[^>]*>|\\(.)|\[((?:\\.|[^\]\\])*)\]|\(\?(?:<?[=!]|:|<\w+>)|[*+?^$|()]|\{\d*,?\d*\}|([\s\S])/giu;

const ESCAPES: Readonly<Record<string, string>> = {
  d: '0',
  D: 'a',
  w: 'a',
  W: ' ',
  s: ' ',
  S: 'a',
  n: '\n',
  r: '\r',
  t: '\t',
  b: '',
  B: '',
  '0': '\0',
};
const CANDIDATES = [
  'a',
  '0',
  ' ',
  '\n',
  '"',
  '<',
  '-',
  '.',
  ',',
  ';',
  '/',
  ':',
  'é',
  '=',
  '(',
  'Z',
  '&',
  '\u00a0',
];

const inClass = (body: string): string => {
  const pattern = new RegExp(`[${body}]`, 'u');
  return CANDIDATES.find((one) => pattern.test(one)) ?? '';
};

const pieceOf = (atom: string, unicode: string | undefined, escaped: string | undefined): string => {
  if (unicode !== undefined) return String.fromCodePoint(Number.parseInt(unicode, 16));
  if (escaped !== undefined) return ESCAPES[escaped] ?? escaped;
  return /^\\[pP]/.test(atom) ? 'a' : '';
};

const safely = (make: () => string): string => {
  try {
    return make();
  } catch {
    return '';
  }
};

const piecesOf = (source: string): readonly string[] =>
  [...source.matchAll(ATOM)]
    .map(([atom, long, short, hex, escaped, body, plain]) => {
      if (plain !== undefined) return plain === '.' ? 'a' : plain;
      if (body !== undefined) return safely(() => inClass(body));
      return pieceOf(atom, long ?? short ?? hex, escaped);
    })
    .filter((piece) => piece !== '');

const PIECES_MAX = 12;
/** What ends a text so that a pattern, nearly matched, goes back. */
const ENDS = ['', '\u0001!'];

/** Texts of that length that make a pattern go back over what it read: its own pieces, one or two repeated, after those before them. */
export const attackStrings = function* (source: string, length: number): Generator<string> {
  const pieces = piecesOf(source).slice(0, PIECES_MAX);
  const seen = new Set<string>();
  for (let at = 0; at < pieces.length; at++) {
    for (const count of [1, 2]) {
      const pump = pieces.slice(at, at + count).join('');
      const before = pieces.slice(0, at).join('');
      for (const start of new Set(['', before])) {
        const key = `${start}\u0000${pump}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const text = start + pump.repeat(Math.ceil(length / pump.length)).slice(0, length);
        for (const end of ENDS) yield text + end;
      }
    }
  }
};
