import { type Command, needsProject, needsWritable } from './command.ts';

/** Exchanges, and what is to do. */
export const followUpCommands: readonly Command[] = [
  {
    id: 'exchange.log',
    title: 'followUps.commands.log',
    keys: [],
    scope: 'all',
    when: needsWritable,
    run: ({ workspace, act }) => act.openDialog({ name: 'exchange', organisations: workspace.selection }),
  },
  {
    id: 'todo.show',
    title: 'followUps.commands.todo',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.showScreen('home'),
  },
];
