import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterAll, describe, expect, it } from 'vitest';
import { StoredEntity } from '../../../shared/domain/entity.ts';
import { checkIdentifier } from '../../../shared/domain/identifier.ts';
import { isRelationAllowed, StoredRelation } from '../../../shared/domain/relation.ts';
import type { IdentifierScheme } from '../../../shared/domain/vocabulary.ts';
import {
  type GatheredTerritory,
  gatherTerritory,
} from '../../../shared/node/services/territory-gathering.ts';
import { openTerritories } from '../../../shared/node/store/territories.ts';
import { officialList, territoriesFolder } from '../../helpers/official-territories.ts';

const territories = openTerritories(join(territoriesFolder(), 'territories.db'));
afterAll(() => territories.close());

const seeds = ulid(0).slice(0, 16);
let made = 0;
const newId = () => `${seeds}${String(made++).padStart(10, '0')}`;
const making = { newId, now: '2026-11-24T08:00:00.000Z' };

const gather = (code: string): GatheredTerritory => {
  const gathered = gatherTerritory(territories, code, making);
  if (!gathered) throw new Error(`unknown: ${code}`);
  return gathered;
};
const namesOf = ({ entities }: GatheredTerritory, type: string) =>
  entities.filter((entity) => entity.type === type).map(({ name }) => name);
const rootOf = ({ rootId, entities }: GatheredTerritory) => entities.find(({ id }) => id === rootId);

/** Sentences of the relations of a type, by names. */
const sayings = ({ entities, relations }: GatheredTerritory, type: string) => {
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  return relations
    .filter((relation) => relation.type === type)
    .map(({ from, to }) => `${nameOf.get(from)} > ${nameOf.get(to)}`);
};

type Problems = string[];
const repeated = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

const entityProblems = ({ entities }: GatheredTerritory): Problems => [
  ...repeatedIn(entities.map(({ id }) => id)),
  ...repeatedIn(entities.map(({ type, identifiers }) => `${type} ${Object.values(identifiers).flat()[0]}`)),
  ...entities.flatMap((entity) => StoredEntity.safeParse(entity).error?.message ?? []),
  ...entities.flatMap(({ identifiers }) =>
    Object.entries(identifiers).flatMap(([scheme, values]) =>
      values
        .filter((value) => !isGood(scheme as IdentifierScheme, value))
        .map((value) => `identifier ${scheme} ${value}`),
    ),
  ),
];
const isGood = (scheme: IdentifierScheme, value: string): boolean => {
  const check = checkIdentifier(scheme, value);
  return check.ok && check.value === value && check.warning === null;
};
const repeatedIn = (texts: readonly string[]): Problems =>
  new Set(texts).size === texts.length ? [] : repeated(texts).map((text) => `twice: ${text}`);

const LEVELS = ['commune', 'ept', 'epci', 'department', 'region', 'country'];
const rankOf = (entity: StoredEntity | undefined) => LEVELS.indexOf(entity?.type ?? '');

/** part-of goes up a level each time: no loop can come of it. */
const relationProblems = ({ entities, relations }: GatheredTerritory): Problems => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return [
    ...repeatedIn(relations.map(({ type, from, to }) => [type, ...[from, to].sort()].join(' '))),
    ...relations.flatMap((relation) => StoredRelation.safeParse(relation).error?.message ?? []),
    ...relations.flatMap(({ type, from, to }) => {
      const [a, b] = [byId.get(from), byId.get(to)];
      const isAllowed = a && b && a !== b && isRelationAllowed(type, a, b);
      const goesUp = type !== 'part-of' || rankOf(a) < rankOf(b);
      return isAllowed && goesUp ? [] : [`${a?.name} ${type} ${b?.name}`];
    }),
  ];
};

/** Everything that is brought hangs together with the territory asked for. */
const strangers = ({ rootId, entities, relations }: GatheredTerritory): Problems => {
  const next = new Map<string, string[]>(entities.map(({ id }) => [id, []]));
  for (const { from, to } of relations) {
    next.get(from)?.push(to);
    next.get(to)?.push(from);
  }
  const reached = new Set<string>([rootId]);
  for (const id of reached) for (const other of next.get(id) ?? []) reached.add(other);
  return entities.filter(({ id }) => !reached.has(id)).map(({ name }) => `stranger: ${name}`);
};

const gatherAndCheck = (code: string, name: string): GatheredTerritory => {
  const gathered = gather(code);
  expect(rootOf(gathered)?.name).toBe(name.replace(/\s+/g, ' '));
  const problems = [...entityProblems(gathered), ...relationProblems(gathered), ...strangers(gathered)];
  expect(problems).toEqual([]);
  return gathered;
};

