import { expect, it } from 'vitest';
import { closeProject } from '../../renderer/commands/project-actions.ts';
import { createWorkspaceStore } from '../../renderer/state/workspace.ts';
import { startView } from '../../shared/domain/view.ts';

const startWorkspace = createWorkspaceStore().getState();
/** Operations asked when the project is closed from a view. */
const askedFrom = async (workspace: typeof startWorkspace): Promise<string[]> => {
  const asked: string[] = [];
  const call = async (operation: string) => void asked.push(operation);
  await closeProject({ workspace, call } as unknown as Parameters<typeof closeProject>[0]);
  return asked;
};

it('a view that one has just come to is kept when the project is closed at once', async () => {
  const workspace = {
    ...startWorkspace,
    screen: 'explorer' as const,
    view: { ...startView, match: 'any' as const },
  };
  expect(await askedFrom(workspace)).toEqual(['view.remember', 'project.close']);
});

it('a screen that shows no view, a presentation and a project not entered yet replace nothing', async () => {
  const view = { ...startView, match: 'any' as const };
  expect(await askedFrom({ ...startWorkspace, screen: 'settings', view })).toEqual(['project.close']);
  expect(await askedFrom({ ...startWorkspace, screen: 'explorer' })).toEqual(['project.close']);
});
