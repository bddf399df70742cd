import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Call } from '../../shared/contract/contract.ts';
import { useBackend } from '../backend/backend-context.tsx';
import { useApp } from '../backend/use-app.ts';
import { createDraftStore, type DraftStore } from './draft-store.ts';

const DraftContext = createContext<DraftStore | null>(null);

const NAME_KEY = 'alliage.window';

/** The window's own name, the same when it is loaded again; nothing of what is typed is written there. */
const windowName = (storage: Storage): string => {
  const known = storage.getItem(NAME_KEY);
  if (known !== null) return known;
  const name = crypto.randomUUID();
  storage.setItem(NAME_KEY, name);
  return name;
};

/** A comfort: a host that cannot keep it keeps nobody from typing. */
const createSender = (call: Call, name: string) =>
  createDraftStore({
    send: (drafts) => void call('draft.keep', { window: name, drafts: [...drafts] }).catch(() => undefined),
    later: (run, afterMs) => {
      const timer = window.setTimeout(run, afterMs);
      return () => window.clearTimeout(timer);
    },
  });

export const DraftProvider = ({ children }: { children: ReactNode }) => {
  const { call } = useBackend();
  const [name] = useState(() => windowName(window.sessionStorage));
  const [store] = useState(() => createSender(call, name));
  return (
    <DraftContext value={store}>
      <FindLeftDrafts store={store} name={name} />
      {children}
    </DraftContext>
  );
};

/** What the window was typing when it died, asked once the project is known to be open: now, not after an edit of ours. */
const FindLeftDrafts = ({ store, name }: { store: DraftStore; name: string }) => {
  const { call } = useBackend();
  const [isOpenAtFirst] = useState(useApp().project !== null);
  useEffect(() => {
    if (!isOpenAtFirst) return;
    call('draft.list', { window: name }).then(
      (drafts) => store.offer(drafts),
      () => undefined,
    );
  }, [isOpenAtFirst, call, store, name]);
  return null;
};

export const useDrafts = (): DraftStore => {
  const store = useContext(DraftContext);
  if (!store) throw new Error('no drafts above');
  return store;
};
