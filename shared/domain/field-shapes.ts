import type { EntityField } from './entity.ts';

/** Fields of which an entity has one value or none, its name and kind apart. */
export const SINGLE_FIELDS = [
  'type',
  'shortName',
  'description',
  'url',
  'ess',
  'ptceStatus',
  'form',
  'hosting',
  'territorial',
  'followUp',
  'dueOn',
  'population',
  'budgetCents',
  'needCents',
  'startsOn',
  'endsOn',
  'status',
  'audience',
  'lon',
  'lat',
] as const satisfies readonly EntityField[];
export type SingleField = (typeof SINGLE_FIELDS)[number];

/** Lists of plain values. */
export const TAG_FIELDS = [
  'roles',
  'missions',
  'sdgs',
  'axes',
  'themes',
  'priorities',
  'needs',
  'offers',
  'levels',
] as const satisfies readonly EntityField[];
export type TagField = (typeof TAG_FIELDS)[number];
