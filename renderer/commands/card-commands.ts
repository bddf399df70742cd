import { type Command, needsProject } from './command.ts';

/** What is asked of the project as a whole. */
export const cardCommands: readonly Command[] = [
  {
    id: 'card.history',
    title: 'card.commands.history',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.openDialog({ name: 'history' }),
  },
];
