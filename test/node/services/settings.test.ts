import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder, anApplication } from '../../helpers/application.ts';

const settingsFile = (folder: string): string => join(folder, 'home', 'settings.json');

describe('settings', () => {
  test('of an older version keep what they say, and have the usual values for the rest', async () => {
    const { call, folder } = anApplication();
    mkdirSync(join(folder, 'home'), { recursive: true });
    writeFileSync(
      settingsFile(folder),
      '{"language":"en","theme":"dark","singleKeys":false,"author":"Claire"}',
    );
    expect((await call('app.state', {})).settings).toEqual({
      language: 'en',
      theme: 'dark',
      reduceMotion: false,
      singleKeys: false,
      textSize: 100,
      highContrast: false,
      listByDefault: false,
      keys: {},
      pinnedCommands: [],
      tourSeen: false,
      author: 'Claire',
    });
  });

  test('keep the person’s keys, none included, and take them all back', async () => {
    const { call, folder } = anApplication();
    const keys = { 'frame.palette': ['Alt+J', 'F8'], 'edit.undo': [] };
    expect((await call('settings.set', { keys })).keys).toEqual(keys);
    expect(JSON.parse(readFileSync(settingsFile(folder), 'utf8'))).toMatchObject({ keys });
    expect((await call('settings.set', { keys: {} })).keys).toEqual({});
  });
});

const USUAL = { language: 'fr', theme: 'system', textSize: 100, keys: {}, author: '' };

/** Settings that are cut, of wrong types, from the future (D07): what each still says. */
const UNREADABLE: readonly (readonly [name: string, text: string, reason: string, kept: object])[] = [
  ['cut', '{"language": "en", "theme": "da', 'damaged', {}],
  ['empty', '', 'damaged', {}],
  ['of zeros', '\0'.repeat(200), 'damaged', {}],
  ['a list', '["fr", "dark"]', 'damaged', {}],
  ['nothing', 'null', 'damaged', {}],
  ['a number', '42', 'damaged', {}],
  ['all of wrong types', '{"language": 3, "theme": [], "textSize": "big", "keys": 1}', 'damaged', {}],
  [
    'partly of wrong types',
    '{"language": "en", "theme": 42, "textSize": 150, "highContrast": true}',
    'damaged',
    { language: 'en', textSize: 150, highContrast: true },
  ],
  ['out of their range', '{"textSize": 100000, "author": "Claire"}', 'damaged', { author: 'Claire' }],
  ['of a version that is no number', '{"version": "two", "theme": "dark"}', 'damaged', { theme: 'dark' }],
  ['of a later version', '{"version": 99, "theme": "dark"}', 'newer', { theme: 'dark' }],
  [
    'with what only a later version knows',
    '{"theme": "sepia", "language": "en", "panels": {"left": true}}',
    'newer',
    { language: 'en' },
  ],
  ['with keys that every object has', '{"__proto__": {"theme": "dark"}, "constructor": 1}', 'newer', {}],
];

describe('settings that cannot be read whole', () => {
  test.each(UNREADABLE)(
    '%s: what can be read is kept, the file too, and it is said',
    async (_, text, reason, kept) => {
      const { call, folder } = anApplication();
      const path = settingsFile(folder);
      mkdirSync(join(folder, 'home'), { recursive: true });
      writeFileSync(path, text);
      const state = await call('app.state', {});
      expect(state.settings).toMatchObject({ ...USUAL, ...kept });
      expect(state.settingsNotice).toEqual({ reason, keptAs: 'settings.json.bad' });
      expect(readFileSync(`${path}.bad`, 'utf8')).toBe(text);
      expect(({} as { theme?: string }).theme).toBeUndefined();
      // Whoever starts next finds them in order.
      const next = anApplication(folder);
      expect(await next.call('app.state', {})).toMatchObject({
        settings: state.settings,
        settingsNotice: null,
      });
    },
  );

  test('said as long as one works, whatever is changed, and the old file stays', async () => {
    const { call, folder } = anApplication();
    mkdirSync(join(folder, 'home'), { recursive: true });
    writeFileSync(settingsFile(folder), '{"theme": "da');
    await call('settings.set', { theme: 'dark' });
    const state = await call('app.state', {});
    expect(state.settings.theme).toBe('dark');
    expect(state.settingsNotice).toMatchObject({ reason: 'damaged' });
    expect(readFileSync(`${settingsFile(folder)}.bad`, 'utf8')).toBe('{"theme": "da');
  });

  test('again: none takes the place of an earlier one', async () => {
    const { call, folder } = anApplication();
    mkdirSync(join(folder, 'home'), { recursive: true });
    for (const text of ['first', 'second', 'third']) {
      writeFileSync(settingsFile(folder), text);
      await call('app.state', {});
    }
    const aside = ['settings.json.bad', 'settings.2.json.bad', 'settings.3.json.bad'];
    expect(aside.map((name) => readFileSync(join(folder, 'home', name), 'utf8'))).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  test('in order, or absent, they say nothing', async () => {
    const { call, folder } = anApplication();
    expect((await call('app.state', {})).settingsNotice).toBeNull();
    await call('settings.set', { theme: 'dark', keys: { 'edit.undo': [] } });
    expect(await call('app.state', {})).toMatchObject({ settings: { theme: 'dark' }, settingsNotice: null });
    expect(existsSync(`${settingsFile(folder)}.bad`)).toBe(false);
  });
});

describe('what Alliage says of itself', () => {
  test('counts of the last reliability run when this copy has some that can be read, none otherwise', async () => {
    const resources = aFolder();
    const { call } = anApplication(aFolder(), resources);
    const aboutNow = () => call('app.about', {});
    expect(await aboutNow()).toMatchObject({ reliability: null, system: expect.stringContaining('Node') });
    const counts = {
      on: '2026-11-24',
      form: 'long',
      passed: 3,
      failed: 0,
      notRun: 1,
      lost: 0,
      tried: { cut: 400 },
    };
    writeFileSync(join(resources, 'reliability.json'), JSON.stringify(counts));
    expect((await aboutNow()).reliability).toEqual(counts);
    for (const spoilt of ['', '{', '[]', JSON.stringify({ ...counts, lost: -1 })]) {
      writeFileSync(join(resources, 'reliability.json'), spoilt);
      expect((await aboutNow()).reliability).toBeNull();
    }
  });

  test('the licences of what it is made with', async () => {
    const { text } = await anApplication().call('app.licences', {});
    expect(text).toContain('Alliage is made with the works below');
    expect(text).toContain('@mantine/core');
  });

  test('the technical log, empty at first, then its last lines', async () => {
    const { call, folder } = anApplication();
    expect(await call('app.log', {})).toEqual({ text: '' });
    mkdirSync(join(folder, 'home', 'logs'), { recursive: true });
    const lines = Array.from({ length: 250 }, (_, at) => `{"line":${at}}`);
    writeFileSync(join(folder, 'home', 'logs', 'alliage.log'), `${lines.join('\n')}\n`);
    expect((await call('app.log', {})).text.split('\n')).toEqual(lines.slice(50));
  });
});
