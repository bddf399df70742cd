import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Call } from '../../../shared/contract/contract.ts';
import type { ExportOptions } from '../../../shared/contract/export-operations.ts';
import { fromDocumentViews, parseDocument } from '../../../shared/domain/document.ts';
import { csvBack } from '../../../shared/domain/export/csv-cell.ts';
import { startView } from '../../../shared/domain/view.ts';
import { anApplication, anOpenProject, codeOf } from '../../helpers/application.ts';
import { readSample } from '../../helpers/samples.ts';

const options = (given: Partial<ExportOptions> = {}): ExportOptions => ({
  format: 'svg',
  picture: 'graph',
  view: null,
  territory: null,
  title: null,
  subtitle: null,
  size: 'a4',
  theme: 'light',
  audience: 'internal',
  withPersons: false,
  csv: 'fr',
  on: '2026-11-24',
  ...given,
});
const content = async (call: Call, given: Partial<ExportOptions>): Promise<string[]> => {
  const { files } = await call('export.create', { ...options(given), file: null, overwrite: false });
  return files.map(({ base64 }) => Buffer.from(base64 ?? '', 'base64').toString('utf8'));
};
const pngSize = (bytes: Buffer): [number, number] => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

test('the JSON of a project, read back, is the sample that it was made from', async () => {
  const { call } = await anOpenProject('rameau');
  const [text = ''] = await content(call, { format: 'json' });
  const back = parseDocument(JSON.parse(text));
  const sample = readSample('rameau');
  const byId = <Record extends { id: string }>(list: readonly Record[]) =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(back.entities)).toEqual(byId(sample.entities));
  expect(byId(back.relations)).toEqual(byId(sample.relations));
  expect(back.project.fictional).toBe(sample.project.fictional);
});

test('the JSON of a whole project has its saved views; that of a part of it has none', async () => {
  const { call } = await anOpenProject('rameau');
  const view = { ...startView, colourBy: 'axis' as const };
  const { id } = await call('view.save', { name: 'Axes', view, note: 'À dire' });
  const [text = ''] = await content(call, { format: 'json' });
  const { views = [] } = parseDocument(JSON.parse(text));
  expect(views).toMatchObject([{ id, name: 'Axes', note: 'À dire', screen: 'explorer', view }]);
  expect(fromDocumentViews(views)).toMatchObject([{ id, rank: 0, value: JSON.stringify(view) }]);
  const [part = ''] = await content(call, { format: 'json', view: startView });
  expect(JSON.parse(part)).not.toHaveProperty('views');

  const other = await anOpenProject();
  writeFileSync(other.path('projet.json'), text);
  const { operation } = await other.call('import.run', { files: [other.file('projet.json')], job: 'import' });
  expect(await other.call('view.list', {})).toMatchObject([
    { name: 'Axes', note: 'À dire', view, dropped: [] },
  ]);
  await other.call('journal.undo', {});
  expect(await other.call('view.list', {})).toEqual([]);
  expect(operation).not.toBeNull();
});

test('the same project twice gives the same JSON', async () => {
  const { call } = await anOpenProject('trois-rivieres');
  const [first = ''] = await content(call, { format: 'json' });
  const [again = ''] = await content(call, { format: 'json' });
  expect(again).toBe(first);
});

test('CSV: entities and relations, French and international, every name as it is in the project', async () => {
  const { call } = await anOpenProject('rameau');
  await call('entity.add', {
    kind: 'actor',
    name: '=HYPERLINK("https://exemple.fr")',
    set: { budget: '12,5 k€' },
  });
  const [entities = '', relations = ''] = await content(call, { format: 'csv' });
  expect(entities.startsWith('\uFEFF"Identifiant Alliage";')).toBe(true);
  const rows = Papa.parse<string[]>(entities.slice(1).trimEnd(), { delimiter: ';' }).data;
  const names = rows.slice(1).map((row) => csvBack(row[1] ?? ''));
  const { ecosystem } = await call('graph.load', {});
  expect(names).toEqual(ecosystem.entities.map(({ name }) => name));
  expect(entities).toContain(`"'=HYPERLINK(""https://exemple.fr"")"`);
  expect(entities).toContain(';12500;');
  expect(relations.trimEnd().split('\r\n')).toHaveLength(ecosystem.relations.length + 1);

  const [plain = ''] = await content(call, { format: 'csv', csv: 'international' });
  expect(plain.startsWith('"Identifiant Alliage",')).toBe(true);
});

