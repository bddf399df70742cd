import { focusSearch, moveToRegion } from '../frame/regions.ts';
import type { TextKey } from '../i18n/i18n.ts';
import { goesWithoutEmptyCard, isCardEmpty } from '../state/card-room.ts';
import { always, type Command, type CommandState, needsProject } from './command.ts';

const canGoBack = (state: CommandState): TextKey | null =>
  needsProject(state) ?? (state.workspace.past.length > 0 ? null : 'frame.reasons.noBack');
const canGoForward = (state: CommandState): TextKey | null =>
  needsProject(state) ?? (state.workspace.future.length > 0 ? null : 'frame.reasons.noForward');

const needsCard = (state: CommandState): TextKey | null => {
  const { workspace } = state;
  const isAway = goesWithoutEmptyCard(workspace.screen) && isCardEmpty(workspace);
  return needsProject(state) ?? (isAway ? 'frame.reasons.noSelection' : null);
};

/** The window itself: palette, screens, regions, settings, help. */
export const frameCommands: readonly Command[] = [
  {
    id: 'frame.palette',
    title: 'frame.commands.palette',
    keys: ['Mod+K'],
    scope: 'all',
    keysOnly: true,
    when: always,
    run: ({ act }) => act.setPaletteOpen(true),
  },
  {
    id: 'screen.home',
    title: 'frame.commands.goHome',
    keys: ['Mod+1'],
    browserKeys: ['Alt+1'],
    scope: 'all',
    when: always,
    run: ({ act }) => act.showScreen('home'),
  },
  {
    id: 'screen.explorer',
    title: 'frame.commands.goExplorer',
    keys: ['Mod+2'],
    browserKeys: ['Alt+2'],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.showScreen('explorer'),
  },
  {
    id: 'frame.find',
    title: 'frame.commands.find',
    keys: ['Mod+F'],
    scope: 'all',
    keysOnly: true,
    when: always,
    run: ({ workspace, act }) => {
      if (workspace.canvas?.isDrawn && !workspace.findOpen) act.setFindOpen(true);
      else if (!focusSearch(document)) act.setPaletteOpen(true);
    },
  },
  {
    id: 'frame.back',
    title: 'frame.commands.back',
    keys: ['Alt+ArrowLeft'],
    scope: 'all',
    outsideText: true,
    when: canGoBack,
    run: ({ act }) => act.goBack(),
  },
  {
    id: 'frame.forward',
    title: 'frame.commands.forward',
    keys: ['Alt+ArrowRight'],
    scope: 'all',
    outsideText: true,
    when: canGoForward,
    run: ({ act }) => act.goForward(),
  },
  {
    id: 'frame.nextRegion',
    title: 'frame.commands.nextRegion',
    keys: ['F6'],
    scope: 'all',
    keysOnly: true,
    when: always,
    run: () => moveToRegion(document, 1),
  },
  {
    id: 'frame.previousRegion',
    title: 'frame.commands.previousRegion',
    keys: ['Shift+F6'],
    scope: 'all',
    keysOnly: true,
    when: always,
    run: () => moveToRegion(document, -1),
  },
  {
    id: 'frame.toggleCard',
    title: 'frame.commands.toggleCard',
    keys: [],
    scope: 'all',
    when: needsCard,
    run: ({ act, workspace }) => act.setCardOpen(!workspace.cardOpen),
  },
  {
    id: 'frame.settings',
    title: 'frame.commands.settings',
    keys: ['Mod+,', 'Mod+9'],
    browserKeys: ['Mod+,', 'Alt+9'],
    scope: 'all',
    when: always,
    run: ({ act }) => act.showScreen('settings'),
  },
  {
    id: 'settings.keyboard',
    title: 'frame.commands.changeKeys',
    keys: [],
    scope: 'all',
    when: always,
    run: ({ act }) => act.openSettings('keyboard'),
  },
  {
    id: 'settings.statement',
    title: 'frame.commands.statement',
    keys: [],
    scope: 'all',
    when: always,
    run: ({ act }) => act.openDialog({ name: 'accessibility' }),
  },
  {
    id: 'frame.tour',
    title: 'frame.commands.tour',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: ({ act, workspace }) => {
      if (workspace.view.picture !== 'graph') act.changeView({ picture: 'graph' });
      act.showScreen('explorer');
      act.setTourStep(0);
    },
  },
  {
    id: 'frame.help',
    title: 'frame.commands.help',
    keys: ['F1'],
    scope: 'all',
    when: always,
    run: ({ act }) => act.openDialog({ name: 'help' }),
  },
  {
    id: 'help.glossary',
    title: 'frame.commands.glossary',
    keys: [],
    scope: 'all',
    when: always,
    run: ({ act }) => act.openDialog({ name: 'help', place: { page: 'glossary' } }),
  },
  {
    id: 'help.data',
    title: 'frame.commands.data',
    keys: [],
    scope: 'all',
    when: always,
    run: ({ act }) => act.openDialog({ name: 'help', place: { page: 'data' } }),
  },
  {
    id: 'settings.about',
    title: 'frame.commands.about',
    keys: [],
    scope: 'all',
    when: always,
    run: ({ act }) => {
      act.closeDialog();
      act.openSettings('about');
    },
  },
];
