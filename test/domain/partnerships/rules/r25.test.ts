import { describe, expect, it } from 'vitest';
import type { EntitySummary } from '../../../../shared/domain/ecosystem.ts';
import { askReminders, buildRegion } from '../../../helpers/rules.ts';

const withProgramme = (given: Partial<EntitySummary>) => {
  const place = buildRegion();
  place.add('crte', { kind: 'programme', type: 'crte', ...given });
  place.link(['epci', 'signs', 'crte']);
  return place;
};
const keysOf = (place: ReturnType<typeof withProgramme>): readonly string[] =>
  askReminders('R25', place.terrain()).flatMap(({ facts }) => Object.keys(facts));

describe('R25, programme over or about to end', () => {
  it('reminds of both, with its partners', () => {
    expect(keysOf(withProgramme({ endsOn: '2026-06' }))).toEqual(['scope', 'endedOn', 'partners']);
    expect(keysOf(withProgramme({ endsOn: '2027-11-23' }))).toEqual(['scope', 'endingOn', 'partners']);
  });

  it('is silent for a later end, an unknown one, a closed programme, a call', () => {
    expect(keysOf(withProgramme({ endsOn: '2027-11-24' }))).toEqual([]);
    expect(keysOf(withProgramme({ endsOn: '2027' }))).toEqual([]);
    expect(keysOf(withProgramme({}))).toEqual([]);
    expect(keysOf(withProgramme({ endsOn: '2026', status: 'closed' }))).toEqual([]);
    expect(keysOf(withProgramme({ endsOn: '2026', type: 'call' }))).toEqual([]);
  });

  it('is silent once something that ends later derives from it', () => {
    const place = withProgramme({ endsOn: '2026' });
    place.add('report', { kind: 'resource', type: 'document', endsOn: '2026' });
    place.link(['report', 'derives-from', 'crte']);
    expect(keysOf(place)).toHaveLength(3);
    place.add('amendment', { kind: 'programme', type: 'crte', endsOn: '2030' });
    place.link(['amendment', 'derives-from', 'crte']);
    expect(keysOf(place)).toEqual([]);
  });
});
