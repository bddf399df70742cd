import { useCallback, useMemo, useState } from 'react';
import { useProject, useSettings } from '../../backend/use-app.ts';
import { helpOf } from '../../help/help.ts';
import {
  goBack,
  goForward,
  goTo,
  type HelpHistory,
  type HelpPlace,
  startHistory,
} from '../../help/help-history.ts';
import type { HelpContent } from '../../help/help-page.ts';
import { pageOf } from '../../help/page-of.ts';
import { type Found, findables, searchHelp } from '../../help/search-help.ts';
import { useLang } from '../../i18n/use-format.ts';
import { isListOnly } from '../../state/list-mode.ts';
import { useWorkspaceStore } from '../../state/workspace-context.tsx';
import { useTellKeys } from './use-keys.ts';

export interface Help {
  readonly content: HelpContent;
  readonly history: HelpHistory;
  readonly typed: string;
  readonly found: readonly Found[];
  readonly setTyped: (text: string) => void;
  /** Ends the search. */
  readonly go: (place: HelpPlace) => void;
  readonly back: () => void;
  readonly forward: () => void;
}

/** The page of the screen that one comes from. */
const useStart = (asked: HelpPlace | undefined): HelpPlace => {
  const store = useWorkspaceStore();
  const settings = useSettings();
  const project = useProject();
  if (asked) return asked;
  const workspace = store.getState();
  const isBare = project === null && workspace.screen !== 'settings';
  return { page: isBare ? 'home' : pageOf(workspace, isListOnly(workspace, settings)) };
};

/** Where one is in the help, and what is searched there. */
export const useHelp = (asked: HelpPlace | undefined): Help => {
  const lang = useLang();
  const start = useStart(asked);
  const [history, setHistory] = useState(() => startHistory(start));
  const [typed, setTyped] = useState('');
  const content = useMemo(() => helpOf(lang), [lang]);
  const tellKeys = useTellKeys();
  const all = useMemo(() => findables(content, tellKeys), [content, tellKeys]);
  const found = useMemo(() => searchHelp(all, typed), [all, typed]);
  const move = useCallback((change: (history: HelpHistory) => HelpHistory) => {
    setTyped('');
    setHistory(change);
  }, []);
  const go = useCallback((place: HelpPlace) => move((now) => goTo(now, place)), [move]);
  const back = useCallback(() => move(goBack), [move]);
  const forward = useCallback(() => move(goForward), [move]);
  return { content, history, typed, found, setTyped, go, back, forward };
};
