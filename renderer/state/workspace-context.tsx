import { createContext, type ReactNode, useContext, useState } from 'react';
import { useStore } from 'zustand';
import { type BoundActions, createWorkspaceStore, type Workspace, type WorkspaceStore } from './workspace.ts';

const WorkspaceContext = createContext<WorkspaceStore | null>(null);

export const WorkspaceProvider = ({ children }: { children: ReactNode }) => {
  const [store] = useState(() => createWorkspaceStore());
  return <WorkspaceContext value={store}>{children}</WorkspaceContext>;
};

export const useWorkspaceStore = (): WorkspaceStore => {
  const store = useContext(WorkspaceContext);
  if (!store) throw new Error('no workspace above');
  return store;
};

/** One slice of the window's state: `useWorkspace((state) => state.selection)`. */
export const useWorkspace = <Slice,>(slice: (state: Workspace) => Slice): Slice =>
  useStore(useWorkspaceStore(), slice);

export const useActions = (): BoundActions => useWorkspaceStore().act;
