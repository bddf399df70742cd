import { expect, it } from 'vitest';
import { NO_FACTS } from '../../shared/domain/partnerships/input.ts';
import { askGaps, buildRegion } from '../helpers/rules.ts';

// Of two things offered, the day on which one was stated was told of both.
it('of several offers that answer a need, no day is told', () => {
  const place = buildRegion();
  place.add('project', { kind: 'initiative', type: 'action', needs: ['formation', 'locaux'] });
  place.add('both', { type: 'association', offers: ['formation', 'locaux'] });
  place.add('one', { type: 'association', offers: ['formation'] });
  for (const key of ['project', 'both', 'one']) place.link([key, 'located-in', 'epci']);
  const dated = { ...NO_FACTS, offersOn: { formation: '2025-03' } };
  const facts = new Map([place.id('both'), place.id('one')].map((id) => [id, dated]));
  const fillers = askGaps('R10', place.terrain({ facts }))[0]?.fillers ?? [];
  const told = fillers.map(({ from, facts: { offeredOn } }) => [place.keyOf(from), offeredOn]);
  expect(told).toHaveLength(2);
  expect(Object.fromEntries(told)).toEqual({ both: undefined, one: { kind: 'date', value: '2025-03' } });
});
