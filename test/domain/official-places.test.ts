import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../renderer/views/view-bar/filter-choices.ts';
import { noMeasures } from '../../shared/domain/analysis/measures.ts';
import type { Ecosystem } from '../../shared/domain/ecosystem.ts';
import { selectView } from '../../shared/domain/filter.ts';
import { gatherFacts } from '../../shared/domain/filters/facts.ts';
import { groupsOf } from '../../shared/domain/grouping/groups-of.ts';
import { startView } from '../../shared/domain/view.ts';
import { anEntity, anEntityId, aRelation } from '../helpers/ecosystem.ts';

/** An association in Angers, another in Nantes; the project has both communes, one département and no région. */
const ecosystem: Ecosystem = {
  entities: [
    anEntity(0, { type: 'association', name: 'Ici' }),
    anEntity(1, { type: 'association', name: 'Là' }),
    anEntity(2, { kind: 'territory', type: 'commune', name: 'Angers' }),
    anEntity(3, { kind: 'territory', type: 'commune', name: 'Nantes' }),
    anEntity(4, { kind: 'territory', type: 'department', name: 'Maine-et-Loire' }),
  ],
  relations: [
    aRelation(0, { type: 'located-in', from: anEntityId(0), to: anEntityId(2) }),
    aRelation(1, { type: 'located-in', from: anEntityId(1), to: anEntityId(3) }),
  ],
  official: {
    places: [
      { id: anEntityId(2), key: 'commune:49007', within: ['department:49', 'region:52'] },
      { id: anEntityId(3), key: 'commune:44109', within: ['department:44', 'region:52'] },
      { id: anEntityId(4), key: 'department:49', within: ['region:52'] },
    ],
    names: {
      'department:49': 'Maine-et-Loire',
      'department:44': 'Loire-Atlantique',
      'region:52': 'Pays de la Loire',
    },
  },
};
const namesIn = (territory: string): string[] =>
  selectView(ecosystem, {
    ...startView,
    filters: [{ field: 'territory', op: 'in', values: [territory] }],
  }).entities.map(({ name }) => name);

describe('what the official list says of territories', () => {
  it('brings a département of the project who is in its communes, without a link between them', () => {
    expect(namesIn(anEntityId(4))).toEqual(['Ici', 'Angers', 'Maine-et-Loire']);
  });
  it('lets one choose a territory that the project has not', () => {
    expect(namesIn('department:44')).toEqual(['Là', 'Nantes']);
    expect(namesIn('region:52')).toHaveLength(5);
  });
  it('offers those that hold some of the project, and no other', () => {
    const known = { facts: gatherFacts(ecosystem), measures: noMeasures };
    const labels = choicesOf(known, 'territory', { nameOf: () => null, lang: 'fr' }).map(
      ({ label }) => label,
    );
    expect(labels.slice(-3)).toEqual(['Pays de la Loire', 'Loire-Atlantique', 'non renseigné']);
    expect(labels.filter((label) => label === 'Maine-et-Loire')).toHaveLength(1);
  });
  it('groups by it, under the name of the list where the project has none', () => {
    const facts = { ecosystem, measures: noMeasures };
    const groups = groupsOf(selectView(ecosystem, startView), facts, { by: 'department', lang: 'fr' });
    expect(groups?.map(({ name, members }) => [name, members.length])).toEqual([
      ['Maine-et-Loire', 3],
      ['Loire-Atlantique', 2],
    ]);
  });
});
