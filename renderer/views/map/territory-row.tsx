import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useCounted } from '../../i18n/use-counted.ts';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './map.module.css';
import type { TreeRow } from './use-territory-lists.ts';
import { useValueWords } from './use-value-words.ts';

/** Opens and closes a line; the keys of the tree do the same. */
const Opener = ({ row, toggle }: { readonly row: TreeRow; readonly toggle: () => void }) => {
  const Chevron = row.isOpen ? IconChevronDown : IconChevronRight;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse, the keys are those of the tree
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <span
      className={classes.chevron}
      onClick={(event) => {
        event.stopPropagation();
        toggle();
      }}
    >
      {row.children.length > 0 && <Chevron size={16} aria-hidden />}
    </span>
  );
};

interface TerritoryRowProps {
  readonly row: TreeRow;
  readonly id: string;
  readonly isActive: boolean;
  readonly choose: () => void;
  readonly toggle: () => void;
}

/** A territory, how many are there, and what its colour says. */
export const TerritoryRow = ({ row, id, isActive, choose, toggle }: TerritoryRowProps) => {
  const { number } = useFormat();
  const counted = useCounted();
  const sayValue = useValueWords();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const said = [row.name, counted.records(row.members.length), sayValue(row.key)];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus, and says which line is active
    <div
      ref={line}
      id={id}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-expanded={row.children.length > 0 ? row.isOpen : undefined}
      aria-selected={isActive}
      aria-label={said.filter(Boolean).join(', ')}
      className={classes.treeRow}
      data-active={isActive || undefined}
      data-empty={row.members.length === 0 || undefined}
      style={{ paddingInlineStart: 8 + row.depth * 18 }}
      onClick={choose}
    >
      <Opener row={row} toggle={toggle} />
      <span className={classes.treeName}>{row.name}</span>
      <span className={classes.treeCount}>{number(row.members.length)}</span>
    </div>
  );
};
