import fc from 'fast-check';
import { type EntityFields, EntityFields as EntitySchema } from '../../shared/domain/entity.ts';
import type { RelationFields } from '../../shared/domain/relation.ts';
import { RelationFields as RelationSchema } from '../../shared/domain/relation.ts';
import { cleanText, isVisible } from '../../shared/domain/text.ts';
import {
  AUDIENCES,
  AXES,
  CONFIDENCES,
  CONTRIBUTIONS,
  DOCUMENTED,
  ENTITY_STATUSES,
  FORMS,
  IDENTIFIER_SCHEMES,
  IMPACT_DIMENSIONS,
  KINDS,
  MATURITY_LEVELS,
  MISSIONS,
  MONEY_STAGES,
  OUTCOMES,
  PTCE_STATUSES,
  RELATION_STATUSES,
  RELATION_TYPES,
  ROLES,
} from '../../shared/domain/vocabulary.ts';

const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('Œuvre', 'Évreux', '日本', '👩‍👧‍👦', "l'été", '+++'),
  )
  .map(cleanText)
  .filter(isVisible);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 });
const anyOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const date = anyOf(['2022', '2022-03', '2022-03-14', '1999-12-31']);
const cents = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
/** JSON knows no -0, and neither do we. */
const number = (limits: { min: number; max: number }) =>
  fc.double({ ...limits, noNaN: true }).map((value) => value + 0);
const url = anyOf(['https://example.org/a?b=c', 'mailto:a@example.org']);
const source = fc.record({
  title: text,
  publisher: orNull(text),
  url: orNull(url),
  consultedOn: orNull(date),
});
const dated = fc.dictionary(
  text.filter((key) => !/^(__proto__|\d+)$/.test(key)),
  date,
  { maxKeys: 3 },
);

/** Keys in the order of the vocabulary, as the store gives them. */
const identifiers = fc.uniqueArray(anyOf(IDENTIFIER_SCHEMES), { maxLength: 3 }).chain((schemes) => {
  const ordered = IDENTIFIER_SCHEMES.filter((scheme) => schemes.includes(scheme));
  const values = ordered.map((scheme) =>
    fc.tuple(fc.constant(scheme), fc.array(text, { minLength: 1, maxLength: 2 })),
  );
  return fc.tuple(...values).map((pairs) => Object.fromEntries(pairs) as EntityFields['identifiers']);
});

const fields: { [Field in keyof EntityFields]: fc.Arbitrary<EntityFields[Field]> } = {
  kind: anyOf(KINDS),
  type: orNull(anyOf(['association', 'commune', 'other'])),
  roles: some(anyOf(ROLES)),
  name: text,
  shortName: orNull(text),
  aliases: some(text),
  description: orNull(text),
  url: orNull(url),
  identifiers,
  missions: some(anyOf(MISSIONS)),
  ess: orNull(anyOf(['yes', 'no'] as const)),
  ptceStatus: orNull(
    fc.record({ status: anyOf(PTCE_STATUSES), year: orNull(fc.integer({ min: 1000, max: 2999 })) }),
  ),
  form: orNull(anyOf(FORMS)),
  hosting: orNull(fc.boolean()),
  territorial: orNull(fc.boolean()),
  followUp: orNull(text),
  dueOn: orNull(date),
  documented: some(fc.record({ what: anyOf(DOCUMENTED), on: orNull(date) })),
  sdgs: some(fc.integer({ min: 1, max: 17 })),
  axes: some(anyOf(AXES)),
  themes: some(text),
  priorities: some(text),
  needs: some(text),
  needsOn: dated,
  offers: some(text),
  offersOn: dated,
  levels: some(anyOf(MATURITY_LEVELS)),
  maturity: some(
    fc.record({
      level: anyOf(MATURITY_LEVELS),
      on: orNull(date),
      assessor: orNull(text),
      framework: orNull(text),
      source: orNull(source),
    }),
  ),
  impact: some(
    fc.record({ dimension: anyOf(IMPACT_DIMENSIONS), evidence: orNull(text), source: orNull(source) }),
  ),
  population: orNull(fc.nat()),
  budgetCents: orNull(cents),
  needCents: orNull(cents),
  startsOn: orNull(date),
  endsOn: orNull(date),
  status: orNull(anyOf(ENTITY_STATUSES)),
  audience: anyOf(AUDIENCES),
  statements: some(
    fc.record({
      field: text,
      value: text,
      on: orNull(date),
      source: orNull(source),
      audience: anyOf(AUDIENCES),
    }),
  ),
  sources: some(source),
  lon: orNull(number({ min: -180, max: 180 })),
  lat: orNull(number({ min: -90, max: 90 })),
  updatedAt: anyOf(['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z']),
};
/** Any entity that the schema accepts, every field filled in some of them. */
export const entityFields: fc.Arbitrary<EntityFields> = fc
  .record(fields)
  .map((record) => EntitySchema.parse(record));

/** Any relation between these two. */
export const relationFields = (
  from: RelationFields['from'],
  to: RelationFields['to'],
): fc.Arbitrary<RelationFields> =>
  fc
    .record({
      type: anyOf(RELATION_TYPES),
      from: fc.constant(from),
      to: fc.constant(to),
      status: anyOf(RELATION_STATUSES),
      role: orNull(text),
      axes: some(anyOf(AXES)),
      startsOn: orNull(date),
      endsOn: orNull(date),
      amountCents: orNull(cents),
      year: orNull(fc.integer({ min: 1000, max: 2999 })),
      stage: orNull(anyOf(MONEY_STAGES)),
      contribution: orNull(anyOf(CONTRIBUTIONS)),
      strength: orNull(number({ min: 0, max: 1e6 })),
      note: orNull(text),
      confidence: orNull(anyOf(CONFIDENCES)),
      outcome: orNull(anyOf(OUTCOMES)),
      audience: anyOf(AUDIENCES),
      sources: some(source),
      updatedAt: anyOf(['2026-01-01T00:00:00.000Z']),
    })
    .map((record) => RelationSchema.parse(record));
