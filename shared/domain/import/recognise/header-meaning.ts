import { foldText } from '../../text.ts';
import { CONCEPTS, type Concept, PART_WORDS, type PartWord, SYNONYMS, wordsIn } from './synonyms.ts';

/** What a header says: a concept, of a part of the row where it names one; `isSure` false when words were passed over. */
export interface HeaderMeaning {
  readonly concept: Concept | null;
  readonly part: PartWord | null;
  readonly isSure: boolean;
}
const NOTHING: HeaderMeaning = { concept: null, part: null, isSure: false };

const SMALL_WORDS: ReadonlySet<string> = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'l',
  'd',
  'les',
  'of',
  'the',
  'au',
  'aux',
  'a',
  'en',
  'et',
  'ou',
  'par',
  'dans',
  'un',
  'une',
  's',
  'cette',
  'votre',
  'your',
  'avec',
  'il',
  'est',
  'is',
  'sur',
]);

/** `nomBeneficiaire`, `Nom_du_bénéficiaire (complet)` → `nom beneficiaire complet`. */
export const plainHeader = (header: string): string => {
  const apart = header.slice(0, 200).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const words = foldText(apart).split(' ');
  const kept = words.filter((word) => !SMALL_WORDS.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
};

const CONCEPT_OF: ReadonlyMap<string, Concept> = new Map(
  [...CONCEPTS]
    .reverse()
    .flatMap((concept) => wordsIn(SYNONYMS[concept]).map((word) => [plainHeader(word), concept] as const)),
);
/** « Structure A » keeps its letter, that `plainHeader` takes for a small word. */
const writingsOf = (word: string): readonly string[] =>
  word.endsWith(' a') ? [foldText(word)] : [plainHeader(word), foldText(word)];

const PART_OF: ReadonlyMap<string, PartWord> = new Map(
  (Object.keys(PART_WORDS) as PartWord[])
    .reverse()
    .flatMap((part) =>
      wordsIn(PART_WORDS[part]).flatMap((word) => writingsOf(word).map((text) => [text, part] as const)),
    ),
);

const withoutUnit = (text: string): string =>
  text
    .replace(
      / (?:k|m|eur|euros?|k euros?|ttc|ht|wgs84|optionnel|obligatoire|facultatif|optional|required|\d{4}|1)$/,
      '',
    )
    .trim();

/** Runs of words inside a header, the longest first: what is known of one, and the words around it. */
const findInside = <Found>(
  words: readonly string[],
  known: ReadonlyMap<string, Found>,
): { readonly found: Found; readonly rest: string } | null => {
  for (let length = words.length - 1; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const run = words.slice(start, start + length).join(' ');
      const found = known.get(run);
      const rest = [...words.slice(0, start), ...words.slice(start + length)].join(' ');
      if (found !== undefined && run.length > 1) return { found, rest };
    }
  }
  return null;
};

const ofPart = (words: readonly string[]): HeaderMeaning | null => {
  const inside = findInside(words, PART_OF);
  if (!inside) return null;
  const concept = CONCEPT_OF.get(inside.rest);
  return concept ? { concept, part: inside.found, isSure: true } : null;
};

/** « Organisme A », « Structure 2 »: one end of a link. « Partenaire 1 » is one of several. */
const numberedEnd = (header: string): PartWord | null => {
  // « Nom (2) » is a second column of that name.
  if (header.endsWith(')')) return null;
  const [, base = '', mark] = /^(.+) ([12ab])$/.exec(foldText(header.slice(0, 60))) ?? [];
  const plain = plainHeader(base);
  if (CONCEPT_OF.get(plain) !== 'name' || PART_OF.has(plain)) return null;
  return mark === '1' || mark === 'a' ? 'from' : 'to';
};

/** What « Nom du … » is said of and stays: a person's name, a place. Of anything else it is the row's name. */
const KEEPS_MEANING: ReadonlySet<Concept | undefined> = new Set([
  'personName',
  'firstName',
  'function',
  'email',
  'phone',
  'commune',
  'epci',
  'department',
  'region',
]);
const NAMING = /^(?:nom|name|intitule|titre|denomination|lib|libelle) (.+)$/;
/** « Nom de l'aide », « nom_lieu », « lib_fs » → what is named; null for another header. */
export const namedThing = (header: string): string | null => NAMING.exec(plainHeader(header))?.[1] ?? null;

const namedBy = (plain: string): HeaderMeaning | null => {
  const thing = NAMING.exec(plain)?.[1];
  if (thing === undefined || PART_OF.has(thing)) return null;
  const concept = CONCEPT_OF.get(thing);
  if (KEEPS_MEANING.has(concept)) return null;
  // « libelle_nature » words the nature; « lib_fs » is named by a code of its list.
  const isLabel = plain.startsWith('lib');
  if (isLabel && concept) return { concept, part: null, isSure: false };
  return isLabel && !/^lib(?:elle)? \w{2,4}$/.test(plain)
    ? null
    : { concept: 'name', part: null, isSure: !isLabel };
};

/** The meaning of a header by its words alone. */
export const readHeader = (header: string): HeaderMeaning => {
  const end = numberedEnd(header);
  if (end) return { concept: 'name', part: end, isSure: true };
  const plain = plainHeader(header);
  const text = CONCEPT_OF.has(plain) || PART_OF.has(plain) ? plain : withoutUnit(plain);
  const part = PART_OF.get(foldText(header.slice(0, 200))) ?? PART_OF.get(text) ?? null;
  const concept = CONCEPT_OF.get(text) ?? null;
  if (concept || part) return { concept, part, isSure: true };
  const words = text.split(' ').slice(0, 12);
  const byPart = ofPart(words);
  if (byPart) return byPart;
  const naming = namedBy(text);
  if (naming) return naming;
  const inside = findInside(words, CONCEPT_OF);
  const named = findInside(words, PART_OF);
  // « acteur_siren »: the word for an organisation only says whose.
  const about = inside?.found === 'name' ? CONCEPT_OF.get(inside.rest) : undefined;
  if (about) return { concept: about, part: null, isSure: true };
  // « Partenaires associés » names partners, not the row.
  if (inside?.found === 'name' && named) return { concept: null, part: named.found, isSure: false };
  if (inside) return { concept: inside.found, part: null, isSure: false };
  return named ? { concept: null, part: named.found, isSure: false } : NOTHING;
};

/** True when a text is a header that is known: what tells a header row from data. */
export const isKnownHeader = (text: string): boolean => {
  if (text.trim() === '' || text.length > 60) return false;
  const { concept, part, isSure } = readHeader(text);
  return isSure && (concept !== null || part !== null);
};
