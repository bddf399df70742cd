import { type Command, needsProject, needsWritable } from './command.ts';

/** Contact persons, their rights, and the register. */
export const personCommands: readonly Command[] = [
  {
    id: 'persons.add',
    title: 'persons.commands.add',
    keys: [],
    scope: 'all',
    when: needsWritable,
    run: ({ workspace, act }) => {
      const [organisation] = workspace.screen === 'settings' ? [] : workspace.selection;
      act.openDialog({ name: 'person', ...(organisation ? { organisation } : {}) });
    },
  },
  {
    id: 'persons.rights',
    title: 'persons.commands.rights',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.openSettings('persons', 'persons-rights'),
  },
  {
    id: 'persons.register',
    title: 'persons.commands.register',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.openSettings('persons', 'persons-register'),
  },
];
