import { expect, it } from 'vitest';
import type { Ecosystem } from '../../shared/domain/ecosystem.ts';
import { createTerrain } from '../../shared/domain/partnerships/terrain.ts';
import { anEntity, anEntityId, aRelation } from '../helpers/ecosystem.ts';
import { askGaps } from '../helpers/rules.ts';
import { suggestFor } from '../helpers/suggesting.ts';
import { inputOf } from '../helpers/terrain.ts';

// What was proposed or discussed until a day that is past was told as a link that is over.
it.each(['proposed', 'in-discussion'] as const)(
  'a relation %s until a day that is past was no link',
  (status) => {
    const entities = [
      anEntity(1, { themes: ['emploi'] }),
      anEntity(2, { themes: ['emploi'] }),
      anEntity(3, { kind: 'territory', type: 'epci' }),
    ];
    const there = [1, 2].map((number) =>
      aRelation(10 + number, { type: 'located-in', from: anEntityId(number), to: anEntityId(3) }),
    );
    const between = { from: anEntityId(1), to: anEntityId(2), startsOn: '2018', endsOn: '2019' };
    const ecosystem = { entities, relations: [...there, aRelation(1, { ...between, status })] };
    const ofPair = (given: Ecosystem) =>
      suggestFor(given).pairs.find(({ a, b }) => a === between.from && b === between.to);
    const cautionsOf = (given: Ecosystem) => ofPair(given)?.whyNot.map(({ reason }) => reason);
    expect(ofPair(ecosystem)).toBeDefined();
    expect(cautionsOf(ecosystem)).not.toContain('ended');
    expect(askGaps('R22', createTerrain(inputOf(ecosystem)))).toEqual([]);
    const ended = { ...ecosystem, relations: [...there, aRelation(1, { ...between, status: 'ended' })] };
    expect(cautionsOf(ended)).toContain('ended');
    expect(askGaps('R22', createTerrain(inputOf(ended)))).toHaveLength(1);
  },
);
