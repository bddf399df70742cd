import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedInputOf } from '../../contract/contract.ts';
import { Settings, type SettingsNotice } from '../../contract/project-operations.ts';
import { parseText, writeJson } from './json-file.ts';

/** Of the file: one that says more was written by a later Alliage. */
const VERSION = 1;
/** Files set aside that are kept; the last one gives way. */
const ASIDE_MAX = 20;

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
  /** What is wrong with the file, or was since this process began; null when nothing is. */
  readNotice(): SettingsNotice | null;
}

interface Understood {
  readonly settings: Settings;
  readonly problem: SettingsNotice['reason'] | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each setting that can be read is kept, so that somebody who needs large letters still has them; others are as shipped. */
const understand = (text: string): Understood => {
  const file = parseText(text);
  if (!isRecord(file)) return { settings: DEFAULTS, problem: 'damaged' };
  const { version = VERSION, ...given } = file;
  const kept: Record<string, unknown> = {};
  let isWrong = typeof version !== 'number';
  for (const [key, schema] of Object.entries(Settings.shape)) {
    if (!Object.hasOwn(given, key)) continue;
    const parsed = schema.safeParse(given[key]);
    if (parsed.success) kept[key] = parsed.data;
    else isWrong = true;
  }
  const isNewer =
    Number(version) > VERSION || Object.keys(given).some((key) => !Object.hasOwn(Settings.shape, key));
  const problem = isNewer ? 'newer' : isWrong ? 'damaged' : null;
  return { settings: { ...DEFAULTS, ...kept }, problem };
};

/** `settings.json.bad`, then `settings.2.json.bad`: none takes the place of an earlier one. */
const freeName = (home: string): string => {
  const names = Array.from(
    { length: ASIDE_MAX },
    (_, at) => `settings${at === 0 ? '' : `.${at + 1}`}.json.bad`,
  );
  return names.find((name) => !existsSync(join(home, name))) ?? `settings.${ASIDE_MAX}.json.bad`;
};

/** The name under which the file is kept; null where the folder cannot be written, and the file stays. */
const setAside = (home: string, path: string, settings: Settings): string | null => {
  const name = freeName(home);
  try {
    renameSync(path, join(home, name));
    writeJson(path, { version: VERSION, ...settings });
    return name;
  } catch {
    return existsSync(path) ? null : name;
  }
};

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** Settings of the person, in the application's folder. What cannot be read of them is set aside and said. */
export const createSettings = (home: string): SettingsStore => {
  const path = join(home, 'settings.json');
  let notice: SettingsNotice | null = null;
  const read = (): Settings => {
    const text = textOf(path);
    if (text === null) return DEFAULTS;
    const { settings, problem } = understand(text);
    if (problem !== null) notice = { reason: problem, keptAs: setAside(home, path, settings) };
    return settings;
  };
  return {
    read,
    change: (wanted) => {
      const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
      const settings = { ...read(), ...Object.fromEntries(given) };
      writeJson(path, { version: VERSION, ...settings });
      return settings;
    },
    readNotice: () => {
      read();
      return notice;
    },
  };
};
