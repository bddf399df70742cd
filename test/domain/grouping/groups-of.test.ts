import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noMeasures } from '../../../shared/domain/analysis/measures.ts';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { selectView } from '../../../shared/domain/filter.ts';
import { groupsOf } from '../../../shared/domain/grouping/groups-of.ts';
import { GROUPING_IDS, type GroupingId, startView } from '../../../shared/domain/view.ts';
import type { RelationType } from '../../../shared/domain/vocabulary.ts';
import { arbitraryEcosystem } from '../../helpers/arbitrary-ecosystem.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';

const shownOf = (ecosystem: Ecosystem) => selectView(ecosystem, { ...startView, hiddenRelations: [] });
const namesOf = (ecosystem: Ecosystem, by: GroupingId) =>
  Object.fromEntries(
    (groupsOf(shownOf(ecosystem), { ecosystem, measures: noMeasures }, { by, lang: 'fr' }) ?? []).map(
      ({ name, members }) => [name, members.map((id) => Number(id.slice(-3)))],
    ),
  );

describe.each(GROUPING_IDS)('grouping by %s', (by) => {
  it('puts every entity that is shown in exactly one group, each with a name and an id of its own', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, (ecosystem) => {
        const measures = new Map([
          ['communities' as const, new Map(ecosystem.entities.map(({ id }, place) => [id, place % 3]))],
        ]);
        const shown = shownOf(ecosystem);
        const groups = groupsOf(shown, { ecosystem, measures }, { by, lang: 'en' }) ?? [];
        const members = groups.flatMap((group) => group.members);
        expect([...members].sort()).toEqual(shown.entities.map(({ id }) => id).sort());
        expect(new Set(members).size).toBe(members.length);
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
        expect(groups.every(({ name, id }) => name !== '' && id.startsWith(`group:${by}:`))).toBe(true);
      }),
    );
  });
});

const commune = anEntity(1, { kind: 'territory', type: 'commune', name: 'Arches' });
const epci = anEntity(2, { kind: 'territory', type: 'epci', name: 'CC des Rives' });
const department = anEntity(3, { kind: 'territory', type: 'department', name: 'Rives' });
const otherCommune = anEntity(4, { kind: 'territory', type: 'commune', name: 'Bords' });
const actor = (number: number) => anEntity(number, { type: 'association' });
const link = (number: number, type: RelationType, [from, to]: readonly [number, number]) =>
  aRelation(number, { type, from: anEntityId(from), to: anEntityId(to) });

describe('territories', () => {
  const ecosystem: Ecosystem = {
    entities: [commune, epci, department, otherCommune, actor(5), actor(6), actor(7), actor(8)],
    relations: [
      link(1, 'part-of', [1, 2]),
      link(2, 'part-of', [2, 3]),
      link(4, 'part-of', [4, 3]),
      link(5, 'located-in', [5, 1]),
      link(6, 'acts-in', [5, 4]),
      link(7, 'acts-in', [6, 1]),
      link(8, 'acts-in', [6, 4]),
    ],
  };

  it('are found by what contains what, anchors before places of action', () => {
    expect(namesOf(ecosystem, 'commune')).toEqual({
      Arches: [1, 5],
      Bords: [4],
      'Plusieurs communes': [6],
      'Commune non renseignée': [2, 3, 7, 8],
    });
    expect(namesOf(ecosystem, 'epci')).toEqual({
      'CC des Rives': [1, 2, 5, 6],
      'EPCI non renseigné': [3, 4, 7, 8],
    });
  });

  it('the widest level gathers all below, and a loop is harmless', () => {
    const expected = { Rives: [1, 2, 3, 4, 5, 6], 'Département non renseigné': [7, 8] };
    expect(namesOf(ecosystem, 'department')).toEqual(expected);
    const looped = { ...ecosystem, relations: [...ecosystem.relations, link(9, 'part-of', [2, 1])] };
    expect(namesOf(looped, 'department')).toEqual(expected);
  });
});

it('an entity of several programmes is in the one that it has the most links with', () => {
  const programme = (number: number, name: string) => anEntity(number, { kind: 'programme', name });
  const ecosystem: Ecosystem = {
    entities: [programme(1, 'CRTE'), programme(2, 'PVD'), actor(3), actor(4), actor(5)],
    relations: [
      link(1, 'signs', [3, 1]),
      link(2, 'signs', [3, 2]),
      link(3, 'participates-in', [3, 2]),
      link(4, 'signs', [4, 1]),
      link(5, 'signs', [4, 2]),
      link(6, 'located-in', [5, 1]),
    ],
  };
  expect(namesOf(ecosystem, 'programme')).toEqual({
    PVD: [2, 3, 4],
    CRTE: [1],
    'Programme non renseigné': [5],
  });
});

it('communities that are not measured yet are no groups', () => {
  const ecosystem: Ecosystem = { entities: [actor(1)], relations: [] };
  const facts = { ecosystem, measures: noMeasures };
  expect(groupsOf(shownOf(ecosystem), facts, { by: 'communities', lang: 'fr' })).toBeNull();
});

it('a community is named after its most linked member; who is alone is in none', () => {
  const ecosystem: Ecosystem = {
    entities: [actor(1), actor(2), actor(3), actor(4)],
    relations: [link(1, 'partners-with', [1, 2]), link(2, 'partners-with', [2, 3])],
  };
  const measures = new Map([
    [
      'communities' as const,
      new Map<EntityId, number>(ecosystem.entities.map(({ id }, place) => [id, place < 3 ? 0 : 1])),
    ],
  ]);
  const groups = groupsOf(shownOf(ecosystem), { ecosystem, measures }, { by: 'communities', lang: 'fr' });
  expect(groups?.map(({ name }) => name)).toEqual(['Autour de «\u202FActeur 2\u202F»', 'Sans communauté']);
});
