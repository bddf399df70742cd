import type { Answer } from '../../shared/domain/decision.ts';
import type { TextKey } from '../i18n/i18n.ts';
import { type Command, type CommandState, needsProject, needsWritable } from './command.ts';

const needsSuggestion = (state: CommandState): TextKey | null =>
  needsWritable(state) ?? (state.workspace.suggestionActions ? null : 'partnerships.reasons.noSuggestion');

/** A key alone is heard only while the list of suggestions has the focus. */
const answering = (answer: Answer, title: TextKey, key: string): Command => ({
  id: `partnerships.${answer}`,
  title,
  keys: [key],
  scope: 'suggestions',
  when: needsSuggestion,
  run: ({ workspace }) => workspace.suggestionActions?.answer(answer),
});

/** Partenariats à explorer: gone to, answered, explained. */
export const partnershipsCommands: readonly Command[] = [
  {
    id: 'screen.partnerships',
    title: 'partnerships.commands.go',
    keys: ['Mod+5'],
    browserKeys: ['Alt+5'],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => {
      act.changeSuggestions({ tab: 'list' });
      act.showScreen('partnerships');
    },
  },
  answering('retain', 'partnerships.commands.retain', 'R'),
  answering('exists', 'partnerships.commands.exists', 'E'),
  answering('dismiss', 'partnerships.commands.dismiss', 'X'),
  answering('later', 'partnerships.commands.later', 'P'),
  {
    id: 'partnerships.decisions',
    title: 'partnerships.commands.decisions',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => {
      act.changeSuggestions({ tab: 'decisions' });
      act.showScreen('partnerships');
    },
  },
  {
    id: 'partnerships.method',
    title: 'partnerships.commands.method',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.openDialog({ name: 'method' }),
  },
  {
    id: 'partnerships.quality',
    title: 'partnerships.commands.quality',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.openDialog({ name: 'method-quality' }),
  },
  {
    id: 'partnerships.settings',
    title: 'partnerships.commands.settings',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.openSettings('partnerships'),
  },
  {
    id: 'explorer.suggestions',
    title: 'partnerships.commands.draw',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act, workspace }) => {
      act.drawSuggestions(!workspace.suggestionsDrawn);
      act.showScreen('explorer');
    },
  },
];
