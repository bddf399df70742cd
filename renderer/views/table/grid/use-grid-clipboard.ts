import { type RefObject, useEffect, useEffectEvent } from 'react';
import { readCells, writeCells, writeCellsHtml } from '../../../../shared/domain/table/clipboard.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useNotify } from '../../../widgets/use-notify.tsx';
import { cellsOf, planPaste } from '../edit/cell-edits.ts';
import { type GridTools, targetOf, useRefusedPlan } from './use-grid-acts.ts';

const NUMERIC: ReadonlySet<string> = new Set(['money', 'number']);

/**
 * Copies and pastes blocks, when it is the table itself that has the focus. Chromium gives the event of a clipboard to
 * the body as long as no text is edited or chosen, whatever has the focus: the page is listened to.
 */
export const useGridClipboard = (tools: GridTools, grid: RefObject<HTMLElement | null>): void => {
  const { model } = tools;
  const { number } = useFormat();
  const notify = useNotify();
  const write = useRefusedPlan(tools);
  const isForGrid = () => grid.current !== null && document.activeElement === grid.current;

  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    if (!isForGrid() || !event.clipboardData) return;
    const target = targetOf(tools);
    const { rows, columns } = cellsOf(target);
    if (rows.length === 0 || columns.length === 0) return;
    const cells = rows.map((row) =>
      columns.map((bound) => ({
        text: bound.words.write(target.valueOf(bound, row)),
        isNumber: NUMERIC.has(bound.column.shape),
      })),
    );
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeCells(cells.map((row) => row.map(({ text }) => text))));
    event.clipboardData.setData('text/html', writeCellsHtml(cells));
    const count = rows.length * columns.length;
    notify.done('table.edit.copied', { count, number: number(count) });
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (!isForGrid() || !event.clipboardData) return;
    event.preventDefault();
    const block = readCells(event.clipboardData.getData('text/plain'));
    if (block.length === 0) return notify.done('table.edit.nothing');
    write(planPaste(block, targetOf(tools), model.facts));
  });
  useEffect(() => {
    const copy = (event: ClipboardEvent) => onCopy(event);
    const paste = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('copy', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('paste', paste);
    };
  }, []);
};
