import { copyFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anApplication, codeOf, type TestApplication } from '../../helpers/application.ts';
import { territoriesFolder } from '../../helpers/official-territories.ts';
import { sharedData } from '../../helpers/shared-data.ts';

const anOpenProject = async (): Promise<TestApplication> => {
  const test = anApplication(undefined, territoriesFolder());
  const file = test.file('essai.alliage');
  await test.call('project.create', { file, name: null, sample: null, territory: null });
  await test.call('project.open', { file });
  return test;
};
const importFile = async (test: TestApplication, path: string) => {
  copyFileSync(path, test.path(basename(path)));
  return test.call('import.run', { files: [test.file(basename(path))], job: 'import' });
};
/** Two communes of one département and the square of an EPCI. */
const square = (lon: number, lat: number, side = 0.2) => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
];
const writeOutlines = (
  test: TestApplication,
  name: string,
  outlines: readonly (readonly [string, string, number, number])[],
) => {
  const features = outlines.map(([code, nom, lon, lat]) => ({
    type: 'Feature',
    properties: { code, nom },
    geometry: { type: 'Polygon', coordinates: [square(lon, lat)] },
  }));
  writeFileSync(test.path(name), JSON.stringify({ type: 'FeatureCollection', features }));
  return test.path(name);
};
const importOutlines = async (
  test: TestApplication,
  name: string,
  outlines: Parameters<typeof writeOutlines>[2],
) => {
  writeOutlines(test, name, outlines);
  return test.call('import.run', { files: [test.file(name)], job: 'import' });
};

describe('the ground of the map', () => {
  it('is the schematic of départements until outlines are imported', async () => {
    const { call } = await anOpenProject();
    const territories = await call('map.territories', {});
    expect(territories).toMatchObject({ codes: [], outlined: { epci: 0 }, communesOf: [] });
    const ground = await call('map.ground', {
      level: 'department',
      department: null,
      version: territories.version,
    });
    expect(ground).toMatchObject({ origin: 'schematic', hasSchematic: true, displaced: 0 });
    expect(ground.shapes).toHaveLength(101);
  });

  it('takes imported outlines, says where they come from, and forgets them with the import', async () => {
    const test = await anOpenProject();
    const { call } = test;
    const before = await call('map.territories', {});
    await importOutlines(test, 'departements.geojson', [['44', 'Loire-Atlantique', -1.7, 47.2]]);
    const after = await call('map.territories', {});
    expect(after.version).not.toBe(before.version);
    expect(after).toMatchObject({
      outlined: { department: 1 },
      sources: { department: ['departements.geojson'] },
    });
    const ground = await call('map.ground', {
      level: 'department',
      department: null,
      version: after.version,
    });
    expect(ground).toMatchObject({ origin: 'outlines', hasSchematic: true });
    expect(ground.shapes.filter(({ code }) => code === '44')).toMatchObject([{ name: 'Loire-Atlantique' }]);
    expect(ground.shapes.find(({ code }) => code === '44')?.rings[0]).toHaveLength(8);
    expect(ground.shapes).toHaveLength(101);
    await call('journal.undo', {});
    expect((await call('map.territories', {})).version).toBe(before.version);
  });

  it('gives communes one département at a time', async () => {
    const test = await anOpenProject();
    await importOutlines(test, 'communes.geojson', [
      ['44109', 'Nantes', -1.6, 47.2],
      ['44143', 'Rezé', -1.5, 47.1],
      ['53130', 'Laval', -0.8, 48],
    ]);
    const { version, communesOf } = await test.call('map.territories', {});
    expect(communesOf).toEqual(['44', '53']);
    const ground = await test.call('map.ground', { level: 'commune', department: '44', version });
    expect(ground.shapes.map(({ id }) => id)).toEqual(['commune:44109', 'commune:44143']);
    expect(ground.frame).toHaveLength(101);
  });

  it('has a point inside the outline of each territory of the project', async () => {
    const test = await anOpenProject();
    await test.call('territory.add', { code: '44109' });
    await importOutlines(test, 'communes.geojson', [
      ['44109', 'Nantes', -1.6, 47.2],
      ['53130', 'Laval', -0.8, 48],
    ]);
    const { codes, anchors } = await test.call('map.territories', {});
    expect(codes).toContainEqual(
      expect.objectContaining({ level: 'commune', code: '44109', department: '44' }),
    );
    expect(codes).toContainEqual(expect.objectContaining({ level: 'epci', department: '44' }));
    expect(Object.keys(anchors)).toEqual(['commune:44109']);
  });

  const style1 = sharedData('geo-france/anct-style1-cog2023/fr-drom-4326-pur-style1-epci.geojson');
  it.skipIf(style1 === null)('leaves out overseas outlines that were drawn near the mainland', async () => {
    const test = await anOpenProject();
    await importFile(test, style1 ?? '');
    const { version, outlined } = await test.call('map.territories', {});
    expect(outlined.epci).toBeGreaterThan(1200);
    const ground = await test.call('map.ground', { level: 'epci', department: null, version });
    expect(ground.displaced).toBe(23);
    expect(ground.shapes.length + ground.displaced).toBe(outlined.epci);
  });
});

