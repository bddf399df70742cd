import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Event } from '../../shared/contract/events.ts';
import { type DroppedPart, keyOfView, viewScreenOf } from '../../shared/domain/saved-view.ts';
import { useBackend, useHostEvents } from '../backend/backend-context.tsx';
import { useNotify } from '../widgets/use-notify.tsx';
import type { Workspace } from './workspace.ts';
import { useWorkspaceStore } from './workspace-context.tsx';

/** Where one is, once it has not moved for this long, ms. */
const RESTED_MS = 800;

const keyOf = (state: Workspace): string =>
  JSON.stringify([state.screen, keyOfView(state.view), state.view.camera, state.view.map.camera]);

/** Remembers where one is, while a project is open; a presentation goes nowhere. */
const useRemembering = () => {
  const { call } = useBackend();
  const store = useWorkspaceStore();
  const isReady = useRef(false);
  const timer = useRef(0);
  const last = useRef('');
  useEffect(() => {
    const keep = () => {
      const state = store.getState();
      const screen = viewScreenOf(state);
      const key = keyOf(state);
      if (!isReady.current || screen === null || state.presentation || key === last.current) return;
      last.current = key;
      // A comfort: a host that cannot keep it keeps nobody from working.
      call('view.remember', { screen, view: state.view }).catch(() => undefined);
    };
    const stop = store.subscribe((state, before) => {
      // What happens elsewhere in the window is no move.
      if (state.view === before.view && state.screen === before.screen) return;
      window.clearTimeout(timer.current);
      if (isReady.current) timer.current = window.setTimeout(keep, RESTED_MS);
    });
    return () => {
      stop();
      window.clearTimeout(timer.current);
    };
  }, [call, store]);
  return {
    pause: useCallback(() => {
      isReady.current = false;
      window.clearTimeout(timer.current);
    }, []),
    go: useCallback(() => {
      last.current = keyOf(store.getState());
      isReady.current = true;
    }, [store]),
  };
};

/**
 * Another project empties the window's state, then opens on its start view or where one had left it. The project that
 * the host already had open is entered at once.
 */
export const useProjectEntry = (isOpen: boolean): void => {
  const { t } = useTranslation();
  const { call } = useBackend();
  const { act } = useWorkspaceStore();
  const notify = useNotify();
  const { pause, go } = useRemembering();
  const entry = useRef(0);
  // Another language is no other project: what is said changes without entering again.
  const tell = useRef((_: readonly DroppedPart[]) => {});
  tell.current = (dropped) => {
    const parts = dropped.map((part) => t(`views.parts.${part}`)).join(', ');
    notify.done('views.messages.dropped', { parts });
  };
  const enter = useCallback(async () => {
    const mine = ++entry.current;
    pause();
    act.enterProject();
    const found = await call('view.entry', {}).catch(() => null);
    if (mine !== entry.current) return;
    if (found?.place) act.resume(found.start, found.place);
    if (found && found.dropped.length > 0) tell.current(found.dropped);
    go();
  }, [act, call, pause, go]);
  const leave = useCallback(() => {
    entry.current++;
    pause();
    act.leaveProject();
  }, [act, pause]);
  useEffect(() => (isOpen ? void enter() : leave()), [isOpen, enter, leave]);
  useHostEvents(
    useCallback(
      (event: Event) => {
        if (event.event === 'project.opened') void enter();
        if (event.event === 'project.closed') leave();
      },
      [enter, leave],
    ),
  );
};
