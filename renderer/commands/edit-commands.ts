import type { TextKey } from '../i18n/i18n.ts';
import { type Command, type CommandState, needsWritable } from './command.ts';

const canUndo = (state: CommandState): TextKey | null =>
  needsWritable(state) ?? (state.project?.canUndo ? null : 'frame.reasons.nothingToUndo');
const canRedo = (state: CommandState): TextKey | null =>
  needsWritable(state) ?? (state.project?.canRedo ? null : 'frame.reasons.nothingToRedo');

/** Undo and redo; each says in words what it did. */
export const editCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    title: 'frame.commands.undo',
    keys: ['Mod+Z'],
    scope: 'all',
    outsideText: true,
    when: canUndo,
    run: async ({ call, notify }) => {
      const { summary } = await call('journal.undo', { count: 1 });
      notify.done('frame.messages.undone', { summary: summary ?? '' });
    },
  },
  {
    id: 'edit.redo',
    title: 'frame.commands.redo',
    keys: ['Mod+Y', 'Mod+Shift+Z'],
    scope: 'all',
    outsideText: true,
    when: canRedo,
    run: async ({ call, notify }) => {
      const { summary } = await call('journal.redo', { count: 1 });
      notify.done('frame.messages.redone', { summary: summary ?? '' });
    },
  },
];
