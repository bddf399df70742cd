import { useCallback, useEffect } from 'react';
import type { Event } from '../../shared/contract/events.ts';
import { useBackend, useHostEvents } from '../backend/backend-context.tsx';
import { useApp } from '../backend/use-app.ts';
import { useWorkspaceStore } from '../state/workspace-context.tsx';
import { useNotify } from '../widgets/use-notify.tsx';
import type { Command, CommandTools } from './command.ts';
import { commandById, commands } from './commands.ts';
import { type Focus, findByKeys } from './find-by-keys.ts';
import { rememberCommand } from './recent-commands.ts';

/** Gives what commands need, as it is at the moment of the call. */
export const useCommandTools = (): (() => CommandTools) => {
  const { call, dialogs } = useBackend();
  const { host, settings, project } = useApp();
  const store = useWorkspaceStore();
  const notify = useNotify();
  return useCallback(
    () => ({
      workspace: store.getState(),
      act: store.act,
      project,
      settings,
      host: host === 'desktop' ? 'desktop' : 'browser',
      dialogs,
      call,
      notify,
    }),
    [store, project, settings, host, dialogs, call, notify],
  );
};

/** Runs a command if it can run, says why not otherwise; a refusal of the host is shown. */
export const useRunCommand = (): ((command: Command | string) => void) => {
  const tools = useCommandTools();
  return useCallback(
    (wanted) => {
      const command = typeof wanted === 'string' ? commandById(wanted) : wanted;
      const now = tools();
      const reason = command.when(now);
      if (reason) return now.notify.done(reason);
      if (!command.keysOnly) rememberCommand(window.localStorage, command.id);
      const run = async () => command.run(now);
      run().catch((error: unknown) => now.notify.refused(error));
    },
    [tools],
  );
};

const focusOf = (target: EventTarget | null): Focus => {
  if (!(target instanceof HTMLElement)) return { inText: false, scopes: [] };
  const scope = target.closest('[data-scope]')?.getAttribute('data-scope');
  return {
    inText:
      target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio]), textarea, select'),
    scopes: scope ? [scope] : [],
  };
};

/** Esc inside something that opens closes that first: a menu, a list, a popover. */
const closesSomething = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Escape' &&
  target instanceof Element &&
  target.closest('[role="dialog"], [role="menu"], [role="listbox"], [aria-expanded="true"]') !== null;

/** The keyboard of the whole window, and the desktop's menu: one list of commands. */
export const useShortcuts = (): void => {
  const tools = useCommandTools();
  const run = useRunCommand();
  useEffect(() => {
    const isMac = /mac/i.test(navigator.userAgent);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || closesSomething(event)) return;
      const { host, settings, workspace } = tools();
      const inDialog = workspace.dialog !== null || workspace.account !== null || workspace.paletteOpen;
      const focus = { ...focusOf(event.target), inDialog };
      const { singleKeys, keys } = settings;
      const command = findByKeys(commands, event, { focus, host, isMac, singleKeys, keys });
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [tools, run]);
  useHostEvents(
    useCallback(
      (event: Event) => {
        const command = event.event === 'command.run' && commands.find(({ id }) => id === event.command);
        if (command) run(command);
      },
      [run],
    ),
  );
};
