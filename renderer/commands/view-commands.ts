import type { SavedView } from '../../shared/contract/view-operations.ts';
import { presentedViews, VIEW_SCREENS } from '../../shared/domain/saved-view.ts';
import type { TextKey } from '../i18n/i18n.ts';
import {
  type Command,
  type CommandState,
  type CommandTools,
  needsProject,
  needsWritable,
} from './command.ts';

const needsOpened = (state: CommandState): TextKey | null =>
  needsProject(state) ?? (state.workspace.openedView ? null : 'views.reasons.noOpened');

const openedView = async ({ workspace, call }: CommandTools): Promise<SavedView | null> =>
  (await call('view.list', {})).find(({ id }) => id === workspace.openedView) ?? null;

/** Where a view is saved: the screen that shows it, or Explorer from the others. */
export const screenToSave = ({ workspace }: Pick<CommandState, 'workspace'>) =>
  VIEW_SCREENS.find((screen) => screen === workspace.screen) ?? 'explorer';

const save: Command['run'] = async (tools) => {
  const { workspace, call, act, notify } = tools;
  const opened = await openedView(tools);
  if (!opened) return act.openDialog({ name: 'save-view' });
  const { id, name } = opened;
  await call('view.save', { id, name, view: workspace.view, screen: screenToSave(tools) });
  notify.done('views.messages.saved', { name }, { undoable: true });
};

const revert: Command['run'] = async (tools) => {
  const opened = await openedView(tools);
  if (opened) tools.act.openView(opened.id, opened);
};

/** From the view on screen, or from the first. */
const present: Command['run'] = async ({ call, act, workspace, notify }) => {
  if (workspace.presentation) return;
  const { snapshot } = await call('project.info', {});
  const views = presentedViews(await call('view.list', {}), snapshot?.views ?? []);
  const at = Math.max(
    0,
    views.findIndex(({ id }) => id === workspace.openedView),
  );
  const view = views[at];
  if (!view) return notify.done('views.reasons.none');
  act.startPresenting(at, view.id, view);
};

/** A saved view as a command: « Vue : Qui finance quoi » of the palette. */
export const openCommand = (view: SavedView): Command => ({
  id: `view.open.${view.id}`,
  title: 'views.commands.open',
  keys: [],
  scope: 'all',
  when: needsProject,
  run: ({ act }) => act.openView(view.id, view),
});

/** Saved views and their presentation. */
export const viewCommands: readonly Command[] = [
  {
    id: 'view.save',
    title: 'views.commands.save',
    keys: [],
    scope: 'all',
    when: needsWritable,
    run: save,
  },
  {
    id: 'view.saveAs',
    title: 'views.commands.saveAs',
    keys: [],
    scope: 'all',
    when: needsWritable,
    run: ({ act }) => act.openDialog({ name: 'save-view' }),
  },
  {
    id: 'view.revert',
    title: 'views.commands.revert',
    keys: [],
    scope: 'all',
    when: needsOpened,
    run: revert,
  },
  {
    id: 'view.reset',
    title: 'views.commands.reset',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.resetView(),
  },
  {
    id: 'view.manage',
    title: 'views.commands.manage',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.openDialog({ name: 'views' }),
  },
  {
    id: 'view.present',
    title: 'views.commands.present',
    keys: ['F5', 'Control+Mod+F'],
    scope: 'all',
    when: needsProject,
    run: present,
  },
];
