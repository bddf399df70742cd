import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NodeId } from '../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import type { RelationId } from '../../shared/domain/relation.ts';
import { type LayoutId, startView, type View } from '../../shared/domain/view.ts';
import type { Alignment } from '../canvas/align.ts';
import { type CommitteePlace, startCommittee } from './committee-state.ts';
import { type DiagnosisPlace, startDiagnosis } from './diagnosis-state.ts';
import type { Dialog } from './dialog.ts';
import type { MapActions } from './map-actions.ts';
import { type Suggesting, startSuggesting, suggestingActions } from './partnerships.ts';
import { goBack, goForward, type Located, rememberPlace } from './places.ts';
import { type Safety, safetyActions, startSafety } from './safety.ts';
import type { Screen } from './screens.ts';
import { type SettingsPlace, settingsActions, startSettings } from './settings-place.ts';
import { type Viewed, viewActions } from './view-actions.ts';

export { SCREENS, type Screen } from './screens.ts';

export type Tool = 'select' | 'lasso' | 'link';

/** What the canvas lets commands do while it is on screen. */
export interface CanvasActions {
  /** False in list mode: there is nothing to zoom or to arrange. */
  readonly isDrawn: boolean;
  selectAll(): void;
  invertSelection(): void;
  /** Computes a layout of what is shown and saves it as one action; « figée » moves nothing. */
  arrange(layout: LayoutId): void;
  /** Groups of what is chosen, or all of them: drawn member by member, or as one node again. */
  openGroups(which: 'chosen' | 'all'): void;
  closeGroups(which: 'chosen' | 'all'): void;
  /** Pins the selection where it is, or frees it when all of it is pinned. */
  togglePin(): void;
  /** Puts the selection in line, or spreads it out; one action to undo. */
  align(alignment: Alignment): void;
  /** Adds to the selection what is linked to it in the picture. */
  addNeighbours(): void;
  fit(): void;
  fitSelection(): void;
  zoomBy(factor: number): void;
  focus(): void;
  /** Where everything is drawn now, saved or not. */
  places(): readonly { readonly id: NodeId; readonly x: number; readonly y: number }[];
}

/** The window's state: one value, shared by every screen; nothing of it is data of the project. */
export interface Workspace extends Located<Screen>, Viewed, Suggesting, Safety, SettingsPlace {
  /** Relations that one line stands for, while their list or one of them is open; empty otherwise. */
  readonly bundle: readonly RelationId[];
  readonly tool: Tool;
  /** Start of the path being asked for (« Chemin vers… »). */
  readonly pathFrom: EntityId | null;
  readonly pathTo: EntityId | null;
  readonly dialog: Dialog | null;
  readonly paletteOpen: boolean;
  readonly cardOpen: boolean;
  /** « 48 fiches affichées sur 312 »: set by the screen that shows them. */
  readonly shown: { readonly entities: number; readonly total: number } | null;
  readonly canvas: CanvasActions | null;
  readonly map: MapActions | null;
  /** The list that shows the same entities as the picture (Ctrl+L). */
  readonly listOpen: boolean;
  /** Explorer as a list, without the picture; null: as the setting says. */
  readonly listOnly: boolean | null;
  /** The strip of links by year. */
  readonly timelineOpen: boolean;
  /** The years go by, one after the other. */
  readonly isPlaying: boolean;
  /** The search by name among what the picture shows. */
  readonly findOpen: boolean;
  /** Step of the tour, from 0; null while it is not taken. */
  readonly tourStep: number | null;
  /** Field of the card that is being edited: a key of card-fields.ts, or `name` (F2). */
  readonly cardEdit: string | null;
  /** A table was asked to be pasted: the import screen opens its place for it. */
  readonly pasteAsked: boolean;
  /** Whom Diagnostic is about, and what of it is read. */
  readonly diagnosis: DiagnosisPlace;
  /** What of Comité is looked at. */
  readonly committee: CommitteePlace;
}

/** One value, so that nothing is drawn again when nothing was chosen. */
const noBundle: readonly RelationId[] = [];

