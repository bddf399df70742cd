import { useEffect, useRef, useState } from 'react';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useWorkspace } from '../../state/workspace-context.tsx';
import type { ListRow } from './list-rows.ts';
import { centreOf, goInto, goOut, goToDepth, type ListWalk, startWalk, withoutHidden } from './list-walk.ts';
import type { ListData } from './use-list-data.ts';

export interface WalkedList {
  readonly walk: ListWalk;
  readonly centre: EntityId | null;
  readonly rows: readonly ListRow[];
  readonly active: number;
  readonly current: ListRow | undefined;
  readonly goTo: (index: number) => void;
  readonly into: (id: EntityId) => void;
  readonly out: () => void;
  readonly toDepth: (depth: number) => void;
}

/** Where one is in the list: what is chosen on the picture comes into sight here. */
export const useListWalk = (data: ListData): WalkedList => {
  const { shown } = useGraph();
  const [kept, setWalk] = useState(startWalk);
  const walk = withoutHidden(kept, (id) => shown.entityIds.has(id));
  const centre = centreOf(walk);
  const rows = data.rowsAt(centre);
  const active = Math.max(0, Math.min(walk.active, rows.length - 1));
  const goTo = (index: number) => setWalk({ ...walk, active: index });
  useFollowChoice(rows, goTo);
  return {
    walk,
    centre,
    rows,
    active,
    current: rows[active],
    goTo,
    into: (id) => setWalk(goInto({ ...walk, active }, id)),
    out: () => setWalk(goOut(walk)),
    toDepth: (depth) => setWalk(goToDepth(walk, depth)),
  };
};

/** Only a new choice moves the list: a filter or another order leaves one where one is. */
const useFollowChoice = (rows: readonly ListRow[], goTo: (index: number) => void): void => {
  const only = useWorkspace((state) => (state.selection.length === 1 ? state.selection[0] : undefined));
  const before = useRef<EntityId | undefined>(undefined);
  useEffect(() => {
    if (only === before.current) return;
    before.current = only;
    const index = rows.findIndex((row) => 'entity' in row && row.entity.id === only);
    if (index >= 0) goTo(index);
  });
};
