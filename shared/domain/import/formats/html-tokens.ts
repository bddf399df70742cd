/** A piece of HTML: text as written, or a tag with its name in lower case. */
export type HtmlToken =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'open' | 'close'; readonly name: string; readonly attributes: string };

/** What these hold is never shown. */
const UNSEEN = new Set(['script', 'style', 'title', 'template', 'noscript', 'textarea', 'select', 'svg']);

/** Index of the > that ends a tag, those within quotes passed; the text's end where there is none. */
const tagEnd = (text: string, start: number): number => {
  if (text[start] === '>') return start;
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  return text.length;
};

const indexAfter = (text: string, what: string, from: number): number => {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at + what.length;
};

/** Past what an unseen element holds: its own closing tag. */
const afterUnseen = (text: string, name: string, from: number): number => {
  const closing = new RegExp(`</${name}[^>]{0,100}>`, 'gi');
  closing.lastIndex = from;
  return closing.exec(text) === null ? text.length : closing.lastIndex;
};

/** A < before anything else is text. */
const TAG = /<(?:(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})|!--|[!?])/g;

/** Reads HTML once, from start to end, never failing: what is not closed ends with the text. */
export function* readTokens(text: string): Generator<HtmlToken> {
  const next = new RegExp(TAG);
  for (let at = 0; at < text.length; ) {
    next.lastIndex = at;
    const tag = next.exec(text);
    const start = tag?.index ?? text.length;
    if (start > at) yield { is: 'text', text: text.slice(at, start) };
    if (tag === null) return;
    const [mark, slash, written] = tag;
    if (written === undefined) {
      at = indexAfter(text, mark === '<!--' ? '-->' : '>', start + mark.length);
      continue;
    }
    const name = written.toLowerCase();
    const end = tagEnd(text, start + mark.length);
    const is = slash === '/' ? 'close' : 'open';
    yield { is, name, attributes: text.slice(start + mark.length, end) };
    at = is === 'open' && UNSEEN.has(name) ? afterUnseen(text, name, end + 1) : end + 1;
  }
}

/** A number that a tag gives, such as `colspan`; null where it gives none. */
export const numberAttribute = (attributes: string, name: string): number | null => {
  const found = new RegExp(`(?:^|\\s)${name}\\s{0,9}=\\s{0,9}["']?\\s{0,9}(\\d{1,6})`, 'i').exec(attributes);
  return found === null ? null : Number(found[1]);
};
