import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import {
  AUDIENCES,
  AXES,
  ENTITY_STATUSES,
  EXCHANGE_FORMS,
  FOUNDATION_FORMS,
  type Kind,
  MATURITY_LEVELS,
  MISSIONS,
  ROLES,
  TYPES_BY_KIND,
} from '../../../shared/domain/vocabulary.ts';
import type { Lang } from '../../../shared/domain/words/words.ts';
import {
  type CardField,
  choice,
  choices,
  date,
  documented,
  ess,
  flag,
  identifiers,
  money,
  needs,
  population,
  ptceStatus,
  sdgs,
  tags,
  territories,
  text,
} from './card-field.ts';

/** Every field of the card that one value answers, in reading order; statements, sources and assessments have their own parts. */
export const CARD_FIELDS: readonly CardField[] = [
  text(
    'description',
    ['actor', 'funder', 'programme', 'initiative', 'alliance', 'resource', 'instance'],
    'long',
  ),
  choice(
    'type',
    ({ kind }) => TYPES_BY_KIND[kind],
    ({ types }) => types,
    'all',
  ),
  choices('roles', ROLES, ({ roles }) => roles),
  territories('anchored', ['actor', 'funder']),
  territories('acts', ['actor', 'funder', 'initiative']),
  needs('needs', ['actor']),
  needs('offers', ['actor', 'funder']),
  sdgs,
  choices('axes', AXES, ({ axes }) => axes, ['actor', 'funder', 'programme', 'initiative', 'resource']),
  tags('themes'),
  tags('priorities', ['territory'], ['territory']),
  choices('levels', MATURITY_LEVELS, ({ maturityLevels }) => maturityLevels, ['resource'], ['resource']),
  choices('missions', MISSIONS, ({ missions }) => missions, [], ['actor', 'funder', 'territory']),
  choice(
    'status',
    () => ENTITY_STATUSES,
    ({ entityStatuses }) => entityStatuses,
    ['programme', 'initiative', 'alliance'],
  ),
  choice(
    'form',
    ({ kind }) => [...(kind === 'funder' ? FOUNDATION_FORMS : EXCHANGE_FORMS), 'other'],
    ({ forms }) => forms,
    [],
    ['funder', 'initiative'],
  ),
  date('startsOn', ['programme', 'initiative', 'alliance']),
  date('endsOn', ['programme']),
  text('followUp', [], 'long', ['initiative']),
  date('dueOn', [], ['initiative']),
  money('budget', 'budgetCents'),
  money('need', 'needCents'),
  population,
  ess,
  ptceStatus,
  flag('hosting'),
  flag('territorial'),
  ...identifiers,
  text('url', ['actor', 'funder', 'resource']),
  text('shortName'),
  tags('aliases'),
  documented,
  choice(
    'audience',
    () => AUDIENCES,
    ({ audiences }) => audiences,
  ),
];

const isFor = (kinds: 'all' | readonly Kind[], kind: Kind): boolean =>
  kinds === 'all' || kinds.includes(kind);
export const fieldsOf = (kind: Kind): readonly CardField[] =>
  CARD_FIELDS.filter(({ kinds }) => isFor(kinds, kind));

/** Fields to show at once (main ones, and those that say something), and the others. */
export const splitFields = (
  entity: EntityWithRelations,
  lang: Lang,
): { shown: CardField[]; others: CardField[] } => {
  const isShown = (field: CardField) =>
    isFor(field.main, entity.kind) ||
    (field.key !== 'audience' && field.key !== 'reference' && field.show(entity, lang).length > 0);
  const fields = fieldsOf(entity.kind);
  return { shown: fields.filter(isShown), others: fields.filter((field) => !isShown(field)) };
};
