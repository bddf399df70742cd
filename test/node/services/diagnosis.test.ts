import { describe, expect, it } from 'vitest';
import { anOpenProject, codeOf } from '../../helpers/application.ts';
import { READING_DAY } from '../../helpers/trois-rivieres.ts';

const PAYS = 'Pays des Trois Rivières';
const asked = (subjects: string[], eachOf: string | null = null) => ({
  job: 'diagnosis',
  subjects,
  eachOf,
  on: READING_DAY,
});

describe('diagnosis of an open project', () => {
  it('gives several subjects in the order given, each of a level, and what is observed of one', async () => {
    const { call } = await anOpenProject('trois-rivieres');
    const found = await call('diagnosis.read', asked(['CC des Plateaux', 'CRTE des Trois Rivières', PAYS]));
    expect(found.map(({ subject }) => subject.name)).toEqual([
      'CC des Plateaux',
      'CRTE des Trois Rivières',
      PAYS,
    ]);
    expect(found[0]?.maturity).toMatchObject({ level: 'first-steps' });
    expect(found.every(({ axes }) => axes.flatMap(({ checks }) => checks).length === 19)).toBe(true);
    expect(found[2]?.reminders.length).toBeGreaterThan(0);
    const names = ['Agglomération des Rives', 'CC des Plateaux', 'CC du Val de Source'];
    const CRTE = 'CRTE des Trois Rivières';
    const eachOf = async (...subjects: string[]) =>
      (await call('diagnosis.read', asked(subjects, 'epci'))).map((one) => one.subject.name);
    expect(await eachOf(PAYS)).toEqual(names);
    expect(await eachOf(CRTE)).toEqual([...names, CRTE]);
    expect(await eachOf(PAYS, CRTE)).toEqual([...names, CRTE]);
    const observed = await call('observatory.read', { subject: PAYS, on: READING_DAY });
    expect(observed.indicators.find(({ id }) => id === 'organisations')?.value).toBeGreaterThan(50);
    expect(observed.alliances.reduce((sum, { count }) => sum + count, 0)).toBe(5);
    for (const { text } of [...observed.catalysts, ...observed.resources, ...observed.underTheRadar])
      expect(text).not.toBe('');
  });

  it('refuses what is neither a territory nor a programme, and a level that does not exist', async () => {
    const { call } = await anOpenProject('trois-rivieres');
    expect(await codeOf(call('diagnosis.read', asked(['Le Trait d’union'])))).toBe('E-INPUT');
    expect(await codeOf(call('diagnosis.read', asked([PAYS], 'planet')))).toBe('E-INPUT');
    expect(await codeOf(call('observatory.read', { subject: 'Le Trait d’union', on: null }))).toBe('E-INPUT');
    const subjects = await call('diagnosis.subjects', {});
    expect(subjects[0]?.name).toBe(PAYS);
    expect(new Set(subjects.map(({ kind }) => kind))).toEqual(new Set(['territory', 'programme']));
  });

  it('is computed again once the project has changed, with the names of now', async () => {
    const { call } = await anOpenProject('trois-rivieres');
    const read = async () => (await call('diagnosis.read', asked(['CC des Plateaux'])))[0]?.axes;
    const before = await read();
    expect(await read()).toEqual(before);
    await call('entity.set', { entity: 'CC des Plateaux', set: { documented: 'funders@2026-03' } });
    expect(await read()).not.toEqual(before);
    await call('journal.undo', { count: 1 });
    expect(await read()).toEqual(before);
    await call('entity.set', { entity: 'Ensemble en Plateaux', set: { name: 'Le Pont' } });
    const catalyst = (await read())?.[0]?.checks[0];
    expect(catalyst?.text).toContain('Le Pont');
    expect(catalyst?.evidence.map(({ name }) => name)).toContain('Le Pont');
  });
});

describe('a check corrected by hand', () => {
  const correction = {
    subject: 'CC des Plateaux',
    check: 'F4',
    state: 'met',
    reason: 'Convention signée',
  } as const;
  const stateOf = async ({ call }: Awaited<ReturnType<typeof anOpenProject>>) => {
    const now = new Date().toISOString().slice(0, 10);
    const [found] = await call('diagnosis.read', { ...asked(['CC des Plateaux']), on: now });
    return found?.axes[1]?.checks.find(({ id }) => id === 'F4');
  };

  it('is one operation, changed and taken back, undone and done again', async () => {
    const test = await anOpenProject('trois-rivieres');
    const computed = (await stateOf(test))?.state;
    expect((await test.call('diagnosis.override', correction)).operation).not.toBeNull();
    expect(await stateOf(test)).toMatchObject({
      state: 'met',
      override: { computed, reason: 'Convention signée', author: 'Claire' },
    });
    expect((await test.call('diagnosis.override', correction)).operation).toBeNull();
    await test.call('diagnosis.override', { ...correction, state: 'partial' });
    expect((await stateOf(test))?.state).toBe('partial');
    await test.call('journal.undo', { count: 1 });
    expect((await stateOf(test))?.state).toBe('met');
    const { operation } = await test.call('diagnosis.override', { ...correction, state: null, reason: null });
    expect(operation).not.toBeNull();
    expect(await stateOf(test)).toMatchObject({ state: computed, override: null });
    await test.call('journal.undo', { count: 2 });
    expect((await stateOf(test))?.override).toBeNull();
    await test.call('journal.redo', { count: 1 });
    expect((await stateOf(test))?.state).toBe('met');
  });

  it('needs its reason, and a subject that can be diagnosed', async () => {
    const { call } = await anOpenProject('trois-rivieres');
    const refused = [
      { ...correction, reason: null },
      { ...correction, subject: 'Le Trait d’union' },
    ];
    for (const input of refused) expect(await codeOf(call('diagnosis.override', input))).toBe('E-INPUT');
    const nothing = { ...correction, state: null, reason: null };
    expect((await call('diagnosis.override', nothing)).operation).toBeNull();
  });
});
