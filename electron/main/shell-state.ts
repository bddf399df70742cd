import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import { z } from 'zod';
import { Settings } from '../../shared/contract/project-operations.ts';
import type { DataHost } from './host.ts';

export const Place = z.object({ x: z.int(), y: z.int(), width: z.int().min(200), height: z.int().min(200) });
export type Place = z.infer<typeof Place>;

/** What the shell must know before the data host can tell: where the window was, its language and its colours. */
const State = z.object({
  place: Place.nullable().default(null),
  maximised: z.boolean().default(false),
  language: z.enum(['fr', 'en']).nullable().default(null),
  theme: z.enum(['light', 'dark', 'system']).default('system'),
});
type State = z.infer<typeof State>;

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

export const readShellState = (folder: string): ShellState => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
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

const AppState = z.object({ settings: Settings });

/** Keeps language and theme as the settings say, and tells when they changed. */
export const followSettings = (host: DataHost, shell: ShellState, onChange: () => void): void => {
  const refresh = async (): Promise<void> => {
    const reply = await host.ask({ operation: 'app.state', input: {}, lang: 'fr' });
    const state = AppState.safeParse(reply.ok ? reply.output : null);
    if (!state.success) return;
    const { language, theme } = state.data.settings;
    nativeTheme.themeSource = theme;
    shell.update({ language, theme });
    onChange();
  };
  host.subscribe((event) => {
    if (event.event === 'settings.changed') void refresh();
  });
  void refresh();
};
