import { IconChevronDown, IconChevronRight, IconId } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnknown } from '../../../../shared/domain/table/cell-value.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { BoundColumn } from '../cell-text.ts';
import { concerns, type TableRow } from '../columns/column.ts';
import { CellEditor } from '../edit/cell-editor.tsx';
import type { Editor } from '../edit/use-editing.ts';
import { cellKey, type Written } from '../edit/was-of.ts';
import classes from '../table.module.css';

export const cellId = (line: number, column: number): string => `cell-${line}-${column}`;

const OpenCard = ({ name }: { name: string }) => {
  const { t } = useTranslation();
  const label = t('table.grid.openCard', { name });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.open}
      data-act="open"
      aria-label={label}
      title={label}
    >
      <IconId size={18} stroke={1.75} aria-hidden />
    </button>
  );
};

interface CellProps {
  readonly row: TableRow;
  readonly bound: BoundColumn;
  readonly line: number;
  readonly column: number;
  readonly name: string;
  readonly isAt: boolean;
  readonly isInRange: boolean;
  readonly written: Written;
}

/** A text that may not be seen whole. */
const LONG = 16;
const NUMERIC: ReadonlySet<string> = new Set(['money', 'number', 'percent']);

const CellText = ({ row, bound, written }: Pick<CellProps, 'row' | 'bound' | 'written'>) => {
  const { t } = useTranslation();
  const kept = written.get(cellKey(row, bound));
  const value = kept === undefined ? bound.read(row) : kept;
  if (!isUnknown(value)) {
    const text = bound.words.show(value) ?? '';
    return <bdi title={text.length > LONG ? text : undefined}>{text}</bdi>;
  }
  if (!concerns(bound.column, row)) return null;
  return (
    <span className={classes.unknown} title={t('card.unknown')}>
      <span className="visually-hidden">{t('card.unknown')}</span>
    </span>
  );
};

const Cell = ({ row, bound, line, column, name, isAt, isInRange, written }: CellProps) => {
  const common = {
    id: cellId(line, column),
    tabIndex: -1,
    'aria-colindex': column + 1,
    'data-line': line,
    'data-column': column,
    'data-at': isAt || undefined,
    'data-range': isInRange || undefined,
    'data-numeric': NUMERIC.has(bound.column.shape) || undefined,
  };
  const locked = { 'aria-readonly': bound.column.write === null || undefined };
  const content = (
    <span className={classes.text}>
      <CellText row={row} bound={bound} written={written} />
    </span>
  );
  if (column === 1)
    return (
      <th {...common} scope="row" className={classes.first}>
        {content}
        <OpenCard name={name} />
      </th>
    );
  return (
    <td {...common} {...locked} className={classes.cell}>
      {content}
    </td>
  );
};

const EditedCell = ({ editor, line, column }: { editor: Editor; line: number; column: number }) => {
  const { t } = useTranslation();
  const { editing, commit, cancel } = editor;
  if (!editing) return null;
  const { row, bound, replace, refusal } = editing;
  const name = 'name' in row ? row.name : '';
  return (
    <td
      tabIndex={-1}
      id={cellId(line, column)}
      aria-colindex={column + 1}
      className={column === 1 ? classes.first : classes.cell}
      data-edited
    >
      <CellEditor
        row={row}
        bound={bound}
        replace={replace}
        label={t('table.grid.edit', { column: bound.label, name })}
        refusal={refusal}
        commit={commit}
        cancel={cancel}
      />
    </td>
  );
};

interface RowProps {
  readonly line: number;
  readonly top: number;
  readonly row: TableRow;
  readonly name: string;
  readonly columns: readonly BoundColumn[];
  /** Where one is in it, and the columns of a range; -1 for none. */
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly isChosen: boolean;
  readonly written: Written;
  /** Only for the row that is edited. */
  readonly editor: Editor | null;
}

/** One row. It is drawn again only when something of its own changes: scrolling draws the rows that come into sight. */
export const GridRow = memo(function GridRow(props: RowProps) {
  const { line, top, row, name, columns, isChosen, written, editor } = props;
  const { t } = useTranslation();
  return (
    <tr
      aria-rowindex={line + 2}
      aria-selected={isChosen}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      data-chosen={isChosen || undefined}
      data-edited={editor !== null || undefined}
    >
      <td
        tabIndex={-1}
        id={cellId(line, 0)}
        aria-colindex={1}
        data-line={line}
        data-column={0}
        data-at={props.at === 0 || undefined}
        className={classes.box}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          readOnly
          checked={isChosen}
          aria-label={t('table.grid.selectRow', { name })}
          data-act="choose"
        />
      </td>
      {columns.map((bound, at) =>
        editor?.editing?.place.column === at + 1 ? (
          <EditedCell key={bound.column.id} editor={editor} line={line} column={at + 1} />
        ) : (
          <Cell
            key={bound.column.id}
            row={row}
            bound={bound}
            line={line}
            column={at + 1}
            name={name}
            isAt={props.at === at + 1}
            isInRange={props.first <= at + 1 && at + 1 <= props.last}
            written={written}
          />
        ),
      )}
    </tr>
  );
});

interface GroupProps {
  readonly line: number;
  readonly top: number;
  readonly label: string | null;
  readonly count: number;
  readonly span: number;
  readonly isFolded: boolean;
  readonly isAt: boolean;
}

/** The heading of a group: pressed, it folds or unfolds. */
export const GroupRow = ({ line, top, label, count, span, isFolded, isAt }: GroupProps) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const Icon = isFolded ? IconChevronRight : IconChevronDown;
  const state = { 'aria-expanded': !isFolded };
  return (
    <tr aria-rowindex={line + 2} className={classes.group} style={{ transform: `translateY(${top}px)` }}>
      <td
        tabIndex={-1}
        id={cellId(line, 0)}
        aria-colindex={1}
        {...state}
        colSpan={span}
        data-line={line}
        data-column={0}
        data-act="fold"
        data-at={isAt || undefined}
        className={classes.groupCell}
      >
        <Icon size={18} stroke={2} aria-hidden />
        {label === null ? (
          <span className="unknown">{t('card.unknown')}</span>
        ) : (
          <bdi className={classes.groupName}>{label}</bdi>
        )}
        <span className={classes.groupCount}>{number(count)}</span>
      </td>
    </tr>
  );
};
