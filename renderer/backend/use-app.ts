import type { OutputOf } from '../../shared/contract/contract.ts';
import type { ProjectInfo, Settings } from '../../shared/contract/project-operations.ts';
import { useOperation } from './use-operation.ts';

export type AppState = OutputOf<'app.state'>;

/** Host, settings and open project; known before anything of the window is drawn. */
export const useApp = (): AppState => {
  const { data } = useOperation('app.state', {});
  if (!data) throw new Error('the window is drawn after app.state');
  return data;
};

export const useProject = (): ProjectInfo | null => useApp().project;
export const useSettings = (): Settings => useApp().settings;