describe('every code of the country gives valid records', () => {
  it('EPCI', () => {
    for (const { code, nom, membres } of officialList('epci')) {
      expect(namesOf(gatherAndCheck(code, nom), 'commune')).toHaveLength(membres?.length ?? 0);
    }
  });

  it('EPT', () => {
    for (const { code, nom, membres } of officialList('ept')) {
      expect(namesOf(gatherAndCheck(code, nom), 'commune')).toHaveLength(membres?.length ?? 0);
    }
  });

  it('départements, overseas collectivités included', () => {
    const communes = officialList('communes').filter(({ type }) => type === 'commune-actuelle');
    for (const { code, nom } of officialList('departements')) {
      const own = communes.filter(({ departement }) => departement === code);
      expect(namesOf(gatherAndCheck(code, nom), 'commune').sort()).toEqual(
        own.map((commune) => commune.nom).sort(),
      );
    }
  });

  it('régions', () => {
    for (const { code, nom } of officialList('regions')) gatherAndCheck(`reg:${code}`, nom);
  });

  it('the country', () => {
    gatherAndCheck('FR', 'France');
  });

  it('200 communes among the 34,969', () => {
    const communes = officialList('communes').filter(({ type }) => type === 'commune-actuelle');
    const step = Math.floor(communes.length / 200);
    for (let index = 7; index < communes.length; index += step) {
      const commune = communes[index];
      if (commune) gatherAndCheck(commune.code, commune.nom);
    }
  });
});

describe('what comes with a territory', () => {
  it('an EPCI: its communes, département and région, and no neighbour, for none is known', () => {
    const cotentin = gather('200067205');
    expect(namesOf(cotentin, 'commune')).toHaveLength(129);
    expect(namesOf(cotentin, 'department')).toEqual(['Manche']);
    expect(namesOf(cotentin, 'region')).toEqual(['Normandie']);
    expect(cotentin.entities).toHaveLength(132);
    expect(sayings(cotentin, 'part-of')).toContain('Cherbourg-en-Cotentin > CA du Cotentin');
    expect(sayings(cotentin, 'part-of')).toContain('CA du Cotentin > Manche');
    expect(sayings(cotentin, 'part-of')).toContain('Manche > Normandie');
    expect(sayings(cotentin, 'neighbour-of')).toEqual([]);
  });

  it('an EPCI over two régions: all its départements, in none of which it is wholly', () => {
    const redon = gather('243500741');
    expect(namesOf(redon, 'department').sort()).toEqual(['Ille-et-Vilaine', 'Loire-Atlantique', 'Morbihan']);
    expect(namesOf(redon, 'region').sort()).toEqual(['Bretagne', 'Pays de la Loire']);
    expect(sayings(redon, 'acts-in')).toHaveLength(3);
    expect(sayings(redon, 'part-of')).toContain('Redon > Ille-et-Vilaine');
    expect(sayings(redon, 'part-of').filter((saying) => saying.startsWith('CA Redon'))).toEqual([
      'CA Redon Agglomération > France',
    ]);
  });

  it('an EPT: its communes and the métropole that it is in', () => {
    const plaineCommune = gather('200057867');
    expect(namesOf(plaineCommune, 'commune')).toHaveLength(8);
    expect(sayings(plaineCommune, 'part-of')).toContain('Plaine Commune > Métropole du Grand Paris');
    expect(sayings(plaineCommune, 'part-of')).toContain('Saint-Denis > Plaine Commune');
    expect(sayings(plaineCommune, 'part-of')).toContain('Plaine Commune > Seine-Saint-Denis');
  });

  it('an EPT over two départements: part of the métropole alone', () => {
    const ofEpt = sayings(gather('200057990'), 'part-of').filter((saying) =>
      saying.startsWith('Boucle Nord'),
    );
    expect(ofEpt).toEqual(['Boucle Nord de Seine > Métropole du Grand Paris']);
  });

  it('a commune: its EPCI, département and région', () => {
    const lyon = gather('69123');
    expect(lyon.entities.map(({ name }) => name).sort()).toEqual([
      'Auvergne-Rhône-Alpes',
      'Lyon',
      'Métropole de Lyon',
      'Rhône',
    ]);
  });

  it('a commune of no EPCI: its département', () => {
    expect(sayings(gather('29155'), 'part-of')).toContain('Ouessant > Finistère');
  });

  it('a département: its groupings, communes, région and neighbours', () => {
    const manche = gather('50');
    expect(namesOf(manche, 'epci')).toHaveLength(8);
    expect(namesOf(manche, 'department').sort()).toEqual([
      'Calvados',
      'Ille-et-Vilaine',
      'Manche',
      'Mayenne',
      'Orne',
    ]);
    expect(sayings(manche, 'part-of')).toContain('Calvados > Normandie');
    const ofManche = sayings(manche, 'neighbour-of').filter((saying) => saying.includes('Manche'));
    expect(ofManche).toHaveLength(4);
  });

  it('a région: its départements, groupings, neighbours and the country, without the communes', () => {
    const region = gather('reg:84');
    expect(namesOf(region, 'commune')).toEqual([]);
    expect(namesOf(region, 'department')).toHaveLength(12);
    expect(namesOf(region, 'region')).toHaveLength(6);
    expect(sayings(region, 'part-of')).toContain('Auvergne-Rhône-Alpes > France');
  });

  it('records say where they come from, and are the official ones', () => {
    const root = rootOf(gather('200067205'));
    expect(root).toMatchObject({
      kind: 'territory',
      type: 'epci',
      name: 'CA du Cotentin',
      aliases: ['Communauté d’agglomération du Cotentin'],
      roles: ['actor'],
      identifiers: { siren: ['200067205'] },
      population: 178_684,
      audience: 'public',
    });
    expect(root?.sources[0]?.title).toContain('2026');
  });

  it('an unknown code brings nothing', () => {
    expect(gatherTerritory(territories, '99999', making)).toBeNull();
    expect(gatherTerritory(territories, 'Cotentin', making)).toBeNull();
  });
});
