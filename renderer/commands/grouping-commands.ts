import { GROUPING_IDS, type Grouping, type GroupingId } from '../../shared/domain/view.ts';
import type { TextKey } from '../i18n/i18n.ts';
import { needsCanvasSelection, needsPicture, onCanvas } from './canvas-state.ts';
import { type Command, type CommandState, needsProject } from './command.ts';

const needsGrouping = (state: CommandState): TextKey | null =>
  needsProject(state) ?? (state.workspace.view.grouping ? null : 'grouping.reasons.none');
const needsCollapsed = (state: CommandState): TextKey | null =>
  needsPicture(state) ??
  needsGrouping(state) ??
  (state.workspace.view.grouping?.form === 'collapsed' ? null : 'grouping.reasons.notCollapsed');
const needsGroup = (state: CommandState): TextKey | null =>
  needsCollapsed(state) ?? needsCanvasSelection(state);
const needsOpenGroup = (state: CommandState): TextKey | null =>
  needsCollapsed(state) ??
  ((state.workspace.view.grouping?.expanded.length ?? 0) > 0 ? null : 'grouping.reasons.nothingOpen');

/** Another grouping keeps the form that was chosen, and opens nothing. */
export const groupedBy = (by: GroupingId, before: Grouping | null): Grouping => ({
  by,
  form: before?.form ?? 'collapsed',
  expanded: before?.by === by ? before.expanded : [],
});

const groupBy = (by: GroupingId): Command => ({
  id: `grouping.by.${by}`,
  title: `grouping.commands.${by}`,
  keys: [],
  scope: 'all',
  when: needsPicture,
  run: ({ workspace, act }) => act.changeView({ grouping: groupedBy(by, workspace.view.grouping) }),
});

const inForm = (form: Grouping['form']): Command => ({
  id: `grouping.form.${form}`,
  title: `grouping.commands.${form}`,
  keys: [],
  scope: 'all',
  when: needsGrouping,
  run: ({ workspace, act }) => {
    const { grouping } = workspace.view;
    if (grouping) act.changeView({ grouping: { ...grouping, form } });
  },
});

const onGroups = (
  name: 'open' | 'openAll' | 'close' | 'closeAll',
  when: Command['when'],
  run: Command['run'],
): Command => ({
  id: `grouping.${name}`,
  title: `grouping.commands.${name}`,
  keys: [],
  scope: 'all',
  when,
  run,
});

/** Grouping what is shown, opening groups and closing them. */
export const groupingCommands: readonly Command[] = [
  ...GROUPING_IDS.map(groupBy),
  inForm('collapsed'),
  inForm('hulls'),
  onGroups(
    'open',
    needsGroup,
    onCanvas((canvas) => canvas.openGroups('chosen')),
  ),
  onGroups(
    'openAll',
    needsCollapsed,
    onCanvas((canvas) => canvas.openGroups('all')),
  ),
  onGroups(
    'close',
    (state) => needsOpenGroup(state) ?? needsGroup(state),
    onCanvas((canvas) => canvas.closeGroups('chosen')),
  ),
  onGroups(
    'closeAll',
    needsOpenGroup,
    onCanvas((canvas) => canvas.closeGroups('all')),
  ),
  {
    id: 'grouping.remove',
    title: 'grouping.commands.remove',
    keys: [],
    scope: 'all',
    when: needsGrouping,
    run: ({ act }) => act.changeView({ grouping: null }),
  },
];
