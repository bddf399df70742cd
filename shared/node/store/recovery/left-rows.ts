import type { Cell, Row } from '../rows.ts';

/**
 * Why a row did not come over as it was: it cites what is not there, its identity is another row's, or it holds what no
 * project of ours could.
 */
export const LEFT_REASONS = ['orphan', 'duplicate', 'value'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

export interface LeftRow {
  readonly table: string;
  /** What it is known by; null where that cannot be read. */
  readonly id: string | null;
  readonly name: string | null;
  readonly reason: LeftReason;
  /** In the project all the same, « à vérifier »; otherwise only in the list. */
  readonly isKept: boolean;
  /** Columns whose values were not taken. */
  readonly columns: readonly string[];
  readonly cells: Row;
}

const text = (cell: Cell | undefined): string | null =>
  typeof cell === 'string' && cell !== '' ? cell : typeof cell === 'number' ? String(cell) : null;

/** What one reads of a row that has no name. */
const NAMES = ['name', 'title', 'value', 'note', 'label'] as const;
const IDS = ['id', 'entity_id', 'relation_id', 'seq'] as const;

export interface Left {
  readonly rows: readonly LeftRow[];
  add(table: string, cells: Row, told: Pick<LeftRow, 'reason' | 'isKept'> & Partial<LeftRow>): void;
}

export const createLeft = (): Left => {
  const rows: LeftRow[] = [];
  const first = (cells: Row, columns: readonly string[]) =>
    columns.map((column) => text(cells[column])).find((found) => found !== null) ?? null;
  return {
    rows,
    add: (table, cells, told) =>
      void rows.push({
        table,
        id: first(cells, IDS),
        name: first(cells, NAMES),
        columns: [],
        cells,
        ...told,
      }),
  };
};
