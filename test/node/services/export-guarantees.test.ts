import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { expect, test } from 'vitest';
import type { ExportOptions } from '../../../shared/contract/export-operations.ts';
import { startView } from '../../../shared/domain/view.ts';
import { anOpenProject, codeOf, type TestApplication } from '../../helpers/application.ts';
import { exportOptions } from '../../helpers/export-options.ts';
import { aPlan } from '../../helpers/import-files.ts';
import { unzip } from '../../helpers/unzip.ts';

const RECORDS = ['xlsx', 'csv', 'json', 'gexf', 'graphml'] as const;

const filesOf = async ({ call }: TestApplication, given: Partial<ExportOptions>): Promise<Buffer[]> => {
  const { files } = await call('export.create', { ...exportOptions(given), file: null });
  return files.map(({ base64 }) => Buffer.from(base64 ?? '', 'base64'));
};
/** All that a file says, inside its parts too, names of parts included. */
const textOf = (bytes: Buffer): string =>
  bytes.readUInt32BE(0) === 0x504b0304
    ? [...unzip(bytes)].map(([name, part]) => `${name}\n${part.toString('utf8')}`).join('\n')
    : bytes.toString('utf8');
const textsOf = async (test: TestApplication, given: Partial<ExportOptions>): Promise<string> =>
  (await filesOf(test, given)).map(textOf).join('\n');

/** A short name is found in any bytes. */
const LONG_HOST = hostname().length > 5 ? [hostname()] : [];
const CONTACT = { Nom: 'Maud Personne', Courriel: 'maud.personne@lampions.example', Tel: '06 12 34 56 78' };

test('persons off: none of what is known of them in any file nor its metadata, nor who or what wrote it', async () => {
  const project = await anOpenProject();
  const table = `Organisme,Contact,Courriel,Téléphone\nLes Lampions,${Object.values(CONTACT).join(',')}\nLe Fournil,,,\n`;
  const columns = {
    Organisme: { field: 'entity.name' },
    Contact: { field: 'entity.contact.name' },
    Courriel: { field: 'entity.contact.email' },
    Téléphone: { field: 'entity.contact.phone' },
  };
  await project.call('import.run', {
    ...aPlan(project, table),
    mapping: { rowIs: 'entity', columns },
    withPersons: true,
  });
  const written = ['', '-wal'].map((end) =>
    readFileSync(project.path(`essai.alliage${end}`)).toString('latin1'),
  );
  expect(written.join('')).toContain(CONTACT.Courriel);
  const secrets = [
    ...Object.values(CONTACT),
    'Maud',
    project.folder,
    'Claire',
    ...LONG_HOST,
    userInfo().homedir,
  ];
  for (const format of [...RECORDS, 'svg', 'png', 'pdf'] as const) {
    const text = await textsOf(project, { format, audience: 'committee' });
    expect([format, ...secrets.filter((secret) => text.includes(secret))]).toEqual([format]);
    const isPicture = ['png', 'pdf'].includes(format);
    if (!isPicture) expect([format, text.includes('Les Lampions')]).toEqual([format, true]);
  }
});

test('what is internal of a record is in no file for a committee nor for the public', async () => {
  const project = await anOpenProject();
  const open = await project.call('entity.add', {
    kind: 'actor',
    name: 'Ouvert',
    set: { audience: 'public', followUp: 'rappeler-secret' },
  });
  const other = await project.call('entity.add', {
    kind: 'actor',
    name: 'Autre',
    set: { audience: 'public' },
  });
  const hidden = await project.call('entity.add', {
    kind: 'actor',
    name: 'Discret-secret',
    set: { audience: 'internal' },
  });
  const exchange = { type: 'exchange', description: 'dit-secret', audience: 'public' };
  await project.call('entity.add', { kind: 'initiative', name: 'Visite', set: exchange });
  const link = { note: 'note-secret', outcome: 'bad', audience: 'public' };
  await project.call('relation.add', { from: open.id, type: 'partners-with', to: other.id, set: link });
  await project.call('relation.add', { from: open.id, type: 'partners-with', to: hidden.id, set: {} });
  for (const format of RECORDS) {
    expect([format, await textsOf(project, { format })]).toEqual([
      format,
      expect.stringContaining('note-secret'),
    ]);
    for (const audience of ['committee', 'public'] as const) {
      const text = await textsOf(project, { format, audience });
      expect([format, audience, /[\w-]*secret/.exec(text)?.[0]]).toEqual([format, audience, undefined]);
      expect([format, text.includes('Ouvert')]).toEqual([format, true]);
    }
  }
});

