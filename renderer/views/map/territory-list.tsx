import { Switch } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TerritoryKey } from '../../../shared/domain/map/base.ts';
import { useCounted } from '../../i18n/use-counted.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import classes from './map.module.css';
import { type TreeRow, treeRows, useTree } from './use-territory-lists.ts';
import { useValueWords } from './use-value-words.ts';

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

const Line = ({
  row,
  id,
  isActive,
  choose,
  toggle,
}: {
  readonly row: TreeRow;
  readonly id: string;
  readonly isActive: boolean;
  readonly choose: () => void;
  readonly toggle: () => void;
}) => {
  const { number } = useFormat();
  const counted = useCounted();
  const sayValue = useValueWords();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const Chevron = row.isOpen ? IconChevronDown : IconChevronRight;
  const hasChildren = row.children.length > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus, and says which line is active
    <div
      ref={line}
      id={id}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-expanded={hasChildren ? row.isOpen : undefined}
      aria-selected={isActive}
      aria-label={[row.name, counted.records(row.members.length), sayValue(row.key)]
        .filter(Boolean)
        .join(', ')}
      className={classes.treeRow}
      data-active={isActive || undefined}
      data-empty={row.members.length === 0 || undefined}
      style={{ paddingInlineStart: 8 + row.depth * 18 }}
      onClick={choose}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse, the keys are those of the tree */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
      <span
        className={classes.chevron}
        onClick={(event) => {
          event.stopPropagation();
          toggle();
        }}
      >
        {hasChildren && <Chevron size={16} aria-hidden />}
      </span>
      <span className={classes.treeName}>{row.name}</span>
      <span className={classes.treeCount}>{number(row.members.length)}</span>
    </div>
  );
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

/** The territories of the map as a tree: the same as the picture, by keyboard. */
export const TerritoryList = (props: ListProps) => {
  const { t } = useTranslation();
  const act = useActions();
  const base = useId();
  const [showsAll, setShowsAll] = useState(false);
  const tree = useTree(showsAll);
  const { open, toggle } = useOpenRows(tree);
  const rows = useMemo(() => treeRows(tree, open), [tree, open]);
  const choose = (row: TreeRow) => {
    props.setCurrent(row.key);
    act.select(row.members);
    props.show(row.key);
  };
  const { index, onKeyDown } = useWalk(rows, props, choose);
  const active = rows[index];
  return (
    <>
      <p className={classes.help} id={`${base}-keys`}>
        {t('map.tree.keys')}
      </p>
      {rows.length === 0 && <p>{t('map.tree.empty')}</p>}
      {rows.length > 0 && (
        <div
          role="tree"
          className={classes.tree}
          aria-label={t('map.tree.label')}
          aria-describedby={`${base}-keys`}
          aria-activedescendant={active ? `${base}-${active.key}` : undefined}
          tabIndex={0}
          data-map-tree
          data-scrolls
          onKeyDown={(event) => onKeyDown(event, toggle)}
        >
          {rows.map((row) => (
            <Line
              key={row.key}
              row={row}
              id={`${base}-${row.key}`}
              isActive={row.key === props.current}
              choose={() => choose(row)}
              toggle={() => toggle(row.key, !row.isOpen)}
            />
          ))}
        </div>
      )}
      <Switch
        label={t('map.tree.all')}
        checked={showsAll}
        onChange={(event) => setShowsAll(event.currentTarget.checked)}
      />
    </>
  );
};
