import type { Command } from './command.ts';
import { needsProject } from './command.ts';

/** What Explorer draws. */
export const fundingCommands: readonly Command[] = [
  {
    id: 'explorer.funding',
    title: 'funding.commands.show',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => {
      act.showScreen('explorer');
      act.changeView({ picture: 'funding' });
    },
  },
  {
    id: 'explorer.graph',
    title: 'funding.commands.graph',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => {
      act.showScreen('explorer');
      act.changeView({ picture: 'graph' });
    },
  },
];
