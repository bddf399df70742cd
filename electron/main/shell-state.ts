import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import { projectOperations } from '../../shared/contract/project-operations.ts';
import { ShellState as State } from '../../shared/contract/shell.ts';
import type { DataHost } from './host.ts';
import type { OwnKeys } from './menu.ts';

export interface ShellState {
  read(): State;
  update(part: Partial<State>): void;
  language(): 'fr' | 'en';
  theme(): 'light' | 'dark';
}

/** A file that is absent or spoilt is as good as none: it holds comfort, not data. */
const load = (path: string): State => {
  try {
    return State.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return State.parse({});
  }
};

const store = (path: string, state: State): void => {
  const part = `${path}.part`;
  writeFileSync(part, JSON.stringify(state), { mode: 0o600 });
  renameSync(part, path);
};

/** For its owner alone, also when it was there before, or the system would let others in. */
const makeOwnFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    chmodSync(folder, 0o700);
  } catch {
    // Not ours, or on a disk without rights.
  }
};

export const readShellState = (folder: string): ShellState => {
  makeOwnFolder(folder);
  const path = join(folder, 'window.json');
  let state = load(path);
  return {
    read: () => state,
    update: (part) => {
      state = { ...state, ...part };
      try {
        store(path, state);
      } catch {
        // A full disk must not keep the window from closing.
      }
    },
    language: () => state.language ?? (app.getLocale().startsWith('fr') ? 'fr' : 'en'),
    theme: () =>
      state.theme === 'system' ? (nativeTheme.shouldUseDarkColors ? 'dark' : 'light') : state.theme,
  };
};

/** Keeps language and theme as the settings say, and tells the person's keys when they changed. */
export const followSettings = (
  host: DataHost,
  shell: ShellState,
  onChange: (keys: OwnKeys) => void,
): void => {
  const refresh = async (): Promise<void> => {
    const reply = await host.ask({ operation: 'app.state', input: {}, lang: 'fr' });
    const state = projectOperations['app.state'].output.safeParse(reply.ok ? reply.output : null);
    if (!state.success) return;
    const { language, theme, keys } = state.data.settings;
    nativeTheme.themeSource = theme;
    shell.update({ language, theme });
    onChange(keys);
  };
  host.subscribe((event) => {
    if (event.event === 'settings.changed') void refresh();
  });
  void refresh();
};
