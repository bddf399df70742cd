import type { Settings } from '../../shared/contract/project-operations.ts';
import type { Workspace } from './workspace.ts';

/** Explorer is a list without its picture: as the person chose in this project, or else as the setting says. */
export const isListOnly = (
  { listOnly }: Pick<Workspace, 'listOnly'>,
  { listByDefault }: Pick<Settings, 'listByDefault'>,
): boolean => listOnly ?? listByDefault;
