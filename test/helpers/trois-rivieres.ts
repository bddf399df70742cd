import { resolve } from 'node:path';
import type { StoredEntity } from '../../shared/domain/entity.ts';
import { readSample } from './samples.ts';

export const GENERATOR = resolve(import.meta.dirname, '../tools/generate-trois-rivieres.mjs');
/** Day on which the sample is meant to be read. */
export const READING_DAY = '2026-11-24';

export const sample = readSample('trois-rivieres');
export const { entities, relations } = sample;
export const byId = new Map(entities.map((entity) => [entity.id, entity]));
export const named = (name: string): StoredEntity => {
  const entity = entities.find((other) => other.name === name);
  if (!entity) throw new Error(`no entity ${name}`);
  return entity;
};
export const ofType = (type: string): StoredEntity[] => entities.filter((entity) => entity.type === type);
export const sourcesOf = (type: string, target: StoredEntity): StoredEntity[] =>
  relations.flatMap((relation) => {
    const from = byId.get(relation.from);
    return relation.type === type && relation.to === target.id && from ? [from] : [];
  });

export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  public: ['epci', 'commune', 'local-authority', 'public-body', 'state', 'petr', 'department', 'region'],
  business: ['company', 'sme-collective', 'chamber'],
  'non-profit': ['association', 'mutual', 'cooperative', 'third-place', 'network', 'informal'],
  academic: ['academic'],
};
export const familiesOf = (members: readonly StoredEntity[]): string[] =>
  Object.keys(FAMILIES).filter((family) =>
    members.some(({ type }) => FAMILIES[family]?.includes(type ?? '')),
  );