test('a filtered view says so in every format, with what is withheld', async () => {
  const project = await anOpenProject('rameau');
  const view = { ...startView, filters: [{ field: 'look' as const, op: 'in' as const, values: ['funder'] }] };
  for (const format of [...RECORDS, 'svg'] as const) {
    const text = await textsOf(project, { format, view });
    expect([format, text]).toEqual([format, expect.stringMatching(/Vue filtrée\u00A0: \d+ fiches sur 117/)]);
    expect([format, text]).toEqual([format, expect.stringContaining('Catégorie\u00A0: Financeur')]);
    const whole = await textsOf(project, { format });
    expect([format, whole.includes('Vue filtrée')]).toEqual([format, false]);
  }
});

test('the same project twice is the same bytes in every format but the one that is dated', async () => {
  const project = await anOpenProject('rameau');
  for (const format of [...RECORDS, 'svg', 'png'] as const) {
    const [first, again] = [await filesOf(project, { format }), await filesOf(project, { format })];
    expect([format, again.every((bytes, at) => bytes.equals(first[at] ?? Buffer.alloc(0)))]).toEqual([
      format,
      true,
    ]);
  }
});

test('a frozen state is exported as it was, byte for byte, whatever became of the project', async () => {
  const project = await anOpenProject('rameau');
  const { id } = await project.call('snapshot.create', { job: 'freeze', name: 'Comité', on: '2026-11-24' });
  const formats = [...RECORDS, 'svg'] as const;
  const before = await Promise.all(
    formats.map((format) => filesOf(project, { format, snapshot: id, on: null })),
  );
  const { ecosystem } = await project.call('graph.load', {});
  await project.call('entity.set', {
    entity: ecosystem.entities[0]?.id ?? '',
    set: { name: 'Renommé depuis' },
  });
  await project.call('entity.add', { kind: 'actor', name: 'Venu depuis', set: {} });
  for (const [at, format] of formats.entries()) {
    const after = await filesOf(project, { format, snapshot: id, on: null });
    expect([
      format,
      after.every((bytes, file) => bytes.equals(before[at]?.[file] ?? Buffer.alloc(0))),
    ]).toEqual([format, true]);
    const text = await textsOf(project, { format, snapshot: 'Comité' });
    expect([format, /(Renommé|Venu) depuis/.exec(text)?.[0]]).toEqual([format, undefined]);
    if (format !== 'svg' && format !== 'csv') expect(text).toContain('Instantané\u00A0: Comité');
  }
  expect(await codeOf(filesOf(project, { format: 'csv', snapshot: 'Inconnu' }))).toBe('E-NOT-FOUND');
});

const partsIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.part'));

test.skipIf(process.platform !== 'linux')(
  'a folder where nothing may be written is said, and nothing is written (Linux has one for everybody)',
  async () => {
    const project = await anOpenProject('rameau');
    const file = project.application.files.register('/sys/acteurs.xlsx');
    for (const format of RECORDS)
      expect(await codeOf(project.call('export.create', { ...exportOptions({ format }), file }))).toBe(
        'E-EXP-FOLDER',
      );
  },
);

test('a file that is there is kept; an export that is cancelled leaves nothing', async () => {
  const project = await anOpenProject('rameau');
  for (const format of RECORDS) {
    const name = `acteurs.${format}`;
    writeFileSync(project.path(name), 'mine');
    const asked = { ...exportOptions({ format }), file: project.file(name) };
    expect(await codeOf(project.call('export.create', asked))).toBe('E-EXISTS');
    expect(readFileSync(project.path(name), 'utf8')).toBe('mine');

    const other = `autre.${format}`;
    const stop = project.application.subscribe((event) => {
      if (event.event === 'job.progress' && event.job === `export-${format}`)
        void project.call('job.cancel', { job: event.job });
    });
    const cancelled = project.call('export.create', {
      ...exportOptions({ format }),
      file: project.file(other),
      job: `export-${format}`,
    });
    expect(await codeOf(cancelled)).toBe('E-CANCELLED');
    stop();
    expect(existsSync(project.path(other))).toBe(false);
  }
  expect(partsIn(project.folder)).toEqual([]);
});
