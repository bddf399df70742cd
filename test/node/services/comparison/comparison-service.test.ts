import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { writeSeededProject } from '../../../bench/project.ts';
import { anApplication, anOpenProject, codeOf, type TestApplication } from '../../../helpers/application.ts';

vi.setConfig({ testTimeout: 120_000 });
const DAY = '2026-11-24';
const freeze = ({ call }: TestApplication, name: string, on = DAY) =>
  call('snapshot.create', { job: 'a', name, on });
const compare = ({ call }: TestApplication, a: string, b: string, audience?: 'internal') =>
  call('snapshot.compare', { job: 'c', a, b, on: DAY, ...(audience && { audience }) });
const picture = (given: Partial<InputOf<'export.create'>>): InputOf<'export.create'> => ({
  format: 'svg',
  picture: 'comparison',
  view: null,
  territory: null,
  title: null,
  subtitle: null,
  size: 'a4',
  audience: 'committee',
  withPersons: false,
  csv: 'fr',
  on: DAY,
  file: null,
  ...given,
});
/** Two snapshots of Rameau, between which one came, one went, and one has a new name. */
const twoStates = async () => {
  const test = await anOpenProject('rameau');
  const { call } = test;
  const first = await freeze(test, 'Mars', '2026-03-12');
  const { entities } = (await call('graph.load', {})).ecosystem;
  const [gone, renamed] = entities.filter(({ kind, type }) => kind === 'actor' && type !== 'group');
  const added = await call('entity.add', { kind: 'actor', name: 'Venue après', set: {} });
  await call('relation.add', { from: added.id, type: 'partners-with', to: renamed?.id ?? '', set: {} });
  await call('entity.remove', { entity: gone?.id ?? '' });
  await call('entity.set', { entity: renamed?.id ?? '', set: { name: 'Un nom nouveau' } });
  const second = await freeze(test, 'Novembre');
  return { test, first, second, added: added.id, gone: gone?.id ?? '', renamed: renamed?.id ?? '' };
};

describe('snapshot.compare', () => {
  it('takes an id, the beginning of one, a name, or now', async () => {
    const { test, first, second, added, gone, renamed } = await twoStates();
    const asked = await compare(test, 'mars', 'Novembre');
    expect(asked.a).toEqual({ id: first.id, name: 'Mars', on: '2026-03-12' });
    expect(asked.added.entities.map(({ id }) => id)).toEqual([added]);
    expect(asked.removed.entities.map(({ id }) => id)).toEqual([gone]);
    expect(asked.changed.entities.map(({ id }) => id)).toEqual([renamed]);
    const { a, b, ...told } = asked;
    expect(await compare(test, first.id, second.id)).toEqual(asked);
    expect(await compare(test, first.sha256.slice(0, 12), second.sha256.slice(0, 12))).toEqual(asked);
    const now = await compare(test, 'Mars', 'now');
    expect(now.b).toEqual({ id: null, name: 'l’état actuel', on: DAY });
    expect({ ...now, a, b }).toEqual({ a, b, ...told });
    const same = await compare(test, 'Novembre', 'now');
    expect(same.groups.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join()).not.toMatch(
      /fiche|lien/,
    );
    expect(same.marks).toEqual([]);
  });

  it('says which one is not there, or is no longer what was sealed', async () => {
    const { test, first } = await twoStates();
    expect(await codeOf(compare(test, 'Mars', 'Jamais'))).toBe('E-NOT-FOUND');
    await test.call('project.close', {});
    const db = new Database(test.path('essai.alliage'));
    const { content } = db.prepare('SELECT content FROM snapshot_content WHERE id = ?').get(first.id) as {
      content: Buffer;
    };
    content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1;
    db.prepare('UPDATE snapshot_content SET content = ? WHERE id = ?').run(content, first.id);
    db.close();
    await test.call('project.open', { file: test.file('essai.alliage'), acceptChanged: true });
    expect(await codeOf(compare(test, 'Mars', 'now'))).toBe('E-SNAP-BAD');
    expect(await codeOf(compare(test, 'Novembre', 'now'))).not.toBe('E-SNAP-BAD');
  });

  it('tells the team what it keeps from a committee', async () => {
    const { test, renamed } = await twoStates();
    await test.call('entity.set', { entity: renamed, set: { audience: 'internal', description: 'PIÈGE' } });
    const committee = await compare(test, 'Novembre', 'now');
    expect(JSON.stringify(committee).includes('PIÈGE')).toBe(false);
    // Theirs to read until then: it is not named any more, not even as removed.
    expect(JSON.stringify(committee).includes(renamed)).toBe(false);
    const internal = await compare(test, 'Novembre', 'now', 'internal');
    expect(
      internal.changed.entities.flatMap(({ fields }) => fields.map(({ field }) => field)).sort(),
    ).toEqual(['audience', 'description']);
  });

  it('compares a large project in a thread, which can be cancelled', async () => {
    const test = anApplication();
    writeSeededProject(test.path('grand.alliage'), 1_200, 3_000);
    await test.call('project.open', { file: test.file('grand.alliage') });
    const { ecosystem } = await test.call('graph.load', {});
    await freeze(test, 'Avant');
    for (const { id } of ecosystem.entities.slice(0, 3))
      await test.call('entity.set', { entity: id, set: { name: `${id} bis` } });
    const found = await compare(test, 'Avant', 'now');
    expect(found.changed.entities.map(({ id }) => id)).toEqual(
      ecosystem.entities
        .slice(0, 3)
        .map(({ id }) => id)
        .sort(),
    );
    const asked = codeOf(compare(test, 'Avant', 'now'));
    await vi.waitFor(async () => expect((await test.call('job.cancel', { job: 'c' })).cancelled).toBe(true));
    expect(await asked).toBe('E-CANCELLED');
  });
});

