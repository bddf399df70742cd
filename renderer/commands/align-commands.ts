import { ALIGNMENTS, type Alignment, leastFor } from '../canvas/align.ts';
import type { TextKey } from '../i18n/i18n.ts';
import { needsCanvas, needsCanvasSelection, needsWritableCanvas, onCanvas } from './canvas-state.ts';
import type { Command, CommandState } from './command.ts';

export const ALIGN_TITLES = {
  left: 'interaction.commands.alignLeft',
  centre: 'interaction.commands.alignCentre',
  right: 'interaction.commands.alignRight',
  top: 'interaction.commands.alignTop',
  middle: 'interaction.commands.alignMiddle',
  bottom: 'interaction.commands.alignBottom',
  'spread-across': 'interaction.commands.spreadAcross',
  'spread-down': 'interaction.commands.spreadDown',
} as const satisfies Record<Alignment, TextKey>;

const needsSeveral =
  (least: 2 | 3) =>
  (state: CommandState): TextKey | null =>
    needsWritableCanvas(state) ??
    (state.workspace.selection.length >= least
      ? null
      : least === 2
        ? 'interaction.reasons.two'
        : 'interaction.reasons.three');

const toCommand = (alignment: Alignment): Command => ({
  id: `explorer.align.${alignment}`,
  title: ALIGN_TITLES[alignment],
  keys: [],
  scope: 'all',
  when: needsSeveral(leastFor(alignment)),
  run: onCanvas((canvas) => canvas.align(alignment)),
});

/** What several chosen entities need: put in line, surrounded, followed to what they are linked to. */
export const alignCommands: readonly Command[] = [
  ...ALIGNMENTS.map(toCommand),
  {
    id: 'explorer.lasso',
    title: 'interaction.commands.lasso',
    keys: [],
    scope: 'all',
    when: needsCanvas,
    run: ({ workspace, act }) => act.setTool(workspace.tool === 'lasso' ? 'select' : 'lasso'),
  },
  {
    id: 'explorer.addNeighbours',
    title: 'interaction.commands.addNeighbours',
    keys: [],
    scope: 'all',
    when: needsCanvasSelection,
    run: onCanvas((canvas) => canvas.addNeighbours()),
  },
];
