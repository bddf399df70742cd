import type { TextKey } from '../i18n/i18n.ts';
import { type Command, type CommandState, needsProject } from './command.ts';

/** Without a project one is made first. */
const canImport = ({ project }: CommandState): TextKey | null =>
  project?.readOnly ? 'frame.reasons.readOnly' : null;

/** What brings data in, and what looks for the same thing twice. */
export const importCommands: readonly Command[] = [
  {
    id: 'import.open',
    title: 'import.commands.import',
    keys: ['Mod+I', 'Mod+8'],
    browserKeys: ['Mod+I', 'Alt+8'],
    scope: 'all',
    when: canImport,
    run: ({ act, project }) =>
      project ? act.showScreen('import') : act.openDialog({ name: 'new-project', goTo: 'import' }),
  },
  {
    id: 'import.paste',
    title: 'import.commands.paste',
    keys: [],
    scope: 'all',
    when: (state) => needsProject(state) ?? canImport(state),
    run: ({ act }) => act.askToPaste(),
  },
  {
    id: 'duplicates.open',
    title: 'duplicates.commands.open',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.showScreen('duplicates'),
  },
];
