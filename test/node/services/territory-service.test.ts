import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../../shared/contract/client.ts';
import type { InputOf, OperationName, OutputOf } from '../../../shared/contract/contract.ts';
import { type Application, createApplication } from '../../../shared/node/services/application.ts';
import { territoriesFolder } from '../../helpers/official-territories.ts';

const resources = territoriesFolder();
let folder: string;
let application: Application;
const call = <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> =>
  createClient(application.dispatch, () => 'fr')(name, input);

const openProject = async (territory: string | null) => {
  const file = application.files.register(join(folder, 'projet.alliage'));
  const made = await call('project.create', { file, name: 'Essai', sample: null, territory });
  await call('project.open', { file });
  return made;
};
const placements = async () =>
  (await call('relation.list', { where: [] })).map(
    ({ type, fromName, toName }) => `${fromName} ${type} ${toName}`,
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'territories-'));
  application = createApplication({
    host: 'test',
    home: folder,
    resources,
    clock: () => new Date(),
    newId: ulid,
  });
});
afterEach(async () => {
  await application.close();
  rmSync(folder, { recursive: true });
});

describe('territory.search', () => {
  it('answers without a project, with the level, the bare code and where it is', async () => {
    const [first] = await call('territory.search', { text: 'cotentin' });
    expect(first).toEqual({
      level: 'epci',
      code: '200067205',
      name: 'CA du Cotentin',
      parent: 'Manche (50)',
      population: 178_684,
      postalCodes: [],
    });
  });
});

describe('project.create on a territory', () => {
  it.each([
    ['200067205', 132],
    ['reg:84', 191],
    ['2A', 134],
    ['976', 24],
    ['75056', 4],
  ])('%s brings %i territories', async (code, entities) => {
    const made = await openProject(code);
    expect(made.entities).toBe(entities);
    expect((await call('project.info', {})).territory?.name).toBeTruthy();
  });

  it('refuses an unknown code with a sentence, and makes no file', async () => {
    await expect(openProject('99999')).rejects.toMatchObject({ reply: { code: 'E-TERRITORY-UNKNOWN' } });
    expect((await call('project.recent', {})).length).toBe(0);
  });
});

describe('territory.add', () => {
  it('brings a territory and what contains it in one operation that undo takes back', async () => {
    await openProject(null);
    const { id, added, operation } = await call('territory.add', { code: '50129' });
    expect(added).toBe(4);
    expect(operation).not.toBeNull();
    expect((await call('entity.get', { entity: id })).name).toBe('Cherbourg-en-Cotentin');
    expect((await placements()).sort()).toEqual([
      'CA du Cotentin part-of Manche',
      'Cherbourg-en-Cotentin part-of CA du Cotentin',
      'Manche part-of Normandie',
    ]);
    expect((await call('journal.undo', {})).operations).toEqual([operation]);
    expect(await call('entity.list', { kind: null, where: [] })).toEqual([]);
    await call('journal.redo', {});
    expect(await call('entity.list', { kind: null, where: [] })).toHaveLength(4);
  });

  it('adds nothing twice, and says the same entity again', async () => {
    await openProject('200067205');
    const before = (await placements()).length;
    const { id, added, operation } = await call('territory.add', { code: '50129' });
    expect({ added, operation }).toEqual({ added: 0, operation: null });
    expect((await call('entity.get', { entity: 'insee:50129' })).id).toBe(id);
    expect(await placements()).toHaveLength(before);
  });

  it('adds only the parents and the relations that are missing, those with what was there included', async () => {
    await openProject(null);
    await call('territory.add', { code: '14' });
    const { added } = await call('territory.add', { code: '50' });
    expect(added).toBe(1);
    const found = await placements();
    expect(found).toHaveLength(3);
    expect(found).toContain('Calvados part-of Normandie');
    expect(found).toContain('Manche part-of Normandie');
    // Symmetric: whichever way round it was written.
    expect(found.join('\n')).toMatch(/Calvados neighbour-of Manche|Manche neighbour-of Calvados/);
  });

  it('leaves a région and a département of the same code apart', async () => {
    await openProject(null);
    await call('territory.add', { code: '84' });
    const { added, id } = await call('territory.add', { code: 'reg:84' });
    expect(added).toBeGreaterThan(0);
    expect((await call('entity.get', { entity: id })).type).toBe('region');
    expect((await call('entity.get', { entity: 'dep:84' })).name).toBe('Vaucluse');
  });

  it('makes no loop of what somebody linked the other way round', async () => {
    await openProject(null);
    await call('entity.add', { kind: 'territory', name: 'Manche', set: { type: 'department', dep: '50' } });
    await call('entity.add', { kind: 'territory', name: 'Normandie', set: { type: 'region', reg: '28' } });
    await call('relation.add', { from: 'reg:28', type: 'part-of', to: 'dep:50', set: {} });
    const { added, operation } = await call('territory.add', { code: '50' });
    expect({ added, operation }).toEqual({ added: 0, operation: null });
    expect(await placements()).toEqual(['Normandie part-of Manche']);
  });

  it('needs a project, and a code that exists', async () => {
    await expect(call('territory.add', { code: '50' })).rejects.toMatchObject({
      reply: { code: 'E-NO-PROJECT' },
    });
    await openProject(null);
    await expect(call('territory.add', { code: '99999' })).rejects.toMatchObject({
      reply: { code: 'E-TERRITORY-UNKNOWN' },
    });
    expect((await call('journal.history', {})).length).toBe(0);
  });
});
