import { startView } from '../../shared/domain/view.ts';
import { type Command, needsProject, needsSelection } from './command.ts';

/** The table: reached from anywhere. Its own keys are those of a spreadsheet (views/table/grid/grid-keys.ts). */
export const tableCommands: readonly Command[] = [
  {
    id: 'screen.table',
    title: 'table.commands.go',
    keys: ['Mod+3'],
    browserKeys: ['Alt+3'],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.showScreen('table'),
  },
  {
    id: 'table.incomplete',
    title: 'table.commands.incomplete',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act, workspace }) => {
      act.changeView({ table: { ...workspace.view.table, ...startView.table, tab: 'incomplete' } });
      act.showScreen('table');
    },
  },
  {
    id: 'table.explorer',
    title: 'table.commands.explorer',
    keys: [],
    scope: 'all',
    when: needsSelection,
    run: ({ act }) => act.showScreen('explorer'),
  },
];