describe('the picture of a comparison', () => {
  it('draws both states, the same each time, and counts what it keeps from its reader', async () => {
    const { test, renamed } = await twoStates();
    const given = { compare: { a: 'Mars', b: 'now' } };
    const textOf = async (given: Partial<InputOf<'export.create'>>) => {
      const { files, ...rest } = await test.call('export.create', picture(given));
      return { svg: Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8'), ...rest };
    };
    const first = await textOf(given);
    expect(first.svg).toContain('Ce qui a changé');
    expect(first.svg).toContain('Changements');
    expect(first.svg).toContain('Retiré de la carte');
    expect((await textOf(given)).svg).toBe(first.svg);
    expect((await textOf({ compare: { a: 'now', b: 'Mars' } })).svg).not.toBe(first.svg);
    await test.call('entity.set', { entity: renamed, set: { audience: 'internal' } });
    const withheld = await textOf({ compare: { a: 'Novembre', b: 'now' } });
    expect(withheld.withheld.entities).toBe(1);
    expect(withheld.svg).not.toContain('Un nom nouveau');
    const part = await textOf({ ...given, territory: 'Montargis' });
    expect(part.shown.entities).toBeLessThan(first.shown.entities);
    const preview = await test.call('export.preview', picture(given));
    expect(preview.svg).toContain('Ce qui a changé');
    expect((await test.call('snapshot.list', {})).map(({ name }) => name)).toEqual(['Novembre', 'Mars']);
  });

  it('asks which states, and is a picture or a table of changes', async () => {
    const { test } = await twoStates();
    const file = test.file('x.xlsx');
    expect(await codeOf(test.call('export.create', picture({})))).toBe('E-INPUT');
    expect(await codeOf(test.call('export.create', picture({ compare: { a: 'Mars', b: 'Jamais' } })))).toBe(
      'E-NOT-FOUND',
    );
    expect(
      await codeOf(
        test.call('export.create', picture({ format: 'xlsx', compare: { a: 'Mars', b: 'now' }, file })),
      ),
    ).toBe('E-INPUT');
    expect(() => readFileSync(test.path('x.xlsx'))).toThrow();
  });
});
