import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupKey } from '../../../../shared/domain/table/group-rows.ts';
import { CellConflict } from '../edit/cell-conflict.tsx';
import type { Then } from '../edit/cell-editor.tsx';
import { DryRunDialog } from '../edit/dry-run-dialog.tsx';
import { useApply } from '../edit/use-apply.ts';
import { type Editor, useEditing } from '../edit/use-editing.ts';
import { useRowName } from '../row-name.ts';
import classes from '../table.module.css';
import { GridFoot } from './grid-foot.tsx';
import { GridHead, type OpenMenu } from './grid-head.tsx';
import { BOX_WIDTH, type GridModel, ROW_HEIGHT } from './grid-model.ts';
import { type Cursor, rangeOf } from './grid-place.ts';
import { cellId, GridRow, GroupRow } from './grid-row.tsx';
import { useCursor } from './use-cursor.ts';
import { type GridTools, useGridActs } from './use-grid-acts.ts';
import { useGridClipboard } from './use-grid-clipboard.ts';
import { useGridMouse } from './use-grid-mouse.ts';
import type { TableChanges } from './use-table-view.ts';

const OVERSCAN = 4;

/** The row being edited stays, wherever one scrolls. */
const useLines = (model: GridModel, scroller: RefObject<HTMLElement | null>, edited: number | null) =>
  useVirtualizer({
    count: model.lines.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    rangeExtractor: useCallback(
      (range: Range) => {
        const lines = defaultRangeExtractor(range);
        return edited === null || lines.includes(edited) ? lines : [...lines, edited];
      },
      [edited],
    ),
  });

/** What of the cursor concerns one row, so that only its own are drawn again. */
const marksOf = (cursor: Cursor, line: number) => {
  const range = rangeOf(cursor);
  const isInRange = line >= range.firstLine && line <= range.lastLine;
  const isOne = range.firstLine === range.lastLine && range.firstColumn === range.lastColumn;
  const at = cursor.at.line === line ? cursor.at.column : -1;
  if (!isInRange || isOne) return { at, first: -1, last: -2 };
  return { at, first: range.firstColumn, last: range.lastColumn };
};

/** As many rows as there may be at once: the elements of one that leaves are used again for one that comes. */
const poolOf = (scroller: HTMLElement | null): number =>
  Math.ceil((scroller?.clientHeight ?? 0) / ROW_HEIGHT) + 2 + 2 * OVERSCAN;

interface BodyProps {
  readonly model: GridModel;
  readonly cursor: Cursor;
  readonly editor: Editor;
  readonly virtual: ReturnType<typeof useLines>;
}

const Body = ({ model, cursor, editor, virtual }: BodyProps) => {
  const nameOf = useRowName(model.facts);
  const { grid, lines, folded, columns, choice } = model;
  const items = virtual.getVirtualItems();
  const pool = Math.max(items.length, poolOf(virtual.scrollElement as HTMLElement | null));
  return (
    <tbody className={classes.body} style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index: line, start }) => {
        const found = lines.at(line);
        if (!found) return null;
        const key = line % pool;
        if ('group' in found) {
          const group = grid.groups?.[found.group];
          if (!group) return null;
          return (
            <GroupRow
              key={key}
              line={line}
              top={start}
              label={group.label}
              count={group.rows.length}
              span={columns.length + 1}
              isFolded={folded.has(groupKey(group))}
              isAt={cursor.at.line === line}
            />
          );
        }
        const row = grid.rows[found.row];
        if (!row) return null;
        const isEdited = editor.editing?.row.id === row.id;
        return (
          <GridRow
            key={isEdited ? 'edited' : key}
            line={line}
            top={start}
            row={row}
            name={nameOf(row)}
            columns={columns}
            {...marksOf(cursor, line)}
            isChosen={choice.ids.has(row.id)}
            written={editor.written}
            editor={isEdited ? editor : null}
          />
        );
      })}
    </tbody>
  );
};

const STEPS: Readonly<Record<Then, readonly [line: number, column: number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
};

