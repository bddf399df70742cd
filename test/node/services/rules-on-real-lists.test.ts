import { copyFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { askRules } from '../../../shared/domain/partnerships/rules/ask-rules.ts';
import type { Gap } from '../../../shared/domain/partnerships/rules/rule.ts';
import { createTerrain } from '../../../shared/domain/partnerships/terrain.ts';
import { anApplication, type TestApplication } from '../../helpers/application.ts';
import { territoriesFolder } from '../../helpers/official-territories.ts';
import { sharedData } from '../../helpers/shared-data.ts';
import { ALL_RULES, inputOf } from '../../helpers/terrain.ts';

const LISTS = [
  'crte-anct-2023/liste-crte-groupements.csv',
  'programmes-anct-2024/acv_geom.geojson',
  'programmes-anct-2024/ti_geom.geojson',
  'subventions-pdl-2019/donnees_subventions_agregees_PDL_utf8.csv',
];
/** CC du Pays de Blain, Loire-Atlantique. */
const BLAIN = '244400453';
const OF_CONTRACTS: ReadonlySet<string> = new Set(['R03', 'R04', 'R05', 'R06']);

const importAll = async (paths: readonly string[]): Promise<TestApplication> => {
  const test = anApplication(undefined, territoriesFolder());
  const file = test.file('essai.alliage');
  await test.call('project.create', { file, name: null, sample: null, territory: null });
  await test.call('project.open', { file });
  for (const path of paths) {
    copyFileSync(path, test.path(basename(path)));
    await test.call('import.run', { files: [test.file(basename(path))], job: 'import', decisions: {} });
  }
  return test;
};
const loadGraph = async ({ call }: TestApplication): Promise<Ecosystem> =>
  (await call('graph.load', {})).ecosystem;

/** Contracts of an EPCI, and what R03–R06 say of them when they are asked of its territory. */
const askOf = (ecosystem: Ecosystem, epci: EntityId) => {
  const terrain = createTerrain(inputOf(ecosystem, { method: ALL_RULES }));
  const contracts = ecosystem.relations
    .filter(({ type, to }) => type === 'covers' && to === epci)
    .map(({ from }) => from)
    .filter((id) => terrain.entityOf(id)?.type === 'crte');
  const gaps = askRules(terrain, terrain.membersOf(epci)).gaps.filter(
    ({ rule, scope }) => OF_CONTRACTS.has(rule) && contracts.includes(scope),
  );
  return { terrain, contracts, gaps };
};
const statesOf = (gaps: readonly Gap[]): readonly string[] =>
  gaps.map(({ rule, state }) => `${rule} ${state}`);

describe('the CRTE of an EPCI of Pays de la Loire, from published lists', () => {
  it('is to be checked until its composition is documented; then each rule is right against the links', async () => {
    const paths = LISTS.map(sharedData);
    if (paths.some((path) => path === null)) return console.info('Skipped: the shared data set is absent.');
    const test = await importAll(paths.flatMap((path) => path ?? []));
    const territories = await test.call('entity.list', { kind: 'territory', where: [] });
    const blain = territories.find(({ identifiers }) => identifiers.siren?.includes(BLAIN));
    if (!blain) throw new Error('no CC du Pays de Blain');

    const before = askOf(await loadGraph(test), blain.id);
    expect(before.contracts).toHaveLength(1);
    const [contract] = before.contracts;
    if (!contract) throw new Error('no CRTE');
    expect(statesOf(before.gaps)).toEqual(['R03 to-check', 'R04 to-check', 'R05 to-check', 'R06 to-check']);
    for (const { missing } of before.gaps)
      expect(missing.map(({ entity, field }) => [entity, ['partners', 'funders'].includes(field)])).toEqual([
        [contract, true],
      ]);

    const { id: association } = await test.call('entity.add', {
      kind: 'actor',
      name: 'Association du bocage',
      set: { type: 'association' },
    });
    await test.call('relation.add', { from: association, type: 'located-in', to: blain.id, set: {} });
    const documented = ['partners@2026-05', 'funders@2026-05'];
    await test.call('entity.set', { entity: contract, set: { documented } });
    const marked = askOf(await loadGraph(test), blain.id);
    expect(statesOf(marked.gaps)).toEqual(['R03 gap', 'R04 gap', 'R05 gap', 'R06 gap']);
    const ofNonProfits = marked.gaps.find(({ rule }) => rule === 'R05')?.fillers ?? [];
    expect(ofNonProfits.map(({ from }) => from)).toContain(association);
    for (const { from, relation, to } of ofNonProfits) {
      expect([relation, to]).toEqual(['participates-in', contract]);
      expect([...marked.terrain.familiesOf(from)]).toContain('non-profit');
      expect(marked.terrain.places.tierOf(from, contract)).toBeLessThanOrEqual(3);
    }

    await test.call('relation.add', { from: association, type: 'participates-in', to: contract, set: {} });
    expect(statesOf(askOf(await loadGraph(test), blain.id).gaps)).toEqual(['R03 gap', 'R04 gap', 'R06 gap']);
  }, 240_000);
});