const noOpening = {};

const startWorkspace: Workspace = {
  ...startSuggesting,
  ...startSafety,
  ...startSettings,
  screen: 'home',
  view: startView,
  openedView: null,
  viewOpenings: noOpening,
  shownOpening: noOpening,
  presentation: null,
  lastMove: null,
  selection: [],
  selectedRelation: null,
  bundle: noBundle,
  tool: 'select',
  pathFrom: null,
  pathTo: null,
  dialog: null,
  paletteOpen: false,
  cardOpen: true,
  shown: null,
  canvas: null,
  map: null,
  listOpen: false,
  listOnly: null,
  timelineOpen: false,
  isPlaying: false,
  findOpen: false,
  tourStep: null,
  cardEdit: null,
  nextScreen: null,
  pasteAsked: false,
  diagnosis: startDiagnosis,
  committee: startCommittee,
  past: [],
  future: [],
};

type Change = Partial<Workspace>;

/** Each action is (state, …what) → what changes; the store binds them. */
const actions = {
  showScreen: (_: Workspace, screen: Screen): Change => ({
    screen,
    tool: 'select',
    nextScreen: null,
    refusal: null,
  }),
  ...safetyActions,
  ...settingsActions,
  askToPaste: (_: Workspace): Change => ({ screen: 'import', pasteAsked: true }),
  endPasting: (_: Workspace): Change => ({ pasteAsked: false }),
  setDiagnosis: ({ diagnosis }: Workspace, change: Partial<DiagnosisPlace>): Change => ({
    diagnosis: { ...diagnosis, ...change },
  }),
  setCommittee: ({ committee }: Workspace, change: Partial<CommitteePlace>): Change => ({
    committee: { ...committee, ...change },
  }),
  changeView: (state: Workspace, change: Partial<View>): Change => ({ view: { ...state.view, ...change } }),
  ...viewActions,
  ...suggestingActions,
  select: (_: Workspace, ids: readonly EntityId[]): Change => ({
    selection: ids,
    selectedRelation: null,
    bundle: noBundle,
  }),
  toggleSelected: (state: Workspace, id: EntityId): Change => ({
    selection: state.selection.includes(id)
      ? state.selection.filter((other) => other !== id)
      : [...state.selection, id],
    selectedRelation: null,
    bundle: noBundle,
  }),
  /** One of the relations of an open bundle keeps it open behind. */
  selectRelation: ({ bundle }: Workspace, id: RelationId | null): Change => ({
    selectedRelation: id,
    selection: [],
    bundle: id !== null && bundle.includes(id) ? bundle : noBundle,
  }),
  selectBundle: (_: Workspace, bundle: readonly RelationId[]): Change => ({
    bundle,
    selectedRelation: null,
    selection: [],
    cardOpen: true,
  }),
  /** Selects one entity and shows its card. */
  openEntity: (_: Workspace, id: EntityId): Change => ({
    screen: 'explorer',
    selection: [id],
    selectedRelation: null,
    bundle: noBundle,
    cardOpen: true,
  }),
  setTimelineOpen: (_: Workspace, timelineOpen: boolean): Change => ({ timelineOpen, isPlaying: false }),
  setPlaying: (_: Workspace, isPlaying: boolean): Change =>
    isPlaying ? { isPlaying, timelineOpen: true } : { isPlaying },
  setFindOpen: (_: Workspace, findOpen: boolean): Change => ({ findOpen }),
  setTool: (_: Workspace, tool: Tool): Change => ({ tool }),
  setPath: (_: Workspace, from: EntityId | null, to: EntityId | null): Change => ({
    pathFrom: from,
    pathTo: to,
  }),
  openDialog: ({ nextScreen }: Workspace, dialog: Dialog): Change => ({
    dialog,
    paletteOpen: false,
    nextScreen: dialog.name === 'new-project' ? (dialog.goTo ?? null) : nextScreen,
  }),
  closeDialog: (_: Workspace): Change => ({ dialog: null }),
  setPaletteOpen: (_: Workspace, paletteOpen: boolean): Change => ({ paletteOpen }),
  setCardOpen: (_: Workspace, cardOpen: boolean): Change => ({ cardOpen }),
  setShown: (_: Workspace, shown: Workspace['shown']): Change => ({ shown }),
  setListOnly: (_: Workspace, listOnly: boolean | null): Change => ({ listOnly }),
  setTourStep: (_: Workspace, tourStep: number | null): Change => ({ tourStep }),
  setListOpen: (_: Workspace, listOpen: boolean): Change => ({ listOpen }),
  editCard: (_: Workspace, cardEdit: string | null): Change =>
    cardEdit === null ? { cardEdit } : { cardEdit, cardOpen: true },
  setCanvas: (_: Workspace, canvas: CanvasActions | null): Change => ({ canvas }),
  setMap: (_: Workspace, map: MapActions | null): Change => ({ map }),
  /** What was removed, here, by an undo or from another host, is no longer chosen or shown apart. */
  forget: (state: Workspace, gone: ReadonlySet<string>): Change => {
    const { selection, selectedRelation, bundle, pathFrom, pathTo, view } = state;
    const without = <Id extends string>(ids: readonly Id[]) => ids.filter((id) => !gone.has(id));
    const kept = <Id extends string>(id: Id | null): Id | null => (id !== null && gone.has(id) ? null : id);
    const isViewed =
      view.highlight.some((id) => gone.has(id)) || (view.focus !== null && gone.has(view.focus.id));
    return {
      selection: selection.some((id) => gone.has(id)) ? without(selection) : selection,
      selectedRelation: kept(selectedRelation),
      bundle: bundle.some((id) => gone.has(id)) ? without(bundle) : bundle,
      pathFrom: kept(pathFrom),
      pathTo: kept(pathTo),
      view: isViewed
        ? {
            ...view,
            highlight: without(view.highlight),
            focus: view.focus && !gone.has(view.focus.id) ? view.focus : null,
          }
        : view,
    };
  },
  /** Another project: nothing of the one before stays. */
  enterProject: (state: Workspace): Change => ({
    ...startWorkspace,
    canvas: state.canvas,
    shown: state.shown,
    cardOpen: state.cardOpen,
    // The project that it tells of is the one that is entered.
    account: state.account,
    // Said twice, by the event and by the state of the host: it stays until one goes elsewhere.
    nextScreen: state.nextScreen,
    screen: state.nextScreen ?? 'explorer',
  }),
  leaveProject: ({ cardOpen, account, refusal }: Workspace): Change => ({
    ...startWorkspace,
    cardOpen,
    account,
    refusal,
  }),
  goBack: (state: Workspace): Change => goBack(state),
  goForward: (state: Workspace): Change => goForward(state),
} as const;

type Actions = typeof actions;
export type BoundActions = {
  readonly [Name in keyof Actions]: Actions[Name] extends (state: Workspace, ...what: infer What) => Change
    ? (...what: What) => void
    : never;
};
export type WorkspaceStore = StoreApi<Workspace> & { readonly act: BoundActions };

type AnyAction = (state: Workspace, ...what: unknown[]) => Change;

/** A change that says itself where one can go back to (another project, back, forward) is taken as it is. */
const applyAction = (
  before: Workspace,
  action: AnyAction,
  what: readonly unknown[],
  nowMs: number,
): Workspace => {
  const change = action(before, ...what);
  const after = { ...before, ...change };
  return change.past ? after : rememberPlace(before, after, nowMs);
};

export const createWorkspaceStore = (
  start: Workspace = startWorkspace,
  nowMs: () => number = () => performance.now(),
): WorkspaceStore => {
  const store = createStore<Workspace>(() => start);
  const act = Object.fromEntries(
    Object.entries(actions).map(([name, action]) => [
      name,
      (...what: unknown[]) =>
        store.setState((before) => applyAction(before, action as AnyAction, what, nowMs())),
    ]),
  ) as unknown as BoundActions;
  return Object.assign(store, { act });
};
