import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Call } from '../../../shared/contract/contract.ts';
import { type ProjectDocument, parseDocument } from '../../../shared/domain/document.ts';
import { anOpenProject, type TestApplication } from '../../helpers/application.ts';
import { aTerritoryProject } from '../../helpers/catalogue.ts';
import { contentOf } from '../../helpers/document-content.ts';
import { exportOptions } from '../../helpers/export-options.ts';
import { naughtyDocument } from '../../helpers/naughty-document.ts';
import { sharedData } from '../../helpers/shared-data.ts';

const FORMATS = ['json', 'xlsx', 'csv', 'gexf', 'graphml'] as const;

const documentOf = async (call: Call): Promise<ProjectDocument> => {
  const { files } = await call('export.create', { ...exportOptions({ format: 'json' }), file: null });
  return parseDocument(JSON.parse(Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8')));
};

/** The files of an export, given to a project that has nothing. */
const throughFiles = async (
  from: TestApplication,
  format: (typeof FORMATS)[number],
  into: TestApplication,
) => {
  const file = into.path(`projet.${format}`);
  const written = await from.call('export.create', {
    ...exportOptions({ format }),
    file: from.application.files.register(file),
  });
  const files = written.files.map(({ name }) => into.file(name));
  const outcome = await into.call('import.run', { files, job: 'import' });
  return { outcome, document: await documentOf(into.call) };
};

type Content = ReturnType<typeof contentOf>;
/** What is in one and not in the other: short, where all are long. */
const differenceOf = (before: Content, after: Content, parts: readonly (keyof Content)[]) =>
  parts.flatMap((part) => {
    const [known, found] = [new Set(before[part]), new Set(after[part])];
    return [
      ...before[part].filter((text) => !found.has(text)).map((text) => `lost ${text}`),
      ...after[part].filter((text) => !known.has(text)).map((text) => `made ${text}`),
      ...(before[part].length === after[part].length
        ? []
        : [`${before[part].length}, not ${after[part].length}`]),
    ];
  });
/** Tables have no picture. */
const partsOf = (format: string): readonly (keyof Content)[] =>
  format === 'csv' || format === 'xlsx' ? ['entities', 'relations'] : ['entities', 'relations', 'positions'];

const SAMPLES = ['rameau', 'trois-rivieres'] as const;
test.each(SAMPLES.flatMap((sample) => FORMATS.map((format) => [sample, format] as const)))(
  '%s through %s and back is the same',
  async (sample, format) => {
    const from = await anOpenProject(sample);
    const before = contentOf(await documentOf(from.call));
    const { outcome, document } = await throughFiles(from, format, await anOpenProject());
    expect(outcome.problems).toEqual([]);
    expect(differenceOf(before, contentOf(document), partsOf(format))).toEqual([]);
  },
);

const importInto = async (project: TestApplication, names: readonly string[]): Promise<TestApplication> => {
  const files = names.map((name) => project.application.files.register(name));
  await project.call('import.run', { files, job: 'import' });
  return project;
};
const TABLES = ['territories', 'actors', 'programmes', 'participations', 'partnerships'];
const ecosynth = TABLES.map((name) => sharedData(`ecosynth/seed-0/${name}.csv`));

/** From one project into an empty one, through each format. */
const expectSameThroughAll = async (from: TestApplication, into: () => Promise<TestApplication>) => {
  const before = contentOf(await documentOf(from.call));
  for (const format of FORMATS) {
    const { outcome, document } = await throughFiles(from, format, await into());
    expect([format, outcome.problems.filter(({ code }) => code !== 'E-IMP-BIDI')]).toEqual([format, []]);
    expect([format, ...differenceOf(before, contentOf(document), partsOf(format))]).toEqual([format]);
  }
};

test.skipIf(ecosynth.includes(null))(
  'EcoSynth, imported, through each format and back is the same (skipped where the shared data set is absent)',
  async () => {
    const from = await importInto(
      await aTerritoryProject(),
      ecosynth.filter((path) => path !== null),
    );
    const { ecosystem } = await from.call('graph.load', {});
    expect([ecosystem.entities.length > 450, ecosystem.relations.length > 2_900]).toEqual([true, true]);
    await expectSameThroughAll(from, aTerritoryProject);
  },
  240_000,
);

test('naughty strings in a project, through each format into another, are the same', async () => {
  const source = await anOpenProject();
  writeFileSync(source.path('source.json'), JSON.stringify(naughtyDocument()));
  const from = await importInto(await anOpenProject(), [source.path('source.json')]);
  const { ecosystem } = await from.call('graph.load', {});
  expect(ecosystem.entities).toHaveLength(naughtyDocument().entities.length);
  await expectSameThroughAll(from, anOpenProject);
}, 240_000);
