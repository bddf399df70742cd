import { describe, expect, it } from 'vitest';
import type { Fact, Facts, Reason } from '../../../../shared/domain/partnerships/reasons.ts';
import type { RankedPair } from '../../../../shared/domain/partnerships/suggest/explain-draft.ts';
import { DAY, sampleInput, suggestFor } from '../../../helpers/suggesting.ts';

/** M08: every number and name of an explanation, computed again from the tables, by nothing of the method. */
const { ecosystem, facts: dated } = sampleInput('trois-rivieres');
const { pairs } = suggestFor(ecosystem, { facts: dated });
const entities = new Map<string, (typeof ecosystem.entities)[number]>(
  ecosystem.entities.map((entity) => [entity.id, entity]),
);

/** Where one is, and where a programme applies, is no link (domain.md; docs/decisions/partnerships.md). */
const PLACES = ['located-in', 'acts-in', 'part-of', 'neighbour-of', 'covers'];
const isGroup = (id: string): boolean => entities.get(id)?.type === 'group';
const links = ecosystem.relations.filter(
  ({ type, status, startsOn, year, from, to }) =>
    !PLACES.includes(type) &&
    (status === 'existing' || status === 'ended') &&
    (startsOn ?? String(year ?? '')).localeCompare(DAY) < 0 &&
    !isGroup(from) &&
    !isGroup(to) &&
    from !== to,
);
const isOver = ({ status, endsOn }: (typeof links)[number]): boolean =>
  status === 'ended' || (endsOn !== null && endsOn < DAY.slice(0, endsOn.length));
const neighbours = (list: typeof links) => {
  const found = new Map<string, Set<string>>();
  for (const { from, to } of list)
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const)
      found.set(a, (found.get(a) ?? new Set()).add(b));
  return (id: string): ReadonlySet<string> => found.get(id) ?? new Set();
};
const ever = neighbours(links);
const now = neighbours(links.filter((link) => !isOver(link)));

const idsOf = (fact: Fact | undefined): readonly string[] =>
  fact?.kind === 'entities' ? fact.ids : fact?.kind === 'entity' ? [fact.id] : [];
const idOf = (facts: Facts, key: string): string => idsOf(facts[key])[0] ?? '';
const wordsOf = (fact: Fact | undefined): readonly string[] =>
  fact?.kind === 'words' || fact?.kind === 'terms' ? fact.values : [];
const sorted = (values: Iterable<string | number>): string[] => [...values].map(String).sort();
const common = ({ a, b }: RankedPair): string[] => [...ever(a)].filter((id) => ever(b).has(id));
const isToTarget = ({ b }: RankedPair): boolean =>
  ['programme', 'initiative'].includes(entities.get(b)?.kind ?? '');
const isPartner = (id: string): boolean => ['actor', 'territory'].includes(entities.get(id)?.kind ?? '');

const told = (reason: string) =>
  pairs.flatMap((pair) =>
    pair.why.filter((one) => one.reason === reason).map((one): [RankedPair, Reason] => [pair, one]),
  );