const templateOf = ({ columns, widths }: GridModel): CSSProperties => {
  const tracks = [BOX_WIDTH, ...columns.map(({ column }) => widths.of(column))];
  return {
    '--columns': tracks.map((width) => `${width}px`).join(' '),
    '--width': `${tracks.reduce((sum, width) => sum + width, 0)}px`,
    '--box': `${BOX_WIDTH}px`,
  } as CSSProperties;
};

/** Cursor, editor and menus of the table. */
const useGridTools = (model: GridModel, changes: TableChanges) => {
  const scroller = useRef<HTMLTableElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const { cursor, extent, go } = useCursor(scroller, model);
  const focus = () => scroller.current?.focus({ preventScroll: true });
  const editor = useEditing(model, (then) => {
    const [line, column] = STEPS[then];
    if (then !== 'stay') go({ line: cursor.at.line + line, column: Math.max(1, cursor.at.column + column) });
    focus();
  });
  const applied = useApply();
  const closeMenu = useCallback(({ column, mode }: OpenMenu) => {
    setMenu((now) => (now?.column === column && now.mode === mode ? null : now));
    scroller.current?.focus({ preventScroll: true });
  }, []);
  const tools: GridTools = {
    model,
    cursor,
    extent,
    go,
    editor,
    apply: applied.apply,
    changes,
    setMenu,
  };
  return { scroller, menu, closeMenu, tools, applied };
};

interface AboveProps {
  readonly model: GridModel;
  readonly applied: ReturnType<typeof useApply>;
  readonly editor: Editor;
}

/** What is over the table: that it is being put in order, what a paste would change, and what was changed elsewhere. */
const Above = ({ model, applied, editor }: AboveProps) => {
  const { t } = useTranslation();
  return (
    <>
      {model.isBusy && (
        <p role="status" className={classes.working}>
          {t('table.grid.working')}
        </p>
      )}
      {applied.dryRun && (
        <DryRunDialog
          dryRun={applied.dryRun}
          facts={model.facts}
          confirm={applied.confirm}
          dismiss={applied.dismiss}
        />
      )}
      {editor.stale && <CellConflict cell={editor.stale} model={model} settle={editor.settle} />}
    </>
  );
};

/** The table: a grid of real cells, of which only those in sight are made. */
export const Grid = ({ model, changes }: { model: GridModel; changes: TableChanges }) => {
  const { scroller, menu, closeMenu, tools, applied } = useGridTools(model, changes);
  const { cursor, editor } = tools;
  const virtual = useLines(model, scroller, editor.editing?.place.line ?? null);
  const { hint, ...acts } = useGridActs(tools);
  useGridClipboard(tools, scroller);
  const mouse = useGridMouse(tools, scroller);
  const headingAt = cursor.at.line < 0 ? cursor.at.column : -1;
  const footAt = cursor.at.line >= model.lines.count ? cursor.at.column : -1;
  const isGroup = tools.model.lines.at(cursor.at.line);
  const atColumn = isGroup && 'group' in isGroup ? 0 : cursor.at.column;
  return (
    <>
      <table
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
        role="grid"
        tabIndex={0}
        className={classes.grid}
        style={templateOf(model)}
        aria-rowcount={model.lines.count + 2}
        aria-colcount={model.columns.length + 1}
        aria-multiselectable
        aria-readonly={model.readOnly}
        aria-busy={model.isBusy}
        aria-activedescendant={cellId(cursor.at.line, atColumn)}
        data-scope="table"
        {...acts}
        {...mouse}
      >
        <caption className="visually-hidden">{`${model.label}. ${hint}`}</caption>
        <GridHead
          model={model}
          at={headingAt}
          menu={menu}
          setMenu={tools.setMenu}
          closeMenu={closeMenu}
          changes={changes}
        />
        <Body model={model} cursor={cursor} editor={editor} virtual={virtual} />
        <GridFoot model={model} at={footAt} />
      </table>
      <Above model={model} applied={applied} editor={editor} />
    </>
  );
};
