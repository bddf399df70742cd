import type { Handlers } from '../../contract/contract.ts';
import type { Draft } from '../../contract/draft-operations.ts';
import type { ReadableDb } from '../store/database.ts';
import type { ServiceContext } from './context.ts';

type DraftHandlers = Pick<Handlers, 'draft.keep' | 'draft.list'>;

/** In memory alone, by open project: closed, nothing of them is left. */
export const createDraftHandlers = ({ session }: Pick<ServiceContext, 'session'>): DraftHandlers => {
  const kept = new WeakMap<ReadableDb, Map<string, readonly Draft[]>>();
  return {
    'draft.keep': ({ window, drafts }) => {
      const project = session.reader();
      const windows = kept.get(project) ?? new Map<string, readonly Draft[]>();
      if (drafts.length === 0) windows.delete(window);
      else windows.set(window, drafts);
      kept.set(project, windows);
      return {};
    },
    'draft.list': ({ window }) => [...(kept.get(session.reader())?.get(window) ?? [])],
  };
};
