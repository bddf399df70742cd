import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../../state/workspace-context.tsx';
import { useNotify } from '../../../widgets/use-notify.tsx';
import { isRelation } from '../columns/column.ts';
import { TAB_CONTENT } from '../columns/tabs.ts';
import type { EditPlan } from '../edit/cell-edits.ts';
import { planEmptying, planFilling, type Target } from '../edit/cell-edits.ts';
import type { Editor } from '../edit/use-editing.ts';
import { cellKey, wasOf } from '../edit/was-of.ts';
import type { OpenMenu } from './grid-head.tsx';
import { actOf, type GridAct } from './grid-keys.ts';
import { type GridModel, groupAt, orderedIds, rowAt } from './grid-model.ts';
import { type Cursor, type Extent, type Place, rangeOf } from './grid-place.ts';
import type { TableChanges } from './use-table-view.ts';

export interface GridTools {
  readonly model: GridModel;
  readonly cursor: Cursor;
  readonly extent: Extent;
  readonly go: (to: Place, extends_?: boolean) => void;
  readonly editor: Editor;
  readonly apply: (plan: EditPlan) => Promise<void>;
  readonly changes: TableChanges;
  readonly setMenu: (menu: OpenMenu | null) => void;
}

export const targetOf = ({ model, cursor, editor: { written } }: GridTools): Target => ({
  range: rangeOf(cursor),
  lines: model.lines.count,
  rowAt: (line) => rowAt(model, line),
  columns: model.columns,
  valueOf: (bound, row) => {
    const kept = written.get(cellKey(row, bound));
    return kept === undefined ? bound.read(row) : kept;
  },
  wasOf: (bound, row) => wasOf({ row, bound }, model.facts, written),
  adds: TAB_CONTENT[model.tab].adds,
});

/** Pressed heading: sorts; again: the other way; with Shift: added to the sort. */
export const pressHeading = ({ model, changes }: GridTools, column: number, adds: boolean): void => {
  const id = model.columns[column - 1]?.column.id;
  if (id === undefined) return;
  const now = model.view.sort.find((one) => one.column === id);
  if (now?.descending) changes.unsort(id);
  else changes.sort(id, now !== undefined, adds);
};

export const toggleAll = ({ choice, grid }: GridModel): void => {
  const isAll = choice.ids.size >= grid.rows.length;
  choice.choose(isAll ? [] : orderedIds({ grid }));
};

/** What a press of Enter or Space, or a click, does on a heading, a total or the heading of a group. */
export const usePress = (tools: GridTools) => {
  const { model, changes } = tools;
  return ({ line, column }: Place, adds: boolean): void => {
    const group = groupAt(model, line);
    if (group !== null) model.toggleGroup(group);
    else if (line < 0 && column === 0) toggleAll(model);
    else if (line < 0) pressHeading(tools, column, adds);
    else if (line >= model.lines.count) {
      const unknown = model.columns[column - 1]?.column.unknown;
      if (unknown) changes.keepUnknown(unknown);
    } else {
      const row = rowAt(model, line);
      if (row && column === 0) model.choice.toggle(row.id, null);
    }
  };
};

export const useRefusedPlan = (tools: GridTools) => {
  const notify = useNotify();
  /** Nothing can be written: said once, and not a dialog. */
  return (plan: EditPlan): void => {
    const [locked] = plan.locked;
    if (tools.model.readOnly) notify.done('table.edit.readOnly');
    else if (plan.edits.length + plan.additions.length > 0) void tools.apply(plan);
    else if (locked) notify.done(locked.why);
  };
};

/** The card of a row: of an entity, or of a link. */
export const useOpenCard = (model: GridModel) => {
  const act = useActions();
  return (line: number): void => {
    const row = rowAt(model, line);
    if (!row) return;
    if (isRelation(row)) act.selectRelation(row.id);
    else act.select([row.id]);
    act.setCardOpen(true);
  };
};

const useAct = (tools: GridTools) => {
  const { model, cursor, go, editor, setMenu } = tools;
  const press = usePress(tools);
  const write = useRefusedPlan(tools);
  const fold = (folded: boolean) => {
    const group = groupAt(model, cursor.at.line);
    if (group !== null) model.toggleGroup(group, folded);
  };
  return (act: GridAct, event: KeyboardEvent) => {
    switch (act.is) {
      case 'move':
        return go(act.to, act.extends);
      case 'edit':
        return editor.begin(cursor.at, act.replace);
      case 'empty':
        return write(planEmptying(targetOf(tools), model.facts));
      case 'fill':
        return write(planFilling(targetOf(tools), model.facts));
      case 'select-all':
        return model.choice.choose(orderedIds(model));
      case 'select-row': {
        const row = rowAt(model, cursor.at.line);
        return row ? model.choice.toggle(row.id, null) : undefined;
      }
      case 'menu':
        return setMenu(cursor.at.column > 0 ? { column: cursor.at.column, mode: 'menu' } : null);
      case 'press':
        return press(cursor.at, event.shiftKey);
      case 'fold':
      case 'unfold':
        return fold(act.is === 'fold');
    }
  };
};

/** The keyboard of the table; what is typed in an editor is not for it. */
export const useGridActs = (tools: GridTools) => {
  const { t } = useTranslation();
  const { model, cursor, extent } = tools;
  const run = useAct(tools);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const act = actOf(event, cursor, extent, groupAt(model, cursor.at.line) !== null);
    if (!act) return;
    // The sign that begins an edit is for the editor.
    if (act.is !== 'edit' || !act.replace) event.preventDefault();
    else event.stopPropagation();
    run(act, event);
  };
  return { onKeyDown, hint: t('table.grid.hint') };
};
