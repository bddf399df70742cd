import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createClient } from '../../shared/contract/client.ts';
import type { Call } from '../../shared/contract/contract.ts';
import { startView } from '../../shared/domain/view.ts';
import { resourcesFolder } from '../../shared/node/hosts/folders.ts';
import { type Application, createApplication } from '../../shared/node/services/application.ts';
import { packPart } from '../../shared/node/store/journal-parts.ts';
import { createProjectFile } from '../../shared/node/store/write-project.ts';
import { readSample } from '../helpers/samples.ts';

const START = Date.parse('2026-01-01T00:00:00.000Z');
const PROJECT_ID = '01PR0JECT00000000000000001';
const JOB = { job: 'furnish' };
/** Of each kind: all kinds are there, and what costs much to answer costs little. */
const MOST_OF_KIND: Readonly<Record<string, number>> = { actor: 14 };
const MOST = 4;

/** Communes whose outlines are kept. */
const OUTLINES = JSON.stringify({
  type: 'FeatureCollection',
  features: ['27229', '27467', '27701'].map((code, at) => ({
    type: 'Feature',
    properties: { code_insee: code, nom: `Commune ${at}` },
    geometry: {
      type: at === 2 ? 'MultiPolygon' : 'Polygon',
      coordinates: ((rings) => (at === 2 ? [rings] : rings))([
        [
          [1 + at / 10, 49],
          [1.1 + at / 10, 49],
          [1.1 + at / 10, 49.1],
          [1 + at / 10, 49],
        ],
      ]),
    },
  })),
});

/** A sample of which little is left, every kind of it. */
const writeSmall = (path: string): void => {
  const { entities, relations, positions, project } = readSample('rameau');
  const counts = new Map<string, number>();
  const kept = entities.filter(({ kind }) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= (MOST_OF_KIND[kind] ?? MOST);
  });
  const ids = new Set<string>(kept.map(({ id }) => id));
  createProjectFile(
    path,
    {
      project: { ...project, projectId: PROJECT_ID, createdAt: new Date(START).toISOString() },
      entities: kept,
      relations: relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
      positions: positions.filter(({ id }) => ids.has(id)),
    },
    { overwrite: false, now: new Date(START) },
  );
};

const addPersons = async (call: Call, organisations: readonly string[]): Promise<void> => {
  const names = ['Jeanne Témoin', 'Paul Essai', 'Alix Partie'];
  for (const [at, name] of names.entries())
    await call('person.add', {
      name,
      organisation: organisations[at] ?? '',
      set: { email: `p${at}@exemple.fr` },
    });
  const [first] = await call('person.list', { text: 'Alix' });
  await call('person.erase', { persons: [first?.id ?? ''], ...JOB });
  await call('person.setRegister', { fields: { purpose: 'Animer le réseau' } });
};

const decide = async (call: Call): Promise<void> => {
  const { suggestions } = await call('suggestion.list', JOB);
  const answers = ['retain', 'dismiss', 'later'] as const;
  for (const [at, { id }] of suggestions.slice(0, answers.length).entries())
    await call('decision.make', {
      ...{ ...JOB, suggestion: id, answer: answers[at] ?? 'later' },
      ...{ reason: 'Motif', owner: 'Claire', dueOn: '2026-06' },
    });
};

const freeze = async (call: Call): Promise<void> => {
  for (const name of ['Comité de mars', 'Comité de juin'])
    await call('snapshot.create', { ...JOB, name, views: ['Vue 1'], note: 'Note' });
};

const change = async (call: Call, ids: readonly string[]): Promise<void> => {
  const [a = '', b = '', c = '', d = ''] = ids;
  for (const name of ['Vue 1', 'Vue 2'])
    await call('view.save', { name, view: startView, screen: 'explorer', note: null });
  await call('entity.set', { entity: a, set: { name: 'Renommée', description: 'Vue en mars' } });
  const x = await call('entity.add', { kind: 'actor', name: 'Le Fournil', set: {} });
  await call('duplicate.dismiss', { a: c, b: d });
  await call('entity.merge', { keep: b, drop: x.id });
  const [territory] = await call('entity.list', { kind: 'territory', where: [] });
  const subject = territory?.id ?? '';
  await call('diagnosis.override', { subject, check: 'A2', state: 'partial', reason: 'Constaté' });
  await call('method.set', { rules: { R02: false }, thresholds: { 'R01.km': 12 }, weights: { value: 0.4 } });
  await call('exchange.add', {
    organisations: [a, b],
    on: '2026-03-01',
    form: 'interview',
    said: 'Dit',
    followUp: 'Suite',
  });
};

const bringOutlines = async (application: Application, call: Call, folder: string): Promise<void> => {
  const path = join(folder, 'communes.geojson');
  writeFileSync(path, OUTLINES);
  await call('import.run', { ...JOB, files: [application.files.register(path)] });
};

/** What only a large import, or one that asked, leaves: its changes in pieces, keys of its rows, words that were explained. */
const leaveMarks = (path: string): void => {
  const db = new Database(path);
  const last = "SELECT max(seq) FROM journal WHERE kind = 'import'";
  const changes = db.prepare(`SELECT changes FROM journal WHERE seq = (${last})`).pluck().get();
  const part = packPart(String(changes));
  db.prepare(`INSERT INTO journal_part (seq, part, changes) VALUES ((${last}), 0, ?)`).run(part);
  db.prepare(`UPDATE journal SET changes = '[]' WHERE seq = (${last})`).run();
  const [actor] = db.prepare("SELECT id FROM entity WHERE kind = 'actor' ORDER BY id").pluck().all();
  db.prepare('INSERT INTO source_key (id, value) VALUES (?, ?)').run('name|file liste csv|fournil', actor);
  db.prepare('INSERT INTO meaning (id, value) VALUES (?, ?)').run('type|copains', 'partners-with');
  db.close();
};

const furnish = async (application: Application, path: string, folder: string): Promise<void> => {
  const call = createClient(application.dispatch, () => 'fr');
  await call('project.open', { file: application.files.register(path), acceptChanged: true });
  const actors = (await call('entity.list', { kind: 'actor', where: [] })).map(({ id }) => id);
  await change(call, actors);
  await bringOutlines(application, call, folder);
  await addPersons(call, actors);
  await decide(call);
  await freeze(call);
  // One that is taken back, and can be done again.
  await call('entity.add', { kind: 'actor', name: 'Ajout', set: {} });
  await call('journal.undo', {});
  await call('project.close', {});
};

/** Time and ids that are the same each time. */
const startApplication = (home: string): Application => {
  let count = 0;
  return createApplication({
    host: 'test',
    home,
    resources: resourcesFolder(),
    clock: () => new Date(START + 1_000 * count++),
    newId: () => `01FVRN${String(count++).padStart(20, '0')}`,
    author: 'Claire',
    onUnexpected: (error) => {
      throw error;
    },
  });
};

const make = async (): Promise<Buffer> => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-fuzz-base-'));
  const path = join(folder, 'base.alliage');
  const home = join(folder, 'home');
  mkdirSync(home);
  writeSmall(path);
  const application = startApplication(home);
  try {
    await furnish(application, path, folder);
  } finally {
    await application.close();
  }
  leaveMarks(path);
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true, force: true });
  return bytes;
};

let made: Promise<Buffer> | null = null;
/** A small project that holds something of everything that a project can hold, the same each time. */
export const furnishedProject = (): Promise<Buffer> => {
  made ??= make();
  return made;
};
