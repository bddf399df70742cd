import { Switch } from '@mantine/core';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TerritoryKey } from '../../../shared/domain/map/base.ts';
import { useActions } from '../../state/workspace-context.tsx';
import classes from './map.module.css';
import { TerritoryRow } from './territory-row.tsx';
import { type TreeRow, treeRows, useTree } from './use-territory-lists.ts';

interface ListProps {
  readonly current: TerritoryKey | null;
  readonly setCurrent: (key: TerritoryKey | null) => void;
  /** Brings a territory into sight. */
  readonly show: (key: TerritoryKey) => void;
}

const FIRST_OPEN = 2;

/** Where one stands in the tree, and what keys do there: the usual keys of a tree. */
const useWalk = (
  rows: readonly TreeRow[],
  { setCurrent, current }: ListProps,
  choose: (row: TreeRow) => void,
) => {
  const at = rows.findIndex(({ key }) => key === current);
  const index = Math.max(0, at);
  const goTo = (next: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, next))];
    if (row) setCurrent(row.key);
  };
  return {
    index,
    onKeyDown: (event: KeyboardEvent, toggle: (key: string, isOpen: boolean) => void) => {
      const row = rows[index];
      if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
      const keys: ReadonlyMap<string, () => void> = new Map([
        ['ArrowDown', () => goTo(at < 0 ? 0 : index + 1)],
        ['ArrowUp', () => goTo(index - 1)],
        ['Home', () => goTo(0)],
        ['End', () => goTo(rows.length - 1)],
        ['ArrowRight', () => (row.isOpen ? goTo(index + 1) : toggle(row.key, true))],
        [
          'ArrowLeft',
          () => (row.isOpen ? toggle(row.key, false) : goTo(rows.findIndex(({ key }) => key === row.parent))),
        ],
        ['Enter', () => choose(row)],
        [' ', () => choose(row)],
      ]);
      const run = keys.get(event.key);
      if (!run) return;
      event.preventDefault();
      run();
    },
  };
};

const useOpenRows = (tree: ReturnType<typeof useTree>) => {
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const start = useMemo(
    () =>
      tree.length <= FIRST_OPEN
        ? tree.flatMap(({ key, children }) => [key, ...children.map((one) => one.key)])
        : [],
    [tree],
  );
  const open = useMemo(() => {
    const keys = new Set<string>(start);
    for (const [key, isOpen] of toggled) {
      if (isOpen) keys.add(key);
      else keys.delete(key);
    }
    return keys;
  }, [start, toggled]);
  return {
    open,
    toggle: (key: string, isOpen: boolean) => setToggled((known) => new Map(known).set(key, isOpen)),
  };
};

/** The tree itself: one place to stand, its lines active in turn. */
const Tree = ({ tree, ...props }: ListProps & { readonly tree: ReturnType<typeof useTree> }) => {
  const { t } = useTranslation();
  const act = useActions();
  const base = useId();
  const { open, toggle } = useOpenRows(tree);
  const rows = useMemo(() => treeRows(tree, open), [tree, open]);
  const choose = (row: TreeRow) => {
    props.setCurrent(row.key);
    act.select(row.members);
    props.show(row.key);
  };
  const { index, onKeyDown } = useWalk(rows, props, choose);
  const active = rows[index];
  if (rows.length === 0) return <p>{t('map.tree.empty')}</p>;
  return (
    <div
      role="tree"
      className={classes.tree}
      aria-label={t('map.tree.label')}
      aria-describedby={TREE_KEYS_ID}
      aria-activedescendant={active ? `${base}-${active.key}` : undefined}
      tabIndex={0}
      data-map-tree
      data-scrolls
      onKeyDown={(event) => onKeyDown(event, toggle)}
    >
      {rows.map((row) => (
        <TerritoryRow
          key={row.key}
          row={row}
          id={`${base}-${row.key}`}
          isActive={row.key === props.current}
          choose={() => choose(row)}
          toggle={() => toggle(row.key, !row.isOpen)}
        />
      ))}
    </div>
  );
};

const TREE_KEYS_ID = 'map-tree-keys';

/** The territories of the map as a tree: the same as the picture, by keyboard. */
export const TerritoryList = (props: ListProps) => {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const tree = useTree(showsAll);
  return (
    <>
      <p className={classes.help} id={TREE_KEYS_ID}>
        {t('map.tree.keys')}
      </p>
      <Tree {...props} tree={tree} />
      <Switch
        label={t('map.tree.all')}
        checked={showsAll}
        onChange={(event) => setShowsAll(event.currentTarget.checked)}
      />
    </>
  );
};