describe('M08: explanations computed again', () => {
  it('common partners are those of the tables, and those in force are', () => {
    const cases = told('common-neighbours');
    expect(cases.length).toBeGreaterThan(20);
    for (const [pair, { facts }] of cases) {
      expect(sorted([...idsOf(facts.partners), ...idsOf(facts.former)])).toEqual(
        sorted(common(pair).filter(isPartner)),
      );
      for (const id of idsOf(facts.partners)) expect(now(pair.a).has(id) && now(pair.b).has(id)).toBe(true);
      for (const id of idsOf(facts.quiet)) expect(now(id).size).toBeLessThanOrEqual(5);
    }
  });
  it('what both take part in too', () => {
    const cases = told('meta-path');
    expect(cases.length).toBeGreaterThan(20);
    for (const [pair, { facts }] of cases) {
      const said = ['joined', 'funded', 'linked', 'through', 'past'].flatMap((key) => idsOf(facts[key]));
      expect(sorted(said)).toEqual(sorted(common(pair).filter((id) => isToTarget(pair) || !isPartner(id))));
      for (const id of idsOf(facts.joined))
        for (const end of [pair.a, pair.b])
          expect(
            links.some(({ type, from, to }) => type === 'participates-in' && from === end && to === id),
          ).toBe(true);
    }
  });
  it('every step of a chain is a link', () => {
    const cases = told('l3');
    expect(cases.length).toBeGreaterThan(20);
    for (const [, { facts }] of cases) {
      const chain = ['from', 'like', 'near', 'to'].map((key) => idOf(facts, key));
      for (let at = 1; at < chain.length; at++)
        expect(ever(chain[at - 1] ?? '').has(chain[at] ?? '')).toBe(true);
    }
  });
  it('what is sought is stated by one and offered by the other, all of it', () => {
    const cases = told('need-offer');
    expect(cases.length).toBeGreaterThan(20);
    for (const [, { facts }] of cases)
      for (const [seeker, giver, words, soughtOn] of [
        ['seeker', 'giver', 'words', 'soughtOn'],
        ['otherSeeker', 'otherGiver', 'otherWords', 'otherSoughtOn'],
      ] as const) {
        if (!facts[seeker]) continue;
        const needs = entities.get(idOf(facts, seeker))?.needs ?? [];
        const offers = entities.get(idOf(facts, giver))?.offers ?? [];
        expect(sorted(wordsOf(facts[words]))).toEqual(sorted(needs.filter((need) => offers.includes(need))));
        const on = facts[soughtOn];
        const [word = ''] = wordsOf(facts[words]);
        if (on?.kind === 'date')
          expect(dated.get(idOf(facts, seeker) as never)?.needsOn[word]).toBe(on.value);
      }
  });
  it('common themes and goals are all of them', () => {
    const topics = (id: string): string[] => {
      const entity = entities.get(id);
      return [
        ...(entity?.themes ?? []),
        ...(entity?.kind === 'territory' ? entity.priorities : []),
        ...(entity?.sdgs ?? []).map(String),
      ];
    };
    const cases = told('themes');
    expect(cases.length).toBeGreaterThan(20);
    for (const [{ a, b }, { facts }] of cases) {
      const both = new Set(topics(a).filter((topic) => topics(b).includes(topic)));
      expect(sorted([...wordsOf(facts.themes), ...wordsOf(facts.sdgs)])).toEqual(sorted(both));
    }
  });
  it('the only way between two is: without it, no other is found', () => {
    const cases = told('brokerage').filter(
      ([, { facts }]) => facts.lone && wordsOf(facts.way)[0] === 'robustness',
    );
    expect(cases.length).toBeGreaterThan(0);
    for (const [, { facts }] of cases) {
      const [from, to, lone] = ['from', 'to', 'lone'].map((key) => idOf(facts, key)) as [
        string,
        string,
        string,
      ];
      const reached = new Set([from]);
      for (const id of reached) for (const next of now(id)) if (next !== lone) reached.add(next);
      expect(reached.has(to)).toBe(false);
      expect(now(from).has(lone) && now(to).has(lone)).toBe(true);
    }
  });
  it('a lower constraint is Burt’s, with the link and without', () => {
    const constraintOf = (x: string, linked: (id: string) => ReadonlySet<string>): number => {
      const p = (a: string, b: string): number => (linked(a).has(b) ? 1 / linked(a).size : 0);
      return [...linked(x)].reduce((sum, j) => {
        const through = [...linked(x)].reduce((more, q) => (q === j ? more : more + p(x, q) * p(q, j)), 0);
        return sum + (p(x, j) + through) ** 2;
      }, 0);
    };
    const cases = told('brokerage').filter(([, { facts }]) => wordsOf(facts.way)[0] === 'constraint');
    expect(cases.length).toBeGreaterThan(0);
    for (const [{ a, b }, { facts }] of cases) {
      const joined = (id: string) =>
        new Set([...now(id), ...(id === a ? [b] : []), ...(id === b ? [a] : [])]);
      const gain = [a, b].reduce(
        (sum, end) => sum + (now(end).size === 0 ? 0 : constraintOf(end, now) - constraintOf(end, joined)),
        0,
      );
      const said = facts.gain;
      expect(said?.kind === 'number' && said.value).toBeCloseTo(gain, 9);
      expect(gain).toBeGreaterThanOrEqual(0.02);
    }
  });
});
