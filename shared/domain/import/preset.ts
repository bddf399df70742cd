import type { RowDraft } from './draft.ts';
import type { PresetId } from './format-ids.ts';
import type { Decisions, Problem } from './problem.ts';
import type { Table, TableHead } from './table.ts';

/** What drafting rows may depend on. */
export interface DraftContext {
  readonly decisions: Decisions;
  /** Words of the project already given a meaning: `kind` → folded word → `kind` or `kind/type`. */
  readonly meanings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Contact columns were ticked. */
  readonly withPersons: boolean;
  /** Index of the table's file in the import. */
  readonly file: number;
}

/** A known list, told by its columns; one file each. */
export interface Preset {
  readonly id: PresetId;
  /** By columns (and, for GeoJSON, the collection's), never by the file's name. */
  readonly recognises: (head: TableHead) => boolean;
  /** The body that publishes the list, where that is known. */
  readonly publisher: string | null;
  /** Names without identifier are keys within this space (several files of one list); null: within the file. */
  readonly namespace: string | null;
  /** What is said once of the whole table (schema errors, repeated records), before any row. */
  readonly inspect?: (table: Table, context: DraftContext) => readonly Problem[];
  /** What its rows are told before: 0 entities, 1 both, 2 relations; absent: 1. */
  readonly rank?: (head: TableHead) => 0 | 1 | 2;
  readonly draft: (table: Table, context: DraftContext) => Iterable<RowDraft>;
}
