import { tellValue } from '../changed-values.ts';
import type { EntityId, StoredEntity } from '../entity.ts';
import { formatDate, formatNumber } from '../format.ts';
import type { PartialDate } from '../partial-date.ts';
import type { StoredRelation } from '../relation.ts';
import { IDENTIFIER_SCHEMES } from '../vocabulary.ts';
import { fieldLabel } from '../words/error-words.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import type { ChangedRecord } from './document-difference.ts';

/** A field as it was and as it is, in words. */
export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Names on one side of the comparison. */
export type NameOf = (id: EntityId) => string;
interface Speech {
  readonly lang: Lang;
  readonly list: (told: readonly string[]) => string | null;
  readonly dated: (told: string, on: PartialDate | null) => string;
  readonly valued: (label: string, value: string) => string;
}
const createSpeech = (lang: Lang): Speech => {
  const { comparison } = wordsOf(lang);
  return {
    lang,
    list: (told) => (told.length === 0 ? null : comparison.join(told)),
    dated: (told, on) => (on === null ? told : `${told} (${formatDate(on, lang)})`),
    valued: comparison.valued,
  };
};

type Composite = (entity: StoredEntity, speech: Speech) => string | null;
const tellTerms = (field: string, values: readonly string[], lang: Lang): string[] =>
  values.map((value) => tellValue(field, value, { isRelation: false, lang }) ?? value);
const tellDated =
  (field: 'needs' | 'offers', on: 'needsOn' | 'offersOn'): Composite =>
  (entity, { lang, list, dated }) => {
    const told = tellTerms(field, entity[field], lang);
    return list(entity[field].map((value, at) => dated(told[at] ?? value, entity[on][value] ?? null)));
  };
const tellSources = ({ sources }: { readonly sources: StoredEntity['sources'] }, { list, dated }: Speech) =>
  list(sources.map(({ title, consultedOn }) => dated(title, consultedOn)));

/** Fields whose values are made of several. */
const COMPOSITES: Readonly<Record<string, Composite>> = {
  identifiers: ({ identifiers }, { lang, list, valued }) =>
    list(
      IDENTIFIER_SCHEMES.flatMap((scheme) =>
        (identifiers[scheme] ?? []).map((value) =>
          valued(wordsOf(lang).vocabulary.identifiers[scheme], value),
        ),
      ),
    ),
  ptceStatus: ({ ptceStatus }, { lang, dated }) =>
    ptceStatus &&
    dated(
      wordsOf(lang).vocabulary.ptceStatuses[ptceStatus.status],
      ptceStatus.year === null ? null : (String(ptceStatus.year) as PartialDate),
    ),
  documented: ({ documented }, { lang, list, dated }) =>
    list(documented.map(({ what, on }) => dated(wordsOf(lang).vocabulary.documented[what], on))),
  maturity: ({ maturity }, { lang, list, dated }) =>
    list(maturity.map(({ level, on }) => dated(wordsOf(lang).vocabulary.maturityLevels[level], on))),
  impact: ({ impact }, { lang, list, valued }) =>
    list(
      impact.map(({ dimension, evidence }) => {
        const told = wordsOf(lang).vocabulary.impactDimensions[dimension];
        return evidence === null ? told : valued(told, evidence);
      }),
    ),
  needs: tellDated('needs', 'needsOn'),
  offers: tellDated('offers', 'offersOn'),
  statements: ({ statements }, { lang, list, dated, valued }) =>
    list(
      statements.map(({ field, value, on }) =>
        valued(fieldLabel(wordsOf(lang).fields, field), dated(value, on)),
      ),
    ),
  sources: tellSources,
};
const COORDINATE_DECIMALS = 5;

const tellOne = (
  field: string,
  value: unknown,
  isRelation: boolean,
  { lang }: Speech,
): string | null | undefined =>
  (field === 'lon' || field === 'lat') && typeof value === 'number'
    ? formatNumber(value, lang, COORDINATE_DECIMALS)
    : tellValue(field, value, { isRelation, lang });

const describe =
  (lang: Lang, tell: (side: 'before' | 'after', field: string) => string | null | undefined) =>
  (field: string): FieldChange => {
    const { fields, vocabulary } = wordsOf(lang);
    const told = (side: 'before' | 'after') => tell(side, field) ?? vocabulary.unknown;
    return { field, label: fieldLabel(fields, field), before: told('before'), after: told('after') };
  };

export const describeEntityFields = (
  { before, after, fields }: ChangedRecord<StoredEntity>,
  lang: Lang,
): FieldChange[] => {
  const speech = createSpeech(lang);
  const sides = { before, after };
  return fields.map(
    describe(lang, (side, field) => {
      const composite = COMPOSITES[field];
      if (composite) return composite(sides[side], speech);
      return tellOne(field, sides[side][field as keyof StoredEntity], false, speech);
    }),
  );
};

/** The two ends by their names, each side by its own. */
export const describeRelationFields = (
  { before, after, fields }: ChangedRecord<StoredRelation>,
  names: { readonly before: NameOf; readonly after: NameOf },
  lang: Lang,
): FieldChange[] => {
  const speech = createSpeech(lang);
  const sides = { before, after };
  return fields.map(
    describe(lang, (side, field) => {
      const record = sides[side];
      if (field === 'from' || field === 'to') return names[side](record[field]);
      if (field === 'sources') return tellSources(record, speech);
      return tellOne(field, record[field as keyof StoredRelation], true, speech);
    }),
  );
};
