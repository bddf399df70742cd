import type { LookId } from '../../shared/domain/look.ts';
import type { RelationType } from '../../shared/domain/vocabulary.ts';

export type Pane = 'picture' | 'list' | 'legend';
/** Whose card is open: an entity, or a group by its node. */
export type Chosen = { readonly entity: number } | { readonly group: number };

export interface State {
  readonly pane: Pane;
  readonly query: string;
  readonly hiddenLooks: ReadonlySet<LookId>;
  readonly hiddenTypes: ReadonlySet<RelationType>;
  readonly chosen: Chosen | null;
}
export interface Store {
  now(): State;
  change(part: Partial<State>): void;
  /** Called after each change with what is now and what was. */
  watch(listener: (now: State, before: State) => void): void;
}

export const createStore = (pane: Pane): Store => {
  let state: State = {
    pane,
    query: '',
    hiddenLooks: new Set(),
    hiddenTypes: new Set(),
    chosen: null,
  };
  const listeners: ((now: State, before: State) => void)[] = [];
  return {
    now: () => state,
    change: (part) => {
      const before = state;
      state = { ...state, ...part };
      for (const listener of listeners) listener(state, before);
    },
    watch: (listener) => {
      listeners.push(listener);
    },
  };
};

/** The set with the value, or without it. */
export const toggled = <Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> => {
  const changed = new Set(set);
  if (!changed.delete(value)) changed.add(value);
  return changed;
};
