import type { Core } from 'cytoscape';
import type { EntityId } from '../../shared/domain/entity.ts';
import type { RelationId } from '../../shared/domain/relation.ts';
import { ALL_LABELS_MAX } from './labels.ts';

/** What stands out in the picture; nothing of it is data. */
export interface Emphasis {
  readonly selection: readonly EntityId[];
  readonly relation: RelationId | null;
  /** Where the keyboard is. */
  readonly here: EntityId | null;
  readonly hovered: EntityId | null;
  readonly path: { readonly entities: readonly EntityId[]; readonly relations: readonly RelationId[] } | null;
}

const STATES = ['selected', 'here', 'near', 'on-path', 'beside'] as const;
type State = (typeof STATES)[number];

/** Ids that wear each state. */
const statesOf = (cy: Core, emphasis: Emphasis): Record<State, ReadonlySet<string>> => {
  const hovered = emphasis.hovered === null ? cy.collection() : cy.getElementById(emphasis.hovered);
  const near = hovered.closedNeighborhood();
  const near0 = new Set(near.map((element) => element.id()));
  // On a large picture, touching every edge at each hover would cost more than it shows.
  const dims = near.nonempty() && cy.nodes().length <= ALL_LABELS_MAX;
  return {
    selected: new Set<string>([...emphasis.selection, ...(emphasis.relation ? [emphasis.relation] : [])]),
    here: new Set(emphasis.here === null ? [] : [emphasis.here]),
    near: near0,
    'on-path': new Set<string>([...(emphasis.path?.entities ?? []), ...(emphasis.path?.relations ?? [])]),
    beside: new Set(
      dims
        ? cy
            .edges()
            .difference(near)
            .map((edge) => edge.id())
        : [],
    ),
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
    show: (emphasis: Emphasis) => {
      last = emphasis;
      apply();
    },
    /** After elements came back: a removed element loses its classes. */
    again: apply,
  };
};
