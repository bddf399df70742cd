import type { EntityId } from '../../shared/domain/entity.ts';
import type { RelationId } from '../../shared/domain/relation.ts';
import type { TextKey } from '../i18n/i18n.ts';
import { type Command, type CommandState, needsProject, needsSelection, needsWritable } from './command.ts';
import { pictureCommands } from './picture-commands.ts';

const needsWritableSelection = (state: CommandState): TextKey | null =>
  needsWritable(state) ?? needsSelection(state);
/** The relation whose card is open, or all those of the line that is. */
const chosenRelations = ({ selectedRelation, bundle }: CommandState['workspace']): readonly RelationId[] =>
  selectedRelation === null ? bundle : [selectedRelation];
const needsSomethingChosen = (state: CommandState): TextKey | null =>
  needsWritable(state) ?? (chosenRelations(state.workspace).length === 0 ? needsSelection(state) : null);
const needsFocus = (state: CommandState): TextKey | null =>
  needsProject(state) ?? (state.workspace.view.focus ? null : 'explorer.reasons.noFocus');
const needsPathEnds = (state: CommandState): TextKey | null =>
  needsProject(state) ??
  ([1, 2].includes(state.workspace.selection.length) ? null : 'explorer.reasons.noPath');
const needsFilters = (state: CommandState): TextKey | null => {
  const { filters, highlight, timeRange } = state.workspace.view;
  const isFiltered = filters.length + highlight.length > 0 || timeRange !== null;
  return needsProject(state) ?? (isFiltered ? null : 'explorer.reasons.noFilter');
};

const changeDepth =
  (by: 1 | -1): Command['run'] =>
  ({ workspace, act }) => {
    const { focus } = workspace.view;
    if (focus) act.changeView({ focus: { ...focus, depth: Math.min(3, Math.max(1, focus.depth + by)) } });
  };

/** One entity stands out with those it is linked to; several stand out alone. */
const highlight: Command['run'] = async ({ workspace, act, call }) => {
  const [first, ...others] = workspace.selection;
  if (first === undefined) return;
  if (others.length > 0) return act.changeView({ highlight: [...workspace.selection] });
  const { relations } = await call('entity.get', { entity: first });
  const linked = relations.flatMap(({ from, to }): EntityId[] => [from, to]);
  act.changeView({ highlight: [...new Set([first, ...linked])] });
};

const removeChosen: Command['run'] = async ({ workspace, act, call, notify }) => {
  const relations = chosenRelations(workspace);
  if (relations.length > 0) {
    act.select([]);
    await call('record.removeMany', { entities: [], relations: [...relations] });
    return notify.done('interaction.messages.linksRemoved', { count: relations.length }, { undoable: true });
  }
  const ids = workspace.selection;
  const [first] = ids;
  if (first === undefined) return;
  const { name } = await call('entity.get', { entity: first });
  // The card closes first: it must not ask for what is gone.
  act.select([]);
  if (ids.length === 1) await call('entity.remove', { entity: first });
  else await call('record.removeMany', { entities: [...ids], relations: [] });
  const { focus } = workspace.view;
  if (focus && ids.includes(focus.id)) act.changeView({ focus: null });
  notify.done('explorer.messages.removed', { count: ids.length, name }, { undoable: true });
};

/** The three verbs that never mean the same: neighbourhood hides, highlight fades, path shows the way. */
const verbs: readonly Command[] = [
  {
    id: 'explorer.neighbourhood',
    title: 'explorer.commands.neighbourhood',
    keys: ['V'],
    scope: 'canvas',
    when: needsSelection,
    run: ({ workspace, act }) => {
      const [id] = workspace.selection;
      if (id) act.changeView({ focus: { id, depth: 1 } });
    },
  },
  {
    id: 'explorer.depthMore',
    title: 'explorer.commands.depthMore',
    keys: ['+'],
    scope: 'canvas',
    when: needsFocus,
    run: changeDepth(1),
  },
  {
    id: 'explorer.depthLess',
    title: 'explorer.commands.depthLess',
    keys: ['-'],
    scope: 'canvas',
    when: needsFocus,
    run: changeDepth(-1),
  },
  {
    id: 'explorer.path',
    title: 'explorer.commands.path',
    keys: ['C'],
    scope: 'canvas',
    when: needsPathEnds,
    run: ({ workspace, act }) => act.setPath(workspace.selection[0] ?? null, workspace.selection[1] ?? null),
  },
  {
    id: 'explorer.highlight',
    title: 'explorer.commands.highlight',
    keys: ['M'],
    scope: 'canvas',
    when: needsSelection,
    run: highlight,
  },
  {
    id: 'explorer.clearFilters',
    title: 'explorer.commands.clearFilters',
    keys: [],
    scope: 'all',
    when: needsFilters,
    run: ({ act }) => act.changeView({ filters: [], highlight: [], match: 'all', timeRange: null }),
  },
];

/** What changes the project from Explorer. */
const edits: readonly Command[] = [
  {
    id: 'explorer.add',
    title: 'explorer.commands.add',
    keys: ['Mod+N'],
    browserKeys: ['Alt+N'],
    scope: 'all',
    when: needsWritable,
    run: ({ act }) => act.openDialog({ name: 'add-entity', entityName: '', position: null }),
  },
  {
    id: 'explorer.addHere',
    title: 'explorer.commands.add',
    keys: ['A'],
    scope: 'canvas',
    keysOnly: true,
    when: needsWritable,
    run: ({ act }) => act.openDialog({ name: 'add-entity', entityName: '', position: null }),
  },
  {
    id: 'explorer.link',
    title: 'explorer.commands.link',
    keys: ['Mod+Shift+L'],
    scope: 'all',
    when: needsWritableSelection,
    run: ({ act }) => act.openDialog({ name: 'link' }),
  },
  {
    id: 'explorer.linkHere',
    title: 'explorer.commands.link',
    keys: ['L'],
    scope: 'canvas',
    keysOnly: true,
    when: needsWritableSelection,
    run: ({ act }) => act.openDialog({ name: 'link' }),
  },
  {
    id: 'explorer.rename',
    title: 'explorer.commands.rename',
    keys: ['F2'],
    scope: 'canvas',
    when: needsWritableSelection,
    run: ({ act }) => act.editCard('name'),
  },
  {
    id: 'explorer.remove',
    title: 'explorer.commands.remove',
    keys: ['Delete'],
    scope: 'canvas',
    outsideText: true,
    when: needsSomethingChosen,
    run: removeChosen,
  },
  {
    id: 'explorer.export',
    title: 'explorer.commands.export',
    keys: ['Mod+E'],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.openDialog({ name: 'export' }),
  },
  {
    id: 'explorer.print',
    title: 'explorer.commands.print',
    keys: ['Mod+P'],
    scope: 'all',
    when: needsProject,
    // The diagnosis is a page of its own; what is drawn becomes a sheet first.
    run: ({ act, workspace }) =>
      workspace.screen === 'diagnosis' ? window.print() : act.openDialog({ name: 'export' }),
  },
];

/** Everything that Explorer's toolbar, menus, palette and keys can do. */
export const explorerCommands: readonly Command[] = [...verbs, ...edits, ...pictureCommands];
