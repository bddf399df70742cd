import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anApplication } from '../../helpers/application.ts';

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

describe('what Alliage says of itself', () => {
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
