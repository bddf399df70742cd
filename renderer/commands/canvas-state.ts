import type { TextKey } from '../i18n/i18n.ts';
import type { CanvasActions } from '../state/workspace.ts';
import { type Command, type CommandState, needsProject, needsSelection, needsWritable } from './command.ts';

export const needsCanvas = (state: CommandState): TextKey | null =>
  needsProject(state) ?? (state.workspace.canvas ? null : 'explorer.reasons.noCanvas');
export const needsWritableCanvas = (state: CommandState): TextKey | null =>
  needsWritable(state) ?? needsCanvas(state);
export const needsCanvasSelection = (state: CommandState): TextKey | null =>
  needsCanvas(state) ?? needsSelection(state);

export const onCanvas =
  (act: (canvas: CanvasActions) => void): Command['run'] =>
  ({ workspace }) => {
    if (workspace.canvas) act(workspace.canvas);
  };

/** There is nothing to zoom or to arrange in list mode. */
export const needsPicture = (state: CommandState): TextKey | null =>
  needsCanvas(state) ?? (state.workspace.canvas?.isDrawn ? null : 'list.reasons.notDrawn');
