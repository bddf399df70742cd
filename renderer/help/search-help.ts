import { distance } from 'fastest-levenshtein';
import { foldText } from '../../shared/domain/text.ts';
import type { HelpPlace } from './help-history.ts';
import { HELP_PAGES, type HelpBlock, type HelpContent } from './help-page.ts';
import { plainText } from './inline.ts';

/** What can be found: a page, a part of one, or a word of the glossary. */
export interface Findable {
  readonly place: HelpPlace;
  readonly title: string;
  /** The page that it is a part of; empty for a page itself. */
  readonly within: string;
  readonly text: string;
}

export interface Excerpt {
  readonly text: string;
  readonly isFound: boolean;
}

export interface Found extends Findable {
  readonly excerpt: readonly Excerpt[];
}

/** An excerpt shows so much around the first word that was found. */
const BEFORE = 50;
const LENGTH = 170;
const FOUND_MAX = 30;

const textsOf = (block: HelpBlock): readonly string[] => {
  if (typeof block === 'string') return [block];
  if ('list' in block) return block.list;
  return 'steps' in block ? block.steps : [];
};

/** The anchor of the part of a page. */
export const anchorOf = (section: number): string => `part-${section + 1}`;

/** All that can be found, page by page, then words; `keys`: how those of a command are told. */
export const findables = (
  { pages, glossary }: HelpContent,
  keys?: (command: string) => string,
): readonly Findable[] => [
  ...HELP_PAGES.flatMap(({ id }): Findable[] => {
    const { title, lead, sections } = pages[id];
    return [
      { place: { page: id }, title, within: '', text: plainText(lead, keys) },
      ...sections.map(({ heading, blocks }, at) => ({
        place: { page: id, anchor: anchorOf(at) },
        title: heading,
        within: title,
        text: blocks
          .flatMap(textsOf)
          .map((text) => plainText(text, keys))
          .join(' '),
      })),
    ];
  }),
  ...glossary.map(({ id, term, also, text }) => ({
    place: { page: 'glossary' as const, anchor: id },
    title: term,
    within: pages.glossary.title,
    text: plainText(also ? `${also}. ${text}` : text),
  })),
];

const wordsIn = (text: string): readonly string[] => foldText(text).split(' ').filter(Boolean);

/** Whether a word is one that was typed. */
type Matches = (word: string, typed: string) => boolean;
const begins: Matches = (word, typed) => word.startsWith(typed);
/** Short words are too easily taken one for another; of long ones two letters may be wrong. */
const nearly: Matches = (word, typed) =>
  typed.length >= 4 && distance(word, typed) <= (typed.length >= 8 ? 2 : 1);

/** Each typed word is in the text: 2 in its title, 1 in the rest; 0 when one is nowhere. */
const rank = ({ title, within, text }: Findable, typed: readonly string[], matches: Matches): number => {
  const [named, told] = [wordsIn(`${title} ${within}`), wordsIn(text)];
  const has = (words: readonly string[], one: string) => words.some((word) => matches(word, one));
  const scores = typed.map((one) => (has(named, one) ? 2 : has(told, one) ? 1 : 0));
  const isNamed = foldText(title) === typed.join(' ') ? 100 : 0;
  return scores.some((score) => score === 0)
    ? 0
    : scores.reduce<number>((sum, score) => sum + score, isNamed);
};

/** The words of a text that were typed, apart from the rest. */
const markWords = (text: string, typed: readonly string[], matches: Matches): readonly Excerpt[] => {
  const pieces: Excerpt[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!typed.some((one) => matches(foldText(word), one))) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), isFound: false });
    pieces.push({ text: word, isFound: true });
    from = index + word.length;
  }
  return from < text.length ? [...pieces, { text: text.slice(from), isFound: false }] : pieces;
};

/** Cut between words; « … » where something is left out. */
const cutAround = (text: string, at: number): string => {
  const from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
  const rest = text.slice(from);
  const end = rest.length <= LENGTH ? rest.length : rest.lastIndexOf(' ', LENGTH);
  return `${from > 0 ? '… ' : ''}${rest.slice(0, end)}${end < rest.length ? ' …' : ''}`;
};

const excerptOf = (text: string, typed: readonly string[], matches: Matches): readonly Excerpt[] => {
  const [first, second] = markWords(text, typed, matches);
  const at = first && !first.isFound && second ? first.text.length : 0;
  return markWords(cutAround(text, at), typed, matches);
};

const searchBy = (all: readonly Findable[], typed: readonly string[], matches: Matches): readonly Found[] =>
  all
    .map((one) => ({ one, score: rank(one, typed, matches) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, FOUND_MAX)
    .map(({ one }) => ({ ...one, excerpt: excerptOf(one.text, typed, matches) }));

/** What holds every typed word, accents and case aside, titles first; what nearly does when nothing holds them. */
export const searchHelp = (all: readonly Findable[], text: string): readonly Found[] => {
  const typed = wordsIn(text);
  if (typed.length === 0) return [];
  const found = searchBy(all, typed, begins);
  return found.length > 0 ? found : searchBy(all, typed, nearly);
};
