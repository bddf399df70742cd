import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { completenessOf } from '../../../shared/domain/completeness.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { isStructural } from '../../../shared/domain/relation.ts';
import { foldText } from '../../../shared/domain/text.ts';
import { TYPES_BY_KIND } from '../../../shared/domain/vocabulary.ts';
import { connectedGroups, countCutOff, structuralNeighbours } from '../../helpers/structure.ts';

import {
  byId,
  entities,
  familiesOf,
  named,
  ofType,
  READING_DAY,
  relations,
  sample,
  sourcesOf,
} from '../../helpers/trois-rivieres.ts';

describe('sample trois-rivieres: what there is to find', () => {
  it('has about 120 actors and funders of every type, in three EPCI and fifteen communes', () => {
    const people = entities.filter(({ kind }) => kind === 'actor' || kind === 'funder');
    expect(people.length).toBeGreaterThanOrEqual(115);
    expect(people.length).toBeLessThanOrEqual(125);
    const types = new Set(people.map(({ kind, type }) => `${kind} ${type}`));
    for (const type of TYPES_BY_KIND.actor) expect(types).toContain(`actor ${type}`);
    for (const type of TYPES_BY_KIND.funder) expect(types).toContain(`funder ${type}`);
    expect([ofType('epci').length, ofType('commune').length, ofType('petr').length]).toEqual([3, 15, 1]);
  });

  it('counts inhabitants that add up, from communes to EPCI to PETR', () => {
    for (const territory of [...ofType('epci'), ...ofType('petr')]) {
      const parts = sourcesOf('part-of', territory).filter(({ population }) => population !== null);
      expect(parts.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBe(territory.population);
    }
  });

  it('has a CRTE with eight actions, about to end, without researcher nor funder of engineering', () => {
    const crte = named('CRTE des Trois Rivières');
    const actions = sourcesOf('part-of', crte);
    expect(actions.map(({ type }) => type)).toEqual(Array(8).fill('action'));
    expect(crte.endsOn).toBe('2026-12-31');
    const linked = [crte, ...actions].flatMap((target) =>
      ['carries', 'funds', 'participates-in', 'signs'].flatMap((type) => sourcesOf(type, target)),
    );
    expect(familiesOf(linked)).toEqual(['public', 'business', 'non-profit']);
    expect(linked.filter(({ roles }) => roles.includes('funder-of-engineering'))).toEqual([]);
    expect(entities.filter(({ roles }) => roles.includes('funder-of-engineering'))).toHaveLength(1);
  });

  it('has a PTCE of every family and one without local government nor research', () => {
    const families = ofType('ptce').map((ptce) => familiesOf(sourcesOf('member-of', ptce)));
    expect(families).toEqual([
      ['public', 'business', 'non-profit', 'academic'],
      ['business', 'non-profit'],
    ]);
    for (const { documented } of ofType('ptce')) expect(documented[0]?.what).toBe('members');
  });

  it('has three collectives of SMEs, one of them written twice', () => {
    expect(ofType('sme-collective')).toHaveLength(4);
  });

  it.each([
    ['Club d’entreprises de l’Aubance', 'Club entreprises Aubance'],
    ['Ressourcerie des Trois Ponts', 'La Ressourcerie des 3 Ponts'],
    ['Amap du Confluent', 'AMAP Confluent'],
    ['Mission locale des Trois Rivières', 'Mission locale 3 Rivières'],
    ['Fondation des Rives', 'Fondation Les Rives'],
  ])('has a duplicate to find: %s, %s', (first, second) => {
    const [one, other] = [named(first), named(second)];
    expect(one.type).toBe(other.type);
    const bare = (name: string) =>
      foldText(name)
        .replace(/\b(d|l|de|du|des|la|les)\b/g, '')
        .replace(/trois/g, '3');
    expect(distance(bare(first).replace(/ /g, ''), bare(second).replace(/ /g, ''))).toBe(0);
    expect(connectedGroups(sample).find((group) => group.includes(other.id))?.length).toBeGreaterThan(1);
  });

  it('has two brokers, those whose absence cuts off the most', () => {
    const cuts = entities
      .map((entity) => ({ name: entity.name, count: countCutOff(sample, entity.id) }))
      .sort((a, b) => b.count - a.count);
    expect(cuts.slice(0, 2).map(({ name }) => name)).toEqual(['Le Trait d’union', 'Tiers-lieu La Fabrique']);
    expect(cuts[1]?.count).toBeGreaterThanOrEqual(5);
    expect(cuts[2]?.count).toBeLessThan(cuts[1]?.count ?? 0);
  });

  it('is one large group, a smaller one of health, and one isolated actor', () => {
    const [largest = [], second = []] = connectedGroups(sample);
    expect(largest.length).toBeGreaterThan(160);
    expect(second.map((id) => byId.get(id)?.themes.includes('santé'))).toEqual([true, true, true, true]);
    const neighbours = structuralNeighbours(sample);
    const isolated = entities.filter(
      ({ id, kind, type }) => kind === 'actor' && type !== 'group' && neighbours.get(id)?.size === 0,
    );
    expect(isolated.map(({ name }) => name)).toEqual(['Atelier vélo La Clavette']);
  });

  it('works mostly within its EPCI, with some links across', () => {
    const { within, across } = countLinksByEpci();
    expect(within / (within + across)).toBeGreaterThan(0.75);
    expect(across).toBeGreaterThan(10);
  });

  it('has funders present in the territory and linked to no local actor', () => {
    const neighbours = structuralNeighbours(sample);
    const apart = entities.filter(
      ({ id, kind }) =>
        kind === 'funder' &&
        [...(neighbours.get(id) ?? [])].every((other) => byId.get(other)?.kind === 'instance'),
    );
    expect(apart.length).toBeGreaterThanOrEqual(4);
  });

  it('has needs that someone not yet linked offers, and needs that nobody offers', () => {
    const neighbours = structuralNeighbours(sample);
    const offered = (need: string) => entities.filter(({ offers }) => offers.includes(need));
    const needs = entities.flatMap(({ id, needs: list }) => list.map((need) => ({ id, need })));
    const open = needs.filter(({ id, need }) =>
      offered(need).some((other) => !neighbours.get(id)?.has(other.id)),
    );
    expect(open.length).toBeGreaterThan(50);
    expect(needs.filter(({ need }) => offered(need).length === 0).length).toBeGreaterThan(0);
  });

  it('has links over three years, undated, ended and in discussion', () => {
    const links = relations.filter(({ type }) => isStructural(type));
    const inYear = (year: string) => links.filter(({ startsOn }) => startsOn?.startsWith(year)).length;
    for (const year of ['2024', '2025', '2026']) expect(inYear(year)).toBeGreaterThanOrEqual(50);
    expect(links.filter(({ startsOn }) => startsOn === null).length).toBeGreaterThanOrEqual(25);
    const statuses = links.map(({ status }) => status);
    expect(statuses.filter((status) => status === 'ended').length).toBeGreaterThanOrEqual(5);
    expect(statuses.filter((status) => status === 'in-discussion').length).toBeGreaterThanOrEqual(5);
    expect(links.length).toBeGreaterThanOrEqual(240);
    expect(links.length).toBeLessThanOrEqual(320);
  });

  it('has amounts from 2,000 to 400,000 euros', () => {
    const amounts = relations.flatMap(({ amountCents }) => amountCents ?? []);
    expect(amounts.length).toBeGreaterThanOrEqual(35);
    expect([Math.min(...amounts), Math.max(...amounts)]).toEqual([200_000, 40_000_000]);
  });

  it('has fifteen exchanges of every form, some with a follow-up overdue', () => {
    const exchanges = ofType('exchange');
    expect(exchanges).toHaveLength(15);
    expect(new Set(exchanges.map(({ form }) => form))).toEqual(
      new Set(['interview', 'workshop', 'visit', 'reminder']),
    );
    const due = exchanges.filter(({ dueOn, status }) => dueOn !== null && status !== 'closed');
    const overdue = due.filter(({ dueOn }) => (dueOn ?? '') < READING_DAY);
    expect(overdue.length).toBeGreaterThanOrEqual(3);
    expect(due.length).toBeGreaterThan(overdue.length);
    expect(due.filter(({ followUp }) => followUp === null)).toEqual([]);
    for (const exchange of exchanges)
      expect(sourcesOf('participates-in', exchange).length).toBeGreaterThan(0);
  });

  it('has the maturity of the three EPCI assessed by people, at a date', () => {
    for (const { maturity } of ofType('epci')) {
      expect(maturity.length).toBeGreaterThan(0);
      expect(maturity.filter(({ on, assessor }) => on === null || assessor === null)).toEqual([]);
    }
  });

  it('has a committee of several families, alliances and resources', () => {
    const members = sourcesOf('member-of', named('Comité stratégique du Pays'));
    expect(members.length).toBeGreaterThanOrEqual(8);
    expect(familiesOf(members).length).toBeGreaterThanOrEqual(2);
    expect(entities.filter(({ kind }) => kind === 'alliance').length).toBeGreaterThanOrEqual(2);
    expect(new Set(entities.filter(({ kind }) => kind === 'resource').map(({ type }) => type)).size).toBe(6);
  });

  it('keeps doubts, disagreements and what is internal', () => {
    const statements = entities.flatMap((entity) => entity.statements);
    expect(statements.filter(({ value }) => value === 'à vérifier').length).toBeGreaterThanOrEqual(8);
    const budgets = named('Halle alimentaire de Montrives').statements.filter(
      ({ field }) => field === 'budgetCents',
    );
    expect(new Set(budgets.map(({ value }) => value)).size).toBe(2);
    expect(statements.some(({ audience }) => audience === 'internal')).toBe(true);
    expect(relations.some(({ outcome, audience }) => outcome === 'bad' && audience === 'internal')).toBe(
      true,
    );
    expect(relations.some(({ confidence }) => confidence === 'to-check')).toBe(true);
  });

  it('is unevenly filled in, as real files are', () => {
    const shares = entities
      .filter(({ kind }) => kind === 'actor')
      .map((entity) => {
        const own = relations.filter(({ from, to }) => from === entity.id || to === entity.id);
        const { filled, of } = completenessOf(entity, own);
        return filled / of;
      });
    expect(Math.min(...shares)).toBeLessThanOrEqual(0.5);
    expect(Math.max(...shares)).toBeGreaterThanOrEqual(0.9);
  });
});

/** Links between organisations or projects placed in an EPCI: both ends in the same one, or not. */
function countLinksByEpci(): { within: number; across: number } {
  const parents = new Map<EntityId, EntityId>(
    relations.flatMap(({ type, from, to }) => (type === 'part-of' ? [[from, to] as const] : [])),
  );
  const epciOf = (place: EntityId | undefined): EntityId | undefined =>
    place === undefined || byId.get(place)?.type === 'epci' ? place : epciOf(parents.get(place));
  const placed = new Map<EntityId, EntityId>(
    relations.flatMap(({ type, from, to }) => {
      const epci = type === 'located-in' || type === 'acts-in' ? epciOf(to) : undefined;
      return epci ? [[from, epci] as const] : [];
    }),
  );
  const pairs = relations
    .filter(({ type }) => isStructural(type))
    .map(({ from, to }) => [placed.get(from), placed.get(to)])
    .filter(([from, to]) => from !== undefined && to !== undefined);
  const within = pairs.filter(([from, to]) => from === to).length;
  return { within, across: pairs.length - within };
}
