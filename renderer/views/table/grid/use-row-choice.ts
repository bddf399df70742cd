import { useCallback, useMemo, useRef } from 'react';
import type { EntityId } from '../../../../shared/domain/entity.ts';
import type { RelationId } from '../../../../shared/domain/relation.ts';
import type { BoundActions } from '../../../state/workspace.ts';
import { useActions, useWorkspace } from '../../../state/workspace-context.tsx';

/** Rows that are chosen: the selection that Explorer and Carte show too. */
export interface RowChoice {
  readonly ids: ReadonlySet<string>;
  readonly choose: (ids: readonly string[]) => void;
  /** `through`: ids in the order of the table; with Shift, from the last one chosen to this one. */
  readonly toggle: (id: string, through: readonly string[] | null) => void;
}

const chooseRelations = (act: BoundActions, ids: readonly RelationId[]): void => {
  const [first, ...others] = ids;
  if (first === undefined) act.select([]);
  else if (others.length === 0) act.selectRelation(first);
  else act.selectBundle(ids);
};

const between = (ids: readonly string[], a: string, b: string): readonly string[] => {
  const [first, second] = [ids.indexOf(a), ids.indexOf(b)];
  return first < 0 || second < 0 ? [b] : ids.slice(Math.min(first, second), Math.max(first, second) + 1);
};

export const useRowChoice = (record: 'entity' | 'relation'): RowChoice => {
  const act = useActions();
  const selection = useWorkspace((state) => state.selection);
  const relation = useWorkspace((state) => state.selectedRelation);
  const bundle = useWorkspace((state) => state.bundle);
  const last = useRef<string | null>(null);
  const ids = useMemo<ReadonlySet<string>>(() => {
    if (record === 'entity') return new Set(selection);
    return new Set(relation !== null ? [relation] : bundle);
  }, [record, selection, relation, bundle]);
  const choose = useCallback(
    (wanted: readonly string[]) => {
      if (record === 'entity') act.select(wanted as readonly EntityId[]);
      else chooseRelations(act, wanted as readonly RelationId[]);
    },
    [record, act],
  );
  const toggle = useCallback<RowChoice['toggle']>(
    (id, through) => {
      if (through && last.current !== null) {
        choose([...new Set([...ids, ...between(through, last.current, id)])]);
      } else choose(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]);
      last.current = id;
    },
    [ids, choose],
  );
  return useMemo(() => ({ ids, choose, toggle }), [ids, choose, toggle]);
};
