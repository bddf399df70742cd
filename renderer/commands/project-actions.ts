import { viewScreenOf } from '../../shared/domain/saved-view.ts';
import { startView } from '../../shared/domain/view.ts';
import { toRefusal } from '../state/opening.ts';
import type { CommandTools } from './command.ts';

/** Asks for a file, then opens it; a refusal is shown on the start screen, where it offers what to do. */
export const askToOpen = async ({ dialogs, call, act }: CommandTools): Promise<void> => {
  const file = await dialogs?.openProject();
  if (!file) return;
  try {
    await call('project.open', { file, readOnly: false });
  } catch (error) {
    act.refuseOpening(toRefusal(error, file));
  }
};

/** A copy where the person says, or in the projects' folder when the host has no dialogs. */
export const saveCopy = async ({ dialogs, call, notify, project }: CommandTools): Promise<void> => {
  const name = project?.name ?? '';
  const file = dialogs ? await dialogs.saveProject(name) : null;
  if (dialogs && !file) return;
  // The native dialog has already asked whether to replace a file.
  await call('project.saveCopy', { file, name: dialogs ? null : name, overwrite: file !== null });
  notify.done('frame.messages.copySaved');
};

/** Where one is is kept first: one may have come there less than a moment ago. */
export const closeProject = async ({ call, workspace }: CommandTools): Promise<void> => {
  const screen = viewScreenOf(workspace);
  // What was left before is not replaced by a view that has not been come to yet.
  if (screen !== null && workspace.presentation === null && workspace.view !== startView)
    await call('view.remember', { screen, view: workspace.view }).catch(() => undefined);
  await call('project.close', {});
};
