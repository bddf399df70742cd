import { describe, expect, it } from 'vitest';
import type { EntitySummary } from '../../../shared/domain/ecosystem.ts';
import { aDecision, aStep } from '../../helpers/decisions.ts';
import { aTerritory, findCheck, settle, stateOf } from '../../helpers/diagnosis.ts';

const TYPES: Readonly<Record<string, Partial<EntitySummary>>> = {
  company: { type: 'company' },
  association: { type: 'association' },
  academic: { type: 'academic' },
  funder: { kind: 'funder', type: 'foundation' },
  untyped: { type: null },
  group: { type: 'group' },
};
/** `T`, public by itself, with one of each type given. */
const withTypes = (types: readonly string[], ...marks: Parameters<typeof aTerritory>) => {
  const place = aTerritory(...marks);
  types.forEach((type) => void settle(place, type, TYPES[type] ?? {}));
  return place;
};

describe('A1, the five families', () => {
  it.each([
    [['company', 'association', 'academic', 'funder'], 'met'],
    [['company', 'association'], 'partial'],
    [['company'], 'absent'],
    [['company', 'untyped'], 'unknown'],
    [['company', 'group'], 'absent'],
  ] as const)('%j: %s where members are known', (types, state) => {
    expect(stateOf(withTypes(types, 'members'), 'A1')).toBe(state);
  });
  it('is unknown with two of an open list, and counts who funds it from elsewhere', () => {
    expect(stateOf(withTypes(['company']), 'A1')).toBe('unknown');
    const place = withTypes(['company', 'association', 'academic']);
    place.add('F', { kind: 'funder', type: 'foundation' });
    place.link(['F', 'funds', 'company']);
    expect(stateOf(place, 'A1')).toBe('met');
  });
});

/** `T` with priorities, and alliances of the families given, each on a theme. */
const withAlliances = (
  priorities: string[],
  alliances: readonly { readonly on: Partial<EntitySummary>; readonly of: readonly string[] }[],
  ...marks: Parameters<typeof aTerritory>
) => {
  const place = withTypes(['company', 'association', 'academic'], ...marks);
  place.add('R', { kind: 'territory', type: 'epci', priorities });
  alliances.forEach(({ on, of }, at) => {
    place.add(`A${at}`, { kind: 'alliance', type: 'economic-cooperation', ...on });
    for (const key of of) place.link([key, 'member-of', `A${at}`]);
  });
  for (const key of ['company', 'association', 'academic']) place.link([key, 'acts-in', 'R']);
  return place;
};

describe('A2, an alliance across families per priority theme', () => {
  const both = ['company', 'association'];
  const read = (...given: Parameters<typeof withAlliances>) =>
    stateOf(withAlliances(...given), 'A2', { subject: 'R' });
  it('is met, whatever the case and accents, or by its goal', () => {
    expect(read(['Énergie'], [{ on: { themes: ['energie'] }, of: both }])).toBe('met');
    expect(read(['ODD 7'], [{ on: { sdgs: [7] }, of: both }])).toBe('met');
  });
  it('is partial where some have one', () => {
    expect(read(['énergie', 'bois'], [{ on: { themes: ['bois'] }, of: both }])).toBe('partial');
  });
  it('is unknown with one family, an open list, or no priority', () => {
    expect(read(['bois'], [{ on: { themes: ['bois'] }, of: ['company'] }])).toBe('unknown');
    expect(read(['bois'], [])).toBe('unknown');
    expect(read([], [{ on: { themes: ['bois'] }, of: both }])).toBe('unknown');
  });
  it('is absent where the composition is known, and so are the members of alliances on the theme', () => {
    const place = aTerritory('partners');
    place.add('R', { kind: 'territory', type: 'epci', priorities: ['bois'], documented: ['partners'] });
    expect(stateOf(place, 'A2', { subject: 'R' })).toBe('absent');
    place.add('A', { kind: 'alliance', themes: ['bois'] });
    place.link(['A', 'located-in', 'R']);
    expect(findCheck(place, 'A2', { subject: 'R' })).toMatchObject({
      state: 'unknown',
      action: { kind: 'complete', entity: place.id('A'), field: 'documented' },
    });
  });
});

describe('A3, links that cross two families', () => {
  /** Links between associations, and between an association and a company. */
  const links = (within: number, crossing: number, ...marks: Parameters<typeof aTerritory>) => {
    const place = aTerritory(...marks);
    settle(place, 'A', { type: 'association' });
    for (let at = 0; at < within + crossing; at++) {
      settle(place, `B${at}`, { type: at < within ? 'association' : 'company' });
      place.link(['A', 'partners-with', `B${at}`]);
      place.link([`B${at}`, 'supports', 'A']);
    }
    return place;
  };
  it.each([
    [7, 3, 'met'],
    [8, 2, 'partial'],
    [9, 1, 'absent'],
  ] as const)('%i within and %i across: %s', (within, crossing, state) => {
    expect(stateOf(links(within, crossing, 'members'), 'A3')).toBe(state);
  });
  it('is unknown without a link, or with few that cross in an open list', () => {
    expect(stateOf(links(9, 1), 'A3')).toBe('unknown');
    expect(stateOf(links(0, 0, 'members'), 'A3')).toBe('unknown');
    expect(findCheck(links(7, 3), 'A3').facts.pairs).toMatchObject({ value: 10 });
  });
});

