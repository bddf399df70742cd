import { describe, expect, it } from 'vitest';
import { askReminders, buildRegion } from '../../../helpers/rules.ts';

/** Begun and last written in 2022: more than 36 months before 24 November 2026. */
const OLD = { startsOn: '2022', updatedAt: '2022-05-01T09:00:00.000Z' };
const withAlliance = (given: Parameters<ReturnType<typeof buildRegion>['add']>[1] = OLD) => {
  const place = buildRegion();
  place.add('alliance', { kind: 'alliance', ...given });
  for (const key of ['one', 'two']) {
    place.add(key, { type: 'association' });
    place.link([key, 'participates-in', 'alliance'], { startsOn: '2022' });
  }
  return place;
};
type Place = ReturnType<typeof withAlliance>;
const reminded = (place: Place): readonly string[] =>
  askReminders('R21', place.terrain()).map(({ scope, facts }) => {
    const { lastOn, other } = facts;
    const who = other?.kind === 'entity' ? ` ${place.keyOf(other.id)}` : '';
    return `${place.keyOf(scope)}${who} ${lastOn?.kind === 'date' ? lastOn.value : ''}`;
  });
const meet = (place: Place, on: string, type = 'exchange') => {
  place.add('meeting', { kind: 'initiative', type, startsOn: on, status: 'closed' });
  for (const key of ['one', 'two']) place.link([key, 'participates-in', 'meeting'], { startsOn: on });
};

describe('R21, alliance or partnership without news', () => {
  it('reminds of an alliance, with its last trace', () => {
    expect(reminded(withAlliance())).toEqual(['alliance 2022']);
  });

  it('is silent after an exchange, even one whose follow-up is done, an update or a dated link', () => {
    const met = withAlliance();
    meet(met, '2024-03');
    expect(reminded(met)).toEqual([]);
    expect(reminded(withAlliance({ ...OLD, updatedAt: '2026-01-01T00:00:00.000Z' }))).toEqual([]);
    const joined = withAlliance();
    joined.link(['epci', 'participates-in', 'alliance'], { startsOn: '2025' });
    expect(reminded(joined)).toEqual([]);
    expect(reminded(withAlliance({ ...OLD, status: 'closed' }))).toEqual([]);
  });

  it('reminds of a partnership, once, unless they met since', () => {
    const place = withAlliance({});
    place.link(['two', 'partners-with', 'one'], { startsOn: '2021-04' });
    expect(reminded(place)).toEqual(['one two 2021-04']);
    meet(place, '2024-03', 'event');
    expect(reminded(place)).toEqual([]);
  });

  it('says nothing of what has no date: unknown is not old', () => {
    const place = withAlliance({});
    place.link(['two', 'partners-with', 'one']);
    expect(reminded(place)).toEqual([]);
  });

  it('is 36 months to the day', () => {
    expect(reminded(withAlliance({ ...OLD, startsOn: '2023-11-24' }))).toEqual([]);
    expect(reminded(withAlliance({ ...OLD, startsOn: '2023-11-23' }))).toEqual(['alliance 2023-11-23']);
  });
});
