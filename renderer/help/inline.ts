/** A piece of a text of the help. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'keys'; readonly text: string }
  /** `to`: a page, or `#entry` of the glossary. */
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

const MARK = /\*\*(?<strong>[^*]+)\*\*|\[(?<words>[^[\]]+)\]\((?<to>[#a-z0-9-]+)\)|\{(?<keys>[A-Za-z.]+)\}/g;

/** The pieces of a text; see help-page.ts for how it is written. */
export const parseInline = (text: string): readonly Inline[] => {
  const pieces: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(MARK)) {
    if (found.index > from) pieces.push({ kind: 'text', text: text.slice(from, found.index) });
    const { strong, words, to, keys } = found.groups ?? {};
    if (strong !== undefined) pieces.push({ kind: 'strong', text: strong });
    else if (words !== undefined && to !== undefined) pieces.push({ kind: 'link', text: words, to });
    else if (keys !== undefined) pieces.push({ kind: 'keys', text: keys });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
};

/** The text as it is read, without its marks; `keys`: how those of a command are told. */
export const plainText = (text: string, keys: (command: string) => string = String): string =>
  parseInline(text)
    .map((piece) => (piece.kind === 'keys' ? keys(piece.text) : piece.text))
    .join('');
