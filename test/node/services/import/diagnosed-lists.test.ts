import { copyFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anApplication } from '../../../helpers/application.ts';
import { territoriesFolder } from '../../../helpers/official-territories.ts';
import { sharedData } from '../../../helpers/shared-data.ts';

const ON = '2026-11-24';
const LISTS = [
  'crte-anct-2023/liste-crte-groupements.csv',
  'programmes-anct-2024/pvd_geom.geojson',
  'subventions-pdl-2019/donnees_subventions_agregees_PDL_utf8.csv',
];

describe('diagnosis on published lists', () => {
  it('every EPCI of Maine-et-Loire and its CRTE in one run, nothing absent that nobody marked', async () => {
    const paths = LISTS.flatMap((list) => sharedData(list) ?? []);
    if (paths.length < LISTS.length) return console.info('Skipped: the shared data set is absent.');
    const test = anApplication(undefined, territoriesFolder());
    const file = test.file('49.alliage');
    await test.call('project.create', { file, name: null, sample: null, territory: '49' });
    await test.call('project.open', { file });
    for (const path of paths) {
      copyFileSync(path, test.path(basename(path)));
      await test.call('import.run', { files: [test.file(basename(path))], job: 'import', decisions: {} });
    }
    const asked = { job: 'diagnosis', on: ON };
    const each = await test.call('diagnosis.read', { ...asked, subjects: ['dep:49'], eachOf: 'epci' });
    expect(each.length).toBeGreaterThanOrEqual(9);
    const programmes = await test.call('entity.list', { kind: 'programme', where: [] });
    const contracts = programmes.filter(({ identifiers }) =>
      identifiers.crte?.[0]?.startsWith('crte-52-49-'),
    );
    const ids = contracts.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    const ofContracts = await test.call('diagnosis.read', { ...asked, subjects: ids, eachOf: null });
    expect(ofContracts.map(({ subject }) => subject.id)).toEqual(ids);
    for (const { axes } of [...each, ...ofContracts])
      for (const { score, low, high, knownShare, checks } of axes) {
        const known = checks.filter(({ state }) => state !== 'unknown').length;
        expect(knownShare).toBeCloseTo(known / checks.length, 9);
        expect(score === null).toBe(known / checks.length < 0.6);
        expect(low).toBeLessThanOrEqual(high);
        expect(checks.filter(({ id, state }) => state === 'absent' && id !== 'F3')).toEqual([]);
      }
    // A mark makes its absence known, and only its own.
    const [first] = each;
    await test.call('entity.set', {
      entity: first?.subject.id ?? '',
      set: { documented: 'funders@2026-03' },
    });
    const [marked] = await test.call('diagnosis.read', {
      ...asked,
      subjects: [first?.subject.id ?? ''],
      eachOf: null,
    });
    const absent = marked?.axes.flatMap(({ checks }) => checks.filter(({ state }) => state === 'absent'));
    expect(absent?.map(({ id }) => id)).toEqual(['F1', 'F2', 'F4', 'F5']);
    expect(marked?.axes[1]?.knownShare).toBeCloseTo(4 / 6, 9);
  }, 180_000);
});
