import { isListOnly } from '../state/list-mode.ts';
import { alignCommands } from './align-commands.ts';
import { needsCanvas, needsPicture, needsWritableCanvas, onCanvas } from './canvas-state.ts';
import { always, type Command, type CommandTools, needsProject, needsSelection } from './command.ts';

/** Goes back one level of what narrows the picture; false when nothing does. */
const leaveLevel = ({ workspace, act }: CommandTools): boolean => {
  const { cardEdit, pathFrom, tool, view } = workspace;
  if (cardEdit !== null) act.editCard(null);
  else if (pathFrom !== null) act.setPath(null, null);
  else if (tool !== 'select') act.setTool('select');
  else if (view.focus) act.changeView({ focus: null });
  else if (view.highlight.length > 0) act.changeView({ highlight: [] });
  else return false;
  return true;
};

/** In the picture or the list, the last level is the selection. */
const goBack: Command['run'] = (tools) => {
  if (leaveLevel(tools)) return;
  const { selectedRelation, bundle } = tools.workspace;
  if (selectedRelation !== null && bundle.length > 0) tools.act.selectBundle(bundle);
  else tools.act.select([]);
};

const sights: readonly Command[] = [
  {
    id: 'explorer.zoomIn',
    title: 'explorer.commands.zoomIn',
    keys: ['Mod++'],
    scope: 'canvas',
    when: needsPicture,
    run: onCanvas((canvas) => canvas.zoomBy(1.3)),
  },
  {
    id: 'explorer.zoomOut',
    title: 'explorer.commands.zoomOut',
    keys: ['Mod+-'],
    scope: 'canvas',
    when: needsPicture,
    run: onCanvas((canvas) => canvas.zoomBy(1 / 1.3)),
  },
  {
    id: 'explorer.fit',
    title: 'explorer.commands.fit',
    keys: ['Mod+0'],
    scope: 'canvas',
    when: needsPicture,
    run: onCanvas((canvas) => canvas.fit()),
  },
  {
    id: 'explorer.fitSelection',
    title: 'explorer.commands.fitSelection',
    keys: ['Mod+Shift+0'],
    scope: 'canvas',
    when: (state) => needsPicture(state) ?? needsSelection(state),
    run: onCanvas((canvas) => canvas.fitSelection()),
  },
  {
    id: 'explorer.focusCanvas',
    title: 'explorer.commands.focusCanvas',
    keys: [],
    scope: 'all',
    when: needsCanvas,
    run: onCanvas((canvas) => canvas.focus()),
  },
  {
    id: 'explorer.list',
    title: 'explorer.commands.list',
    keys: ['Mod+L'],
    scope: 'all',
    when: needsCanvas,
    run: ({ workspace, settings, act }) => {
      if (isListOnly(workspace, settings)) {
        act.setListOnly(false);
        act.setListOpen(true);
      } else act.setListOpen(!workspace.listOpen);
    },
  },
  {
    id: 'explorer.listOnly',
    title: 'list.commands.only',
    keys: ['Mod+Shift+K'],
    scope: 'all',
    when: needsCanvas,
    run: ({ workspace, settings, act }) => {
      act.setListOpen(true);
      act.setListOnly(!isListOnly(workspace, settings));
    },
  },
];

const choices: readonly Command[] = [
  {
    id: 'explorer.selectAll',
    title: 'explorer.commands.selectAll',
    keys: ['Mod+A'],
    scope: 'canvas',
    outsideText: true,
    when: needsCanvas,
    run: onCanvas((canvas) => canvas.selectAll()),
  },
  {
    id: 'explorer.invert',
    title: 'explorer.commands.invert',
    keys: ['Mod+Shift+A'],
    scope: 'canvas',
    outsideText: true,
    when: needsCanvas,
    run: onCanvas((canvas) => canvas.invertSelection()),
  },
  {
    id: 'explorer.back',
    title: 'explorer.commands.back',
    keys: ['Escape'],
    scope: 'canvas',
    keysOnly: true,
    when: needsProject,
    run: goBack,
  },
  {
    id: 'explorer.leave',
    title: 'explorer.commands.back',
    keys: ['Escape'],
    scope: 'all',
    outsideText: true,
    keysOnly: true,
    when: always,
    run: (tools) => void leaveLevel(tools),
  },
];

/** Layouts that are computed: « figée » moves nothing. */
const ARRANGED = [
  ['organic', 'organic'],
  ['byTerritory', 'by-territory'],
  ['byKind', 'by-kind'],
  ['concentric', 'concentric'],
  ['chronological', 'chronological'],
  ['hierarchical', 'hierarchical'],
] as const;

const places: readonly Command[] = [
  {
    id: 'explorer.pin',
    title: 'explorer.commands.pin',
    keys: ['P'],
    scope: 'canvas',
    when: (state) => needsWritableCanvas(state) ?? needsSelection(state),
    run: onCanvas((canvas) => canvas.togglePin()),
  },
  ...ARRANGED.map(
    ([name, layout]): Command => ({
      id: `explorer.${name}`,
      title: `explorer.commands.${name}`,
      keys: [],
      scope: 'all',
      when: needsPicture,
      run: onCanvas((canvas) => canvas.arrange(layout)),
    }),
  ),
];

/** Commands that move, choose or place what the picture shows. */
export const pictureCommands: readonly Command[] = [...sights, ...choices, ...places, ...alignCommands];