describe('saying where entities are', () => {
  it('brings the territory in and places them, in one operation', async () => {
    const { call } = await anOpenProject();
    const names = ['Club des Deux Rives', 'Atelier du Quai'];
    const added = [];
    for (const name of names) added.push(await call('entity.add', { kind: 'actor', name, set: {} }));
    const ids = added.map(({ id }) => id);
    const located = await call('map.locate', { entities: ids, code: '44109' });
    expect(located.located).toBe(2);
    const graph = await call('graph.load', {});
    expect(graph.ecosystem.relations.filter(({ type }) => type === 'located-in')).toHaveLength(2);
    await call('journal.undo', {});
    const back = await call('graph.load', {});
    expect(back.ecosystem.entities.map(({ name }) => name).sort()).toEqual(names.toSorted());
    expect(back.ecosystem.relations).toEqual([]);
  });

  it('says it of one in the words of a link', async () => {
    const { call } = await anOpenProject();
    const { id } = await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
    await call('map.locate', { entities: [id], code: '44109' });
    const [last] = await call('journal.history', { limit: 1 });
    expect(last?.summary).toMatch(/^Ajout du lien «\sClub\s» ancré à «\sNantes\s»/);
  });

  it('refuses an unknown territory, and writes nothing', async () => {
    const { call } = await anOpenProject();
    const { id } = await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
    expect(await codeOf(call('map.locate', { entities: [id], code: '44999' }))).toBe('E-TERRITORY-UNKNOWN');
    expect((await call('graph.load', {})).ecosystem.relations).toEqual([]);
  });
});

describe('the map on paper', () => {
  it('is drawn with the same ground as the window, and says where it comes from', async () => {
    const test = await anOpenProject();
    const { call } = test;
    const { id } = await call('entity.add', { kind: 'actor', name: 'Club du Quai', set: {} });
    await call('entity.add', { kind: 'actor', name: 'Ailleurs', set: {} });
    await call('map.locate', { entities: [id], code: '44109' });
    const sheet = async () => {
      const { files } = await call('export.create', {
        format: 'svg',
        picture: 'map',
        view: null,
        territory: null,
        title: null,
        subtitle: null,
        size: 'a4',
        audience: 'internal',
        withPersons: false,
        csv: 'fr',
        on: '2026-11-26',
        file: null,
      });
      return Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
    };
    const before = await sheet();
    expect(before).toContain('Les acteurs sur la carte');
    expect(before).toMatch(/Sans localisation\s: 1 fiche/);
    expect(before).toMatch(/Fond\s: schéma des départements/);
    await importOutlines(test, 'departements.geojson', [['44', 'Loire-Atlantique', -1.7, 47.2]]);
    expect(await sheet()).toMatch(/Contours\s: departements\.geojson/);
  });
});