describe('A4, no organisation holds the network alone', () => {
  const network = (edges: readonly string[], ...marks: Parameters<typeof aTerritory>) => {
    const place = aTerritory(...marks);
    for (const key of new Set(edges.join(''))) settle(place, key, { type: 'association' });
    for (const [from = '', to = ''] of edges) place.link([from, 'partners-with', to]);
    return place;
  };
  const CLIQUE = ['AB', 'AC', 'AD', 'BC', 'BD', 'CD'];
  it('is met by a clique, partial with one who hangs, absent for two halves that one joins', () => {
    expect(stateOf(network(CLIQUE), 'A4')).toBe('met');
    const hanging = [...CLIQUE, 'AE', 'BE', 'EF'];
    const check = findCheck(network(hanging), 'A4');
    expect(check.state).toBe('partial');
    expect(check.facts.cutOff).toMatchObject({ value: 1 });
    expect(stateOf(network(['AB', 'BC', 'CA', 'CD', 'DE', 'EC'], 'members'), 'A4')).toBe('absent');
  });
  it('is unknown of an open list, and of fewer than three linked organisations', () => {
    expect(stateOf(network(['AB', 'BC', 'CA', 'CD', 'DE', 'EC']), 'A4')).toBe('unknown');
    expect(stateOf(network(['AB'], 'members'), 'A4')).toBe('unknown');
    expect(stateOf(aTerritory('members'), 'A4')).toBe('unknown');
  });
});

describe('A5, links with neighbouring territories', () => {
  const around = (...marks: Parameters<typeof aTerritory>) => {
    const place = withTypes(['association'], ...marks);
    place.add('D', { kind: 'territory', type: 'department' });
    for (const key of ['N', 'L']) place.add(key, { kind: 'territory', type: 'epci' });
    for (const key of ['T', 'N', 'L']) place.link([key, 'part-of', 'D']);
    place.link(['T', 'neighbour-of', 'N']);
    place.add('B', { type: 'company' });
    place.link(['B', 'located-in', 'N']);
    place.add('Z', { type: 'company' });
    place.link(['Z', 'located-in', 'L']);
    return place;
  };
  it('is met by a link with somebody next door, direct or in the same instance', () => {
    const direct = around();
    direct.link(['association', 'partners-with', 'B']);
    expect(stateOf(direct, 'A5')).toBe('met');
    const shared = around();
    shared.add('I', { kind: 'instance', type: 'committee' });
    for (const key of ['T', 'N']) shared.link([key, 'member-of', 'I']);
    expect(stateOf(shared, 'A5')).toBe('met');
  });
  it('is partial within the département, absent where partners are known, unknown otherwise', () => {
    const place = around();
    place.link(['association', 'partners-with', 'Z']);
    expect(stateOf(place, 'A5')).toBe('partial');
    expect(stateOf(around('partners'), 'A5')).toBe('absent');
    expect(stateOf(around(), 'A5')).toBe('unknown');
  });
});

describe('A6, new alliances in 24 months', () => {
  const begun = (startsOn: string | null, ...marks: Parameters<typeof aTerritory>) => {
    const place = withTypes(['association', 'company'], ...marks);
    place.add('A', { kind: 'alliance', startsOn });
    for (const key of ['association', 'company']) place.link([key, 'member-of', 'A']);
    return place;
  };
  it('is met within 24 months of the day, and not for an alliance that has not begun', () => {
    expect(stateOf(begun('2025-01'), 'A6')).toBe('met');
    expect(stateOf(begun('2024-11-24'), 'A6')).toBe('met');
    expect(stateOf(begun('2024-11-23', 'partners'), 'A6')).toBe('absent');
    expect(stateOf(begun('2027', 'partners'), 'A6')).toBe('absent');
    expect(stateOf(begun('2020-06'), 'A6', { on: '2021-01-01' })).toBe('met');
  });
  it('is unknown of a year that may be before or after, and without a date', () => {
    expect(stateOf(begun('2024', 'partners'), 'A6')).toBe('unknown');
    expect(stateOf(begun(null, 'partners'), 'A6')).toBe('unknown');
    expect(stateOf(begun('2019'), 'A6')).toBe('unknown');
  });
  it('is partial with a new partnership only', () => {
    const place = begun('2019', 'partners');
    place.link(['association', 'partners-with', 'company'], { startsOn: '2026' });
    expect(stateOf(place, 'A6')).toBe('partial');
  });
});

describe('A7, a committee follows decisions', () => {
  const sitting = (...marks: Parameters<typeof aTerritory>) => {
    const place = withTypes(['association', 'company'], ...marks);
    place.add('I', { kind: 'instance', type: 'committee' });
    place.link(['T', 'participates-in', 'I']);
    return place;
  };
  const decided = (place: ReturnType<typeof sitting>, on: string, dueOn: string | null = null) =>
    aDecision([aStep('to-study', { on })], { a: place.id('association'), b: place.id('company'), dueOn });
  it('is met by a committee and decisions in time, partial with one of the two or a late one', () => {
    const place = sitting();
    expect(stateOf(place, 'A7', { decisions: [decided(place, '2026-06-01')] })).toBe('met');
    expect(stateOf(place, 'A7')).toBe('partial');
    expect(stateOf(place, 'A7', { decisions: [decided(place, '2025-06-01')] })).toBe('partial');
    expect(stateOf(place, 'A7', { decisions: [decided(place, '2026-06-01', '2026-09')] })).toBe('partial');
    const alone = withTypes(['association', 'company']);
    expect(stateOf(alone, 'A7', { decisions: [decided(alone, '2026-06-01')] })).toBe('partial');
  });
  it('knows no decision of later', () => {
    const place = sitting();
    const decisions = [decided(place, '2026-06-01')];
    expect(findCheck(place, 'A7', { decisions, on: '2026-05-31' }).facts.decisions).toMatchObject({
      value: 0,
    });
  });
  it('is absent only where the committee is known', () => {
    expect(stateOf(aTerritory('committee'), 'A7')).toBe('absent');
    expect(stateOf(aTerritory('members', 'partners', 'funders'), 'A7')).toBe('unknown');
  });
});
