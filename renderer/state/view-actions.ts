import type { EntityId } from '../../shared/domain/entity.ts';
import type { RelationId } from '../../shared/domain/relation.ts';
import type { SavedViewId, ViewScreen } from '../../shared/domain/saved-view.ts';
import { startView, type View } from '../../shared/domain/view.ts';
import type { Located } from './places.ts';
import type { Screen } from './screens.ts';

export interface ViewPlace {
  readonly screen: ViewScreen;
  readonly view: View;
}

/** « Présenter »: which of the saved views is shown, and what to give back at the end. */
export interface Presentation {
  readonly at: number;
  readonly before: Pick<State, 'screen' | 'view' | 'openedView' | 'selection' | 'selectedRelation'>;
}

/** The part of the window's state that saved views are about. */
export interface Viewed {
  /** A new object each time that a view is opened: the picture then goes where the view says. */
  readonly viewOpenings: object;
  /** The opening that the picture has shown: a screen that is drawn anew owes it once. */
  readonly shownOpening: object;
  readonly presentation: Presentation | null;
  /** Where the next project is entered; null: where it says. */
  readonly nextScreen: Screen | null;
  readonly selection: readonly EntityId[];
  readonly selectedRelation: RelationId | null;
}
type State = Located<Screen> & Viewed;
type Change = Partial<State>;

/** Nothing is chosen, asked or drawn over a view that has just been opened. */
const alone = {
  selection: [],
  selectedRelation: null,
  bundle: [],
  pathFrom: null,
  pathTo: null,
  tool: 'select',
  dialog: null,
  paletteOpen: false,
} as const;

/** A new object each time: opening the same view again puts the picture back too. */
const opened = (id: SavedViewId | null, { screen, view }: ViewPlace): Change => ({
  screen,
  view: { ...view },
  openedView: id,
  viewOpenings: {},
});

/** What concerns saved views: each action is (state, …what) → what changes. */
export const viewActions = {
  /** Opens a saved view, on the screen where it was saved; Alt+← comes back. */
  openView: (_: State, id: SavedViewId, place: ViewPlace): Change => opened(id, place),
  /** The same view, but for this, on a screen: one step of Alt+←. */
  showView: (state: State, screen: ViewScreen, change: Partial<View>): Change => ({
    screen,
    view: { ...state.view, ...change },
  }),
  openingShown: ({ viewOpenings }: State): Change => ({ shownOpening: viewOpenings }),
  /** The view on screen is the one saved under that id. */
  viewSaved: (_: State, id: SavedViewId | null): Change => ({ openedView: id }),
  resetView: (_: State): Change => ({ view: startView, openedView: null, viewOpenings: {} }),
  /** The project that is about to be entered, on this screen. */
  enterOn: (_: State, nextScreen: Screen): Change => ({ nextScreen }),
  /** What a project opens with; nothing before it to come back to. An import that was asked for keeps its screen. */
  resume: (state: State, id: SavedViewId | null, place: ViewPlace): Change => ({
    ...opened(id, place),
    screen: state.nextScreen ?? place.screen,
    past: [],
    future: [],
  }),
  startPresenting: (state: State, at: number, id: SavedViewId, place: ViewPlace): Change => {
    const { screen, view, openedView, selection, selectedRelation, past } = state;
    return {
      ...opened(id, place),
      ...alone,
      past,
      presentation: { at, before: { screen, view, openedView, selection, selectedRelation } },
    };
  },
  /** Going through the views leaves no trace in Alt+←. */
  present: ({ presentation, past }: State, at: number, id: SavedViewId, place: ViewPlace): Change =>
    presentation ? { ...opened(id, place), ...alone, past, presentation: { ...presentation, at } } : {},
  stopPresenting: ({ presentation, past }: State): Change =>
    presentation ? { ...presentation.before, viewOpenings: {}, past, presentation: null } : {},
} as const;
