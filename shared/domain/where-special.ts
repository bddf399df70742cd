import type { EntityRecord } from './entity.ts';
import type { RelationRecord } from './relation.ts';
import { labelsOf, type VocabularyName } from './set-vocabulary.ts';

export type WhereRecord = EntityRecord | RelationRecord;
/** What of a record is compared. */
export type Read = (record: WhereRecord) => readonly unknown[];

export const isEntity = (record: WhereRecord): record is EntityRecord => 'name' in record;
const entityOnly =
  (read: (record: EntityRecord) => readonly unknown[]): Read =>
  (record) =>
    isEntity(record) ? read(record) : [];

const territoriesOf = (as: 'anchored' | 'acts' | null): Read =>
  entityOnly(({ territories }) =>
    territories.filter((link) => as === null || link.as === as).flatMap(({ id, name }) => [id, name]),
  );

const codeAndLabels = (code: string, name: VocabularyName): readonly string[] => [
  code,
  ...labelsOf(name).flatMap((labels) => labels[code] ?? []),
];

/** Fields that are compared by a part of theirs, or that no one writes. */
const SPECIAL: Readonly<Record<string, Read>> = {
  id: (record) => [record.id],
  from: (record) => (isEntity(record) ? [] : [record.from, record.fromName]),
  to: (record) => (isEntity(record) ? [] : [record.to, record.toName]),
  fromName: (record) => (isEntity(record) ? [] : [record.fromName]),
  toName: (record) => (isEntity(record) ? [] : [record.toName]),
  territory: territoriesOf(null),
  territories: territoriesOf(null),
  anchored: territoriesOf('anchored'),
  acts: territoriesOf('acts'),
  generic: entityOnly(({ generic }) => [generic ? 'yes' : 'no']),
  source: ({ sources }) =>
    sources.flatMap(({ title, publisher }) => [title, ...(publisher ? [publisher] : [])]),
  sources: ({ sources }) => sources.map(({ title }) => title),
  statements: entityOnly(({ statements }) => statements.map(({ field }) => field)),
  maturity: entityOnly(({ maturity }) =>
    maturity.flatMap(({ level }) => codeAndLabels(level, 'maturityLevels')),
  ),
  impact: entityOnly(({ impact }) =>
    impact.flatMap(({ dimension }) => codeAndLabels(dimension, 'impactDimensions')),
  ),
  documented: entityOnly(({ documented }) =>
    documented.flatMap(({ what }) => codeAndLabels(what, 'documented')),
  ),
  ptceStatus: entityOnly(({ ptceStatus }) =>
    ptceStatus ? codeAndLabels(ptceStatus.status, 'ptceStatuses') : [],
  ),
};

export const specialOf = (field: string): Read | undefined =>
  Object.hasOwn(SPECIAL, field) ? SPECIAL[field] : undefined;
