import { VIEW_SCREENS } from '../../shared/domain/saved-view.ts';
import type { TextKey } from '../i18n/i18n.ts';
import { needsPicture } from './canvas-state.ts';
import { type Command, type CommandState, needsProject } from './command.ts';

/** Screens that show the view, and so the strip of its years. */
const needsView = (state: CommandState): TextKey | null =>
  needsProject(state) ??
  ((VIEW_SCREENS as readonly string[]).includes(state.workspace.screen) ? null : 'filters.reasons.noFrise');

/** Filters and years of the view, and what is found in its picture. */
export const filterCommands: readonly Command[] = [
  // Ctrl+F is of every screen (frame.find): in the picture it runs this.
  {
    id: 'explorer.find',
    title: 'filters.commands.find',
    keys: [],
    scope: 'all',
    when: needsPicture,
    run: ({ act }) => act.setFindOpen(true),
  },
  {
    id: 'view.addFilter',
    title: 'filters.commands.addFilter',
    keys: [],
    scope: 'all',
    when: needsView,
    run: () => {
      // The menu of filters is where it is on the page: the palette opens it there.
      document.querySelector<HTMLElement>('[data-add-filter]')?.click();
    },
  },
  {
    id: 'view.timeline',
    title: 'filters.commands.timeline',
    keys: [],
    scope: 'all',
    when: needsView,
    run: ({ workspace, act }) => act.setTimelineOpen(!workspace.timelineOpen),
  },
  {
    id: 'view.play',
    title: 'filters.commands.play',
    keys: [],
    scope: 'all',
    when: needsView,
    run: ({ workspace, act }) => act.setPlaying(!workspace.isPlaying),
  },
];
