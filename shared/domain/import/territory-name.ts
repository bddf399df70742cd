import type { TerritoryLevel } from '../territory.ts';
import { cleanLine, foldText } from '../text.ts';

/** What a written name of a territory says: its level where a word tells it, and names to look for, folded. */
export interface TerritoryName {
  readonly level: TerritoryLevel | null;
  /** The likeliest first. */
  readonly names: readonly string[];
  /** What was between parentheses at the end: a code, a département, an acronym. */
  readonly note: string | null;
}

const OF = '(?: (?<of>de la|de l|de|du|des|d|la|le|les|l))?';
const NATURES: readonly (readonly [TerritoryLevel, RegExp])[] = [
  ['commune', new RegExp(`^(?:ville|commune|mairie|municipalite)${OF} (?<rest>.+)$`)],
  [
    'department',
    new RegExp(`^(?:le )?(?:departement|conseil departemental|conseil general)${OF} (?<rest>.+)$`),
  ],
  ['department', /^(?:cd|cg|dpt|dept) ?(?<rest>\d\d|2[ab]|97\d)$/],
  ['region', new RegExp(`^(?:la )?(?:region|conseil regional)${OF} (?<rest>.+)$`)],
  ['ept', new RegExp(`^(?:ept|etablissement public territorial)${OF} (?<rest>.+)$`)],
];
/** What the article of « Ville du Mans » was. */
const ARTICLES: Readonly<Record<string, string>> = {
  'de la': 'la',
  la: 'la',
  'de l': 'l',
  l: 'l',
  du: 'le',
  le: 'le',
  des: 'les',
  les: 'les',
};
const GROUPING =
  'communautes? de communes|communaute d agglomeration|communaute urbaine|com com|comcom|codecom|cc|ca|cu';
const GROUPING_STARTS = new RegExp(`^(?:la |le )?(?:${GROUPING}) `);
const GROUPING_ENDS = new RegExp(` (?:${GROUPING})$`);
const ARTICLE_STARTS = /^(?:de la|de l|de|du|des|d|la|le|les|l) /;

/** Folded name of a grouping without its nature and article: what stays when « CC » becomes « CA ». */
export const groupingKey = (folded: string): string => {
  const bare = folded.replace(GROUPING_STARTS, '').replace(GROUPING_ENDS, '').replace(ARTICLE_STARTS, '');
  return bare || folded;
};

/** « St-Malo » → `saint malo`, and no CEDEX. Of a folded name. */
export const unshortened = (folded: string): string =>
  folded
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/ cedex(?: \d+)?$/, '');

const BOROUGH =
  /^(?<city>paris|lyon|marseille) (?<number>\d{1,2}) ?(?:e|er|eme|ieme)?(?: arr(?:ondissement)?)?$/;

/** No territory has a longer name; looking for a note at the end of a text without end would take as long. */
const NAME_MAX = 300;

/** « Mans (Le) » → « Le Mans »; another note is set apart. */
const splitNote = (text: string): { readonly text: string; readonly note: string | null } => {
  const [, before = '', note = ''] = /^(.*\S)\s*\(([^()]+)\)$/.exec(text) ?? [];
  if (before === '') return { text, note: null };
  return /^(le|la|les|l['’])$/i.test(note)
    ? { text: `${note} ${before}`, note: null }
    : { text: before, note };
};

const namesAfter = (rest: string, of: string | undefined): string[] => {
  const article = of === undefined ? undefined : ARTICLES[of];
  return article ? [`${article} ${rest}`, rest] : [rest];
};

const readFolded = (folded: string, note: string | null): TerritoryName => {
  const borough = BOROUGH.exec(folded)?.groups;
  if (borough) return { level: 'commune', names: [borough.city ?? ''], note };
  for (const [level, shape] of NATURES) {
    const found = shape.exec(folded)?.groups;
    if (found?.rest) return { level, names: namesAfter(found.rest, found.of), note };
  }
  if (GROUPING_STARTS.test(folded) || GROUPING_ENDS.test(folded))
    return { level: 'epci', names: [folded], note };
  return { level: null, names: [folded], note };
};

/** « Ville du Mans », « Conseil départemental de la Sarthe », « CC du Clunisois », « Mans (Le) », « Paris 15e »… */
export const readTerritoryName = (written: string): TerritoryName => {
  const { text, note } = splitNote(cleanLine(written.slice(0, NAME_MAX)));
  const folded = foldText(text.replace(/\bs\/(?=\s*\p{L})/giu, 'sur '));
  const plain = readFolded(folded, note);
  const long = readFolded(unshortened(folded), note);
  return { ...long, names: [...new Set([...plain.names, ...long.names])] };
};
