import { expect, it } from 'vitest';
import { anEntity, anEntityId, aRelation } from '../helpers/ecosystem.ts';
import { suggestFor } from '../helpers/suggesting.ts';

// « ODD 7 » among the priorities of a territory and goal 7 of an actor were told as the shared theme « ODD 7 ».
it('a goal written as a word is told as a goal', () => {
  const entities = [
    anEntity(1, { kind: 'territory', type: 'epci', priorities: ['ODD 7'] }),
    anEntity(2, { type: 'association', sdgs: [7] }),
  ];
  const there = aRelation(1, { type: 'located-in', from: anEntityId(2), to: anEntityId(1) });
  const [found] = suggestFor({ entities, relations: [there] }).pairs;
  const themes = found?.why.find(({ reason }) => reason === 'themes');
  expect(themes?.facts).toEqual({ sdgs: { kind: 'terms', of: 'sdg', values: ['7'] } });
});
