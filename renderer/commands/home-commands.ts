import type { TextKey } from '../i18n/i18n.ts';
import { always, type Command, type CommandState, needsProject, needsWritable } from './command.ts';
import { askToOpen, closeProject, saveCopy } from './project-actions.ts';

const needsDialogs = ({ dialogs }: CommandState): TextKey | null =>
  dialogs ? null : 'frame.reasons.desktopOnly';

/** Projects: open, create, copy, check, close. */
export const homeCommands: readonly Command[] = [
  {
    id: 'project.new',
    title: 'frame.commands.newProject',
    keys: [],
    scope: 'all',
    when: always,
    run: ({ act }) => act.openDialog({ name: 'new-project' }),
  },
  {
    id: 'project.open',
    title: 'frame.commands.openProject',
    keys: ['Mod+O'],
    scope: 'all',
    when: needsDialogs,
    run: askToOpen,
  },
  {
    id: 'project.rename',
    title: 'frame.commands.renameProject',
    keys: [],
    scope: 'all',
    when: needsWritable,
    run: ({ act }) => act.openDialog({ name: 'rename-project' }),
  },
  {
    id: 'project.saveCopy',
    title: 'frame.commands.saveCopy',
    keys: ['Mod+Shift+S'],
    scope: 'all',
    when: needsProject,
    run: saveCopy,
  },
  {
    id: 'project.check',
    title: 'frame.commands.checkProject',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.openDialog({ name: 'check-project' }),
  },
  {
    id: 'backup.now',
    title: 'backups.commands.now',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: async ({ call, notify }) => {
      await call('backup.make', {});
      notify.done('backups.made');
    },
  },
  {
    id: 'backup.see',
    title: 'backups.commands.see',
    keys: [],
    scope: 'all',
    when: always,
    run: ({ act }) => act.openSettings('backups'),
  },
  {
    id: 'project.close',
    title: 'frame.commands.closeProject',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: closeProject,
  },
];
