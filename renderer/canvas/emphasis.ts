import type { CollectionReturnValue, Core } from 'cytoscape';
import type { NodeId } from '../../shared/domain/drawing/drawing.ts';
import { ALL_LABELS_MAX } from './labels.ts';

/** What stands out in the picture; nothing of it is data. */
export interface Emphasis {
  readonly selection: readonly NodeId[];
  /** Lines chosen: the one of a relation, or of several. */
  readonly lines: readonly string[];
  /** Where the keyboard is. */
  readonly here: NodeId | null;
  readonly hovered: NodeId | null;
  readonly path: { readonly entities: readonly NodeId[]; readonly lines: readonly string[] } | null;
}

const STATES = ['selected', 'here', 'near', 'on-path', 'beside'] as const;
type State = (typeof STATES)[number];

/** What steps back: around a hovered node its links to others, around a path everything else. */
const besideOf = (cy: Core, near: CollectionReturnValue, path: ReadonlySet<string>): ReadonlySet<string> => {
  // On a large picture, touching every element at each hover would cost more than it shows.
  if (cy.nodes().length > ALL_LABELS_MAX) return new Set();
  if (path.size > 0)
    return new Set(
      cy
        .elements()
        .map((element) => element.id())
        .filter((id) => !path.has(id)),
    );
  return new Set(
    near.empty()
      ? []
      : cy
          .edges()
          .difference(near)
          .map((edge) => edge.id()),
  );
};

/** Ids that wear each state. */
const statesOf = (cy: Core, emphasis: Emphasis): Record<State, ReadonlySet<string>> => {
  const hovered = emphasis.hovered === null ? cy.collection() : cy.getElementById(emphasis.hovered);
  const near = hovered.closedNeighborhood();
  const path = new Set<string>([...(emphasis.path?.entities ?? []), ...(emphasis.path?.lines ?? [])]);
  return {
    selected: new Set<string>([...emphasis.selection, ...emphasis.lines]),
    here: new Set(emphasis.here === null ? [] : [emphasis.here]),
    near: new Set(near.map((element) => element.id())),
    'on-path': path,
    beside: besideOf(cy, near, path),
  };
};

/** Puts the states on the elements as classes, touching only those that change. */
export const createEmphasis = (cy: Core) => {
  let last: Emphasis | null = null;
  const apply = () => {
    if (last === null) return;
    const states = statesOf(cy, last);
    cy.batch(() => {
      for (const state of STATES) {
        for (const element of cy.$(`.${state}`))
          if (!states[state].has(element.id())) element.removeClass(state);
        for (const id of states[state]) cy.getElementById(id).addClass(state);
      }
    });
  };
  return {
    /** A large picture wears no classes: it is remembered for when the picture is ordinary again. */
    show: (emphasis: Emphasis, isWorn: boolean) => {
      last = emphasis;
      if (isWorn) apply();
    },
    /** After elements came back: a removed element loses its classes. */
    again: apply,
  };
};
