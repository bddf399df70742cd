import { type Command, needsProject } from './command.ts';

/** What is done from the card and the forms, from anywhere. */
export const cardCommands: readonly Command[] = [
  {
    id: 'card.toggle',
    title: 'card.commands.toggle',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act, workspace }) => act.setCardOpen(!workspace.cardOpen),
  },
];
