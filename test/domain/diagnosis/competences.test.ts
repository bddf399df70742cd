import { describe, expect, it } from 'vitest';
import { aTerritory, findCheck, settle, stateOf } from '../../helpers/diagnosis.ts';
import { buildPlace } from '../../helpers/terrain.ts';

describe('C1, a catalyst is identified', () => {
  it('is met by one who acts there, by type or by role', () => {
    const place = aTerritory();
    place.add('C', { kind: 'actor', type: 'association', roles: ['catalyst'] });
    place.link(['C', 'acts-in', 'T']);
    const check = findCheck(place, 'C1');
    expect(check.state).toBe('met');
    expect(check.evidence).toEqual([{ kind: 'entity', id: place.id('C'), share: 1 }]);
  });

  it('is met by one who supports it from elsewhere', () => {
    const place = aTerritory();
    place.add('C', { kind: 'actor', type: 'catalyst' });
    place.link(['C', 'supports', 'T']);
    expect(stateOf(place, 'C1')).toBe('met');
  });

  it('is partial with one of the same département, or at most 30 km away', () => {
    const place = aTerritory('partners');
    place.add('D', { kind: 'territory', type: 'department' });
    place.add('U', { kind: 'territory', type: 'epci' });
    for (const key of ['T', 'U']) place.link([key, 'part-of', 'D']);
    place.add('C', { kind: 'actor', type: 'catalyst' });
    place.link(['C', 'acts-in', 'U']);
    expect(stateOf(place, 'C1')).toBe('partial');
    const far = buildPlace();
    far.add('T', { kind: 'territory', type: 'epci', documented: ['partners'], lon: 0, lat: 47 });
    far.add('U', { kind: 'territory', type: 'epci' });
    far.add('C', { kind: 'actor', type: 'catalyst', lon: 0, lat: 47.2 });
    far.link(['C', 'acts-in', 'U']);
    expect(stateOf(far, 'C1')).toBe('partial');
  });

  it('is absent only where the composition is known, and every catalyst has a place', () => {
    expect(stateOf(aTerritory('partners'), 'C1')).toBe('absent');
    expect(stateOf(aTerritory('members'), 'C1')).toBe('absent');
    const check = findCheck(aTerritory(), 'C1');
    expect(check.state).toBe('unknown');
    expect(check.action).toMatchObject({ kind: 'complete', field: 'documented' });
    const place = aTerritory('partners');
    place.add('C', { kind: 'actor', type: 'catalyst' });
    const unplaced = findCheck(place, 'C1');
    expect(unplaced.state).toBe('unknown');
    expect(unplaced.action).toEqual({ kind: 'complete', entity: place.id('C'), field: 'territories' });
  });
});

describe('C2, a resource for project engineering', () => {
  const offering = (offers: string[], ...marks: Parameters<typeof aTerritory>) => {
    const place = aTerritory(...marks);
    settle(place, 'A', { type: 'association', offers });
    return place;
  };
  it('is met by project engineering, partial by another kind, absent when all have said otherwise', () => {
    expect(stateOf(offering(['ingénierie de projet']), 'C2')).toBe('met');
    expect(stateOf(offering(['ingénierie financière']), 'C2')).toBe('partial');
    expect(stateOf(offering(['locaux'], 'members'), 'C2')).toBe('absent');
  });
  it('is unknown while somebody has not said what it offers, or the composition is not known', () => {
    const place = offering([], 'members');
    const check = findCheck(place, 'C2');
    expect(check.state).toBe('unknown');
    expect(check.action).toEqual({ kind: 'complete', entity: place.id('A'), field: 'offers' });
    expect(stateOf(offering(['locaux']), 'C2')).toBe('unknown');
  });
});

describe('C3, an academic actor is linked', () => {
  it('is met with a link, partial without one', () => {
    const place = aTerritory();
    settle(place, 'U', { type: 'academic' });
    expect(stateOf(place, 'C3')).toBe('partial');
    settle(place, 'A', { type: 'association' });
    place.link(['U', 'partners-with', 'A']);
    expect(stateOf(place, 'C3')).toBe('met');
  });
  it('is absent only where the composition is known and everybody has a type', () => {
    const place = aTerritory('members');
    settle(place, 'A', { type: 'association' });
    expect(stateOf(place, 'C3')).toBe('absent');
    settle(place, 'X', { type: null });
    expect(findCheck(place, 'C3')).toMatchObject({
      state: 'unknown',
      action: { kind: 'complete', entity: place.id('X'), field: 'type' },
    });
    expect(stateOf(aTerritory(), 'C3')).toBe('unknown');
  });
});

