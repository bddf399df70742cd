import { useMemo } from 'react';
import { departmentsOf } from '../../../shared/domain/map/base.ts';
import { belongingOf } from '../../../shared/domain/map/belonging.ts';
import { inhabited, type TreeTerritory, territoryTree } from '../../../shared/domain/map/territory-tree.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useMapData } from './map-context.ts';

/** A line of the tree, as the keyboard goes through it. */
export interface TreeRow extends TreeTerritory {
  readonly depth: number;
  readonly isOpen: boolean;
  readonly parent: string | null;
}

export const useTree = (showsAll: boolean): readonly TreeTerritory[] => {
  const { ecosystem, shown } = useGraph();
  const { ground, belonging, placements, territories } = useMapData();
  return useMemo(() => {
    const departments = { ...ground, level: 'department' as const, shapes: [...departmentsOf(ground)] };
    const byDepartment =
      ground.level === 'department'
        ? belonging
        : belongingOf(ecosystem, territories, departments, placements);
    const tree = territoryTree({ ground, belonging, byDepartment, ids: shown.entityIds });
    return showsAll ? tree : inhabited(tree);
  }, [ecosystem, shown, ground, belonging, placements, territories, showsAll]);
};

export const treeRows = (
  tree: readonly TreeTerritory[],
  open: ReadonlySet<string>,
  depth = 0,
  parent: string | null = null,
): TreeRow[] =>
  tree.flatMap((each) => {
    const isOpen = each.children.length > 0 && open.has(each.key);
    const row = { ...each, depth, isOpen, parent };
    return isOpen ? [row, ...treeRows(each.children, open, depth + 1, each.key)] : [row];
  });
