import { NEEDS, NEEDS_EN } from './needs.ts';
import { accept, type Parsed, refuse } from './set-value.ts';
import { foldText } from './text.ts';
import { KINDS, type Kind, RELATION_TYPES, type RelationType, TYPES_BY_KIND } from './vocabulary.ts';
import { wordsOf } from './words/words.ts';

type VocabularyWords = ReturnType<typeof wordsOf>['vocabulary'];
/** Keys of the catalogue that hold labels by code. */
export type VocabularyName = {
  [Name in keyof VocabularyWords]: VocabularyWords[Name] extends Readonly<Record<string, string>>
    ? Name
    : never;
}[keyof VocabularyWords];

/** A label and its parts: « finance », and of « porte, pilote » each word. */
const writings = (label: string): string[] => [label, ...label.split(',')].map(foldText);

/** Labels by code, in each language. */
export const labelsOf = (name: VocabularyName): readonly Readonly<Record<string, string>>[] =>
  (['fr', 'en'] as const).map((lang) => wordsOf(lang).vocabulary[name]);

/** A value of a closed vocabulary by its code or by its French or English label; case and accents do not count. */
export const parseCode = <Code extends string>(
  text: string,
  codes: readonly Code[],
  name: VocabularyName,
  reason = 'vocabulary',
): Parsed<Code> => {
  const folded = foldText(text);
  const byCode = codes.find((code) => foldText(code) === folded);
  if (byCode) return accept(byCode);
  const labels = labelsOf(name);
  const byLabel = codes.find((code) =>
    labels.some((byCodeLabels) => writings(byCodeLabels[code] ?? '').includes(folded)),
  );
  return byLabel ? accept(byLabel) : refuse(reason, text);
};

export const parseKind = (text: string): Parsed<Kind> => parseCode(text, KINDS, 'kinds', 'kind');
export const parseRelationType = (text: string): Parsed<RelationType> =>
  parseCode(text, RELATION_TYPES, 'relations', 'relation-type');
/** A type of this kind only. */
export const parseEntityType = (text: string, kind: Kind): Parsed<string> =>
  parseCode<string>(text, TYPES_BY_KIND[kind], 'types', 'type');

/** The canonical French value of a need or offer; a word of one's own is kept as typed. */
export const parseNeed = (text: string): Parsed<string> => {
  const folded = foldText(text);
  const known = NEEDS.find((need) => foldText(need) === folded || foldText(NEEDS_EN[need]) === folded);
  return accept(known ?? text);
};

const sdgNames = (number: number): readonly string[] =>
  (['fr', 'en'] as const).map((lang) => foldText(wordsOf(lang).vocabulary.sdgs[number - 1] ?? ''));

/** A goal by its number (`8`, `ODD 8`, `SDG 8`), its name, or both as they are shown. */
export const parseSdg = (text: string): Parsed<number> => {
  const folded = foldText(text);
  const [, digits, name] = /^(?:odd|sdg)?\s*(\d{1,2})(?:\s+(.+))?$/.exec(folded) ?? [];
  const isNamed = name === undefined || sdgNames(Number(digits)).includes(name);
  const number =
    digits && isNamed
      ? Number(digits)
      : wordsOf('fr').vocabulary.sdgs.findIndex((_, at) => sdgNames(at + 1).includes(folded)) + 1;
  return number >= 1 && number <= 17 ? accept(number) : refuse('sdg', text);
};