describe('C4, needs and offers are described for 60 % of projects', () => {
  const projects = (described: number, of: number, ...marks: Parameters<typeof aTerritory>) => {
    const place = aTerritory(...marks);
    settle(place, 'A', { type: 'association', offers: ['locaux'] });
    for (let at = 0; at < of; at++) {
      settle(place, `P${at}`, {
        kind: 'initiative',
        type: 'action',
        needs: at < described ? ['foncier'] : [],
      });
      place.link(['A', 'carries', `P${at}`]);
    }
    return place;
  };
  it.each([
    [3, 5, 'met'],
    [5, 5, 'met'],
    [2, 5, 'partial'],
    [0, 5, 'unknown'],
    [0, 0, 'unknown'],
  ] as const)('%i of %i: %s', (described, of, state) => {
    expect(stateOf(projects(described, of), 'C4')).toBe(state);
  });
  it('is absent only where needs are marked as asked', () => {
    expect(stateOf(projects(0, 5, 'needs'), 'C4')).toBe('absent');
  });
  it('asks for nothing of a meeting, nor of a project that is over', () => {
    const place = projects(3, 3);
    settle(place, 'E', { kind: 'initiative', type: 'exchange' });
    settle(place, 'O', { kind: 'initiative', type: 'action', endsOn: '2024' });
    expect(findCheck(place, 'C4').facts.projects).toMatchObject({ value: 3 });
  });
});

describe('C5, needs find an answer', () => {
  const needing = (offers: string[], needs = ['locaux'], ...marks: Parameters<typeof aTerritory>) => {
    const place = aTerritory(...marks);
    settle(place, 'P', { kind: 'initiative', type: 'action', needs });
    settle(place, 'A', { type: 'association', offers });
    place.link(['A', 'participates-in', 'P']);
    return place;
  };
  it('is met from 60 %, partial from one, absent when those who are linked offer something else', () => {
    expect(stateOf(needing(['locaux']), 'C5')).toBe('met');
    expect(stateOf(needing(['locaux'], ['locaux', 'foncier', 'données']), 'C5')).toBe('partial');
    expect(stateOf(needing(['données'], ['locaux'], 'partners'), 'C5')).toBe('absent');
    expect(stateOf(needing(['données']), 'C5')).toBe('unknown');
  });
  it('is unknown while somebody who is linked says nothing, or nothing is needed', () => {
    expect(stateOf(needing([], ['locaux'], 'partners'), 'C5')).toBe('unknown');
    expect(stateOf(needing(['locaux'], []), 'C5')).toBe('unknown');
  });
  it('counts money that is given as the answer to a need of money', () => {
    const place = needing(['données'], ['financement'], 'members');
    place.add('F', { kind: 'funder', type: 'foundation', offers: ['données'] });
    place.link(['F', 'funds', 'P'], { stage: 'requested' });
    expect(stateOf(place, 'C5')).toBe('absent');
    place.link(['F', 'funds', 'P'], { stage: 'granted' });
    expect(stateOf(place, 'C5')).toBe('met');
  });
  it('names at most five unanswered needs, and how many more there are', () => {
    const { facts } = findCheck(needing(['données'], ['g', 'f', 'e', 'd', 'c', 'b', 'a']), 'C5');
    expect(facts.unmet).toEqual({ kind: 'words', values: ['a', 'b', 'c', 'd', 'e'] });
    expect(facts.unmetMore).toEqual({ kind: 'count', value: 2 });
  });
});

describe('C6, a learning exchange with another territory', () => {
  const meeting = (
    withWhom: 'other' | 'own' | 'nowhere' | 'holder' | 'nobody',
    endsOn: string | null = null,
  ) => {
    const place = aTerritory('partners');
    for (const key of ['V1', 'V2']) {
      place.add(key, { kind: 'territory', type: 'commune' });
      place.link([key, 'part-of', 'T']);
    }
    place.add('D', { kind: 'territory', type: 'department' });
    place.link(['T', 'part-of', 'D']);
    place.add('U', { kind: 'territory', type: 'epci' });
    place.add('A', { type: 'association' });
    place.link(['A', 'located-in', 'V1']);
    place.add('B', { type: 'association' });
    const where = { other: 'U', own: 'V2', holder: 'D', nowhere: null, nobody: null }[withWhom];
    if (where) place.link(['B', 'located-in', where]);
    place.add('E', { kind: 'initiative', type: 'exchange', startsOn: '2026-03' });
    place.link(['A', 'participates-in', 'E'], { endsOn });
    if (withWhom !== 'nobody') place.link(['B', 'participates-in', 'E'], { endsOn });
    return place;
  };
  it('is met with somebody from elsewhere, partial between two places from here', () => {
    expect(stateOf(meeting('other'), 'C6')).toBe('met');
    expect(stateOf(meeting('own'), 'C6')).toBe('partial');
  });
  it('takes the département that holds it for no other territory', () => {
    expect(stateOf(meeting('holder'), 'C6')).toBe('absent');
    expect(stateOf(meeting('nobody'), 'C6')).toBe('absent');
  });
  it('is unknown while a participant has no place, or the composition is not known', () => {
    expect(stateOf(meeting('nowhere'), 'C6')).toBe('unknown');
    expect(stateOf(aTerritory(), 'C6')).toBe('unknown');
  });
  it('is met by a past exchange whose links are over, not by one to come', () => {
    expect(stateOf(meeting('other', '2026-03'), 'C6')).toBe('met');
    expect(stateOf(meeting('other'), 'C6', { on: '2026-01-31' })).toBe('absent');
  });
});