test('files: written whole under the name asked, never over another unless told', async () => {
  const { call, file, path, folder } = await anOpenProject('rameau');
  const token = file('acteurs.csv');
  const written = await call('export.create', {
    ...options({ format: 'csv' }),
    file: token,
    overwrite: false,
  });
  expect(written.files.map(({ name }) => name)).toEqual(['acteurs.csv', 'acteurs-relations.csv']);
  expect(written.bytes).toBe(
    readFileSync(path('acteurs.csv')).length + readFileSync(path('acteurs-relations.csv')).length,
  );

  writeFileSync(path('acteurs.csv'), 'mine');
  const refused = call('export.create', { ...options({ format: 'csv' }), file: token, overwrite: false });
  expect(await codeOf(refused)).toBe('E-EXISTS');
  expect(readFileSync(path('acteurs.csv'), 'utf8')).toBe('mine');
  await call('export.create', { ...options({ format: 'csv' }), file: token, overwrite: true });
  expect(readFileSync(path('acteurs.csv'), 'utf8')).toContain('Le RAMEAU');

  const nowhere = call('export.create', { ...options(), file: file('absent/a.svg'), overwrite: false });
  expect(await codeOf(nowhere)).toBe('E-FILE-ABSENT');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('two exports at once are both right and leave nothing behind', async () => {
  const { call, file, folder, path } = await anOpenProject('rameau');
  await Promise.all(
    ['a.json', 'b.json'].map((name) =>
      call('export.create', { ...options({ format: 'json' }), file: file(name), overwrite: false }),
    ),
  );
  expect(readFileSync(path('a.json'))).toEqual(readFileSync(path('b.json')));
  expect(readdirSync(folder).some((name) => name.endsWith('.part'))).toBe(false);
});

test('audience: what is for others is left out and counted, within records too', async () => {
  const { call } = await anOpenProject();
  const secret = await call('entity.add', { kind: 'actor', name: 'Discret', set: { audience: 'internal' } });
  const open = await call('entity.add', { kind: 'actor', name: 'Ouvert', set: { audience: 'public' } });
  const usual = await call('entity.add', { kind: 'actor', name: 'Comité', set: {} });
  await call('relation.add', {
    from: open.id,
    type: 'partners-with',
    to: usual.id,
    set: { note: 'À taire' },
  });
  await call('relation.add', { from: open.id, type: 'partners-with', to: secret.id, set: {} });
  const ask = (audience: ExportOptions['audience']) =>
    call('export.create', { ...options({ format: 'json', audience }), file: null, overwrite: false });
  const text = ({ files }: Awaited<ReturnType<typeof ask>>) =>
    Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');

  const internal = await ask('internal');
  expect(internal.withheld).toEqual({ entities: 0, relations: 0 });
  expect(text(internal)).toContain('À taire');
  const committee = await ask('committee');
  expect(committee.shown).toEqual({ entities: 2, relations: 1 });
  expect(committee.withheld).toEqual({ entities: 1, relations: 1 });
  expect(text(committee)).not.toMatch(/Discret|À taire/);
  const anyone = await ask('public');
  expect(anyone.shown).toEqual({ entities: 1, relations: 0 });
  expect(anyone.withheld).toEqual({ entities: 2, relations: 2 });
});

test('territory: only what is in it and in what it includes; an unknown one is refused', async () => {
  const { call } = await anOpenProject();
  const epci = await call('entity.add', { kind: 'territory', name: 'CC des Plateaux', set: {} });
  const commune = await call('entity.add', { kind: 'territory', name: 'Verlieu', set: {} });
  await call('relation.add', { from: commune.id, type: 'part-of', to: epci.id, set: {} });
  await call('entity.add', { kind: 'actor', name: 'Dedans', set: { anchored: 'Verlieu' } });
  await call('entity.add', { kind: 'actor', name: 'Dehors', set: {} });
  const [svg = ''] = await content(call, { territory: 'CC des Plateaux' });
  expect(svg).toContain('>Dedans<');
  expect(svg).not.toContain('Dehors');
  expect(svg).toContain('3 fiches sur 4');
  expect(await codeOf(content(call, { territory: 'Nulle part' }))).toBe('E-NOT-FOUND');
});

test('the sheet: same project twice, same bytes; preview is the same SVG; filters are said', async () => {
  const { call } = await anOpenProject('rameau');
  const view = { ...startView, filters: [{ field: 'look' as const, op: 'in' as const, values: ['funder'] }] };
  const [first] = await content(call, { view, title: 'Qui finance <quoi> & où' });
  const [second] = await content(call, { view, title: 'Qui finance <quoi> & où' });
  expect(second).toBe(first);
  const preview = await call('export.preview', options({ view, title: 'Qui finance <quoi> & où' }));
  expect(preview.svg).toBe(first);
  expect(first).toContain('Qui finance &lt;quoi&gt; &amp; où');
  expect(first).toContain('Catégorie\u00A0: Financeur');
  expect(first).toContain(`${preview.shown.entities} fiches sur 117`);
  // The sample's own last change, not the day it is printed.
  expect(first).toContain('Données au 2 novembre 2026');
});

test('PNG of that SVG at 300 dots an inch on paper and twice the points on screens', async () => {
  const { call, file, path } = await anOpenProject('rameau');
  const draw = async (size: ExportOptions['size']) => {
    const name = `${size}.png`;
    await call('export.create', { ...options({ format: 'png', size }), file: file(name), overwrite: false });
    return readFileSync(path(name));
  };
  expect(pngSize(await draw('a4'))).toEqual([3508, 2480]);
  expect(pngSize(await draw('screen'))).toEqual([3200, 1800]);
});

test('an unknown format and a date that does not exist are refused with their field', async () => {
  const { application, file, path } = await anOpenProject();
  const ask = (given: Partial<ExportOptions>) =>
    application.dispatch({
      operation: 'export.create',
      input: { ...options(given), file: file('x.pdf'), overwrite: false },
    });
  expect(await ask({ format: 'docx' })).toMatchObject({
    ok: false,
    error: { code: 'E-INPUT', field: 'format' },
  });
  expect(await ask({ on: '2026-02-30' })).toMatchObject({
    ok: false,
    error: { code: 'E-INPUT', field: 'on' },
  });
  expect(existsSync(path('x.pdf'))).toBe(false);
  const { call } = anApplication();
  expect(await codeOf(content(call, {}))).toBe('E-NO-PROJECT');
});

test('a file name made from a title is safe', async () => {
  const { call } = await anOpenProject('rameau');
  const { files } = await call('export.create', {
    ...options({ format: 'csv', title: '../Comité: «\u202F1er\u202F»?' }),
    file: null,
    overwrite: false,
  });
  expect(files.map(({ name }) => name)).toEqual(['_Comité_ __1er___.csv', '_Comité_ __1er___-relations.csv']);
});

test('when the second of two files may not take its place, the first is not written either', async () => {
  const { call, file, path, folder } = await anOpenProject('rameau');
  mkdirSync(path('deux-relations.csv'));
  const written = (overwrite: boolean) =>
    codeOf(call('export.create', { ...options({ format: 'csv' }), file: file('deux.csv'), overwrite }));
  expect(await written(false)).toBe('E-EXISTS');
  expect(existsSync(path('deux.csv'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

/** Where the middle of each outline of a node is, in the order drawn. */
const circles = (svg: string): string[] =>
  [...svg.matchAll(/<path d="M([\d.]+ [\d.]+)/g)].map(([, at]) => at ?? '');

test('places that only the window has are those of the sheet; those of the project come back without them', async () => {
  const { call } = await anOpenProject('rameau');
  const { entities } = (await call('graph.load', {})).ecosystem;
  const [saved = ''] = await content(call, {});
  const positions = entities.map(({ id }, index) => ({
    id,
    x: (index % 10) * 120,
    y: Math.floor(index / 10) * 90,
  }));
  const [moved = ''] = await content(call, { view: startView, positions });
  const [mirrored = ''] = await content(call, {
    view: startView,
    positions: positions.map(({ id, x, y }) => ({ id, x: -x, y })),
  });
  expect(circles(moved)).not.toEqual(circles(saved));
  expect(circles(mirrored)).not.toEqual(circles(moved));
  expect(await content(call, {})).toEqual([saved]);
  const far = [{ id: entities[0]?.id ?? '', x: 1e9, y: 0 }];
  expect(await codeOf(content(call, { view: startView, positions: far }))).toBe('E-INPUT');
});

test('only what is selected: these, the links between them, and the caption says so', async () => {
  const { call } = await anOpenProject('trois-rivieres');
  const { ecosystem } = await call('graph.load', {});
  const [relation] = ecosystem.relations;
  if (!relation) throw new Error('the sample has relations');
  const only = [relation.from, relation.to];
  const [json = ''] = await content(call, { format: 'json', only });
  const document = parseDocument(JSON.parse(json));
  expect(document.entities.map(({ id }) => id).sort()).toEqual([...only].sort());
  expect(document.relations.every(({ from, to }) => only.includes(from) && only.includes(to))).toBe(true);
  const [svg = ''] = await content(call, { view: { ...startView, hiddenRelations: [] }, only });
  expect(svg).toContain('Vue filtrée\u00A0: 2 fiches sur 200 · Sélection');
});

test('a table has no drawing to preview, only its counts, however many there are', async () => {
  const { call } = await anOpenProject('rameau');
  const table = await call('export.preview', options({ format: 'csv' }));
  expect(table).toMatchObject({ svg: null, shown: { entities: 117, relations: 125 } });
});

test.each(['graph', 'map', 'funding'] as const)(
  'the picture of %s says its own title, the same in the preview and in the file',
  async (picture) => {
    const { call } = await anOpenProject('trois-rivieres');
    const titles = {
      graph: 'Les acteurs et leurs liens',
      map: 'Les acteurs sur la carte',
      funding: 'Qui finance quoi',
    };
    const [svg = ''] = await content(call, { picture, view: startView });
    const preview = await call('export.preview', options({ picture, view: startView }));
    expect(preview.svg).toBe(svg);
    expect(svg).toContain(`<title>${titles[picture]}</title>`);
    expect(svg).toContain('200 fiches sur 200');
  },
);
