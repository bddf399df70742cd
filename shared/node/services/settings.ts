import { join } from 'node:path';
import type { ParsedInputOf } from '../../contract/contract.ts';
import { Settings } from '../../contract/project-operations.ts';
import { readJson, writeJson } from './json-file.ts';

const DEFAULTS: Settings = {
  language: 'fr',
  theme: 'system',
  reduceMotion: false,
  singleKeys: true,
  textSize: 100,
  highContrast: false,
  listByDefault: false,
  keys: {},
  pinnedCommands: [],
  tourSeen: false,
  author: '',
};

export interface SettingsStore {
  read(): Settings;
  /** Gives the settings after the change. */
  change(wanted: ParsedInputOf<'settings.set'>): Settings;
}

/** Settings of the person, in the application's folder. Unknown keys are dropped, missing ones take their default. */
export const createSettings = (home: string): SettingsStore => {
  const path = join(home, 'settings.json');
  const read = () => ({ ...DEFAULTS, ...readJson(path, Settings.partial(), {}) }) as Settings;
  return {
    read,
    change: (wanted) => {
      const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
      const settings = { ...read(), ...Object.fromEntries(given) };
      writeJson(path, settings);
      return settings;
    },
  };
};
