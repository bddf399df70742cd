import type { TextKey } from '../i18n/i18n.ts';
import type { MapActions } from '../state/map-actions.ts';
import { type Command, type CommandState, needsProject, needsSelection } from './command.ts';

const needsMap = (state: CommandState): TextKey | null =>
  needsProject(state) ?? (state.workspace.map ? null : 'map.reasons.noMap');

const onMap = (
  name: keyof MapActions,
  title: TextKey,
  more: Partial<Pick<Command, 'when'>> = {},
): Command => ({
  id: `map.${name}`,
  title,
  keys: [],
  scope: 'all',
  when: needsMap,
  ...more,
  run: ({ workspace }) => workspace.map?.[name](),
});

/** The map: gone to, looked at, and what it lacks. */
export const mapCommands: readonly Command[] = [
  {
    id: 'screen.map',
    title: 'map.commands.go',
    keys: ['Mod+4'],
    browserKeys: ['Alt+4'],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.showScreen('map'),
  },
  onMap('zoomIn', 'map.commands.zoomIn'),
  onMap('zoomOut', 'map.commands.zoomOut'),
  onMap('fit', 'map.commands.fit'),
  onMap('fitSelection', 'map.commands.fitSelection', {
    when: (state) => needsMap(state) ?? needsSelection(state),
  }),
  onMap('selectAll', 'map.commands.selectAll'),
  onMap('focusList', 'map.commands.focus'),
  onMap('locate', 'map.commands.locate'),
  onMap('chooseZone', 'map.commands.zone'),
  {
    id: 'map.arcs',
    title: 'map.commands.arcs',
    keys: [],
    scope: 'all',
    when: needsMap,
    run: ({ act, workspace: { view } }) => act.changeView({ map: { ...view.map, arcs: !view.map.arcs } }),
  },
];
