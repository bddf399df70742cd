import type { CheckOverride } from '../../diagnosis/override.ts';
import type { KeptSetting } from '../../partnerships/method-keys.ts';
import type { StoredView } from '../../saved-view.ts';
import { foldText } from '../../text.ts';
import type { Contact, DecisionDraft } from '../draft.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { CompactTable } from './compact-table.ts';
import type { DamagedNames } from './damaged-names.ts';
import type { RowPlace } from './import-source.ts';
import type { KnownRelations } from './known-relations.ts';
import type { Lookup } from './lookup.ts';
import { fileKey } from './name-keys.ts';
import type { ReconcileOptions } from './options.ts';
import type { RelationRow, WaitingRow } from './reconciled.ts';
import type { SettledDrafts } from './settled-drafts.ts';
import type { Stubs } from './stubs.ts';
import type { Tally } from './tally.ts';
import type { TerritoryFinder } from './territory-finder.ts';
import type { Workspace } from './workspace.ts';

const VALUE_MAX = 120;

/** What a row of a document says of its committee; `idHere` of those that it names. */
export interface CommitteeDraft {
  readonly decisions: readonly DecisionDraft[];
  readonly overrides: readonly CheckOverride[];
  readonly method: readonly KeptSetting[];
  readonly idHere: (id: string) => string | null;
}

/** What every step of reconciling works with. */
export interface Scene {
  readonly lookup: Lookup;
  readonly options: ReconcileOptions;
  readonly workspace: Workspace;
  readonly tally: Tally;
  readonly territories: TerritoryFinder;
  readonly damaged: DamagedNames;
  /** Where names are keys, by file. */
  readonly namespaces: readonly string[];
  /** The same, each once. */
  readonly spaces: readonly string[];
  readonly stubs: Stubs;
  readonly relations: KnownRelations;
  /** One file: what it makes between what it makes is new, and is not looked for. */
  readonly isAlone: boolean;
  /** Placings that a person took away: they do not come back by themselves. */
  readonly removed: ReadonlySet<string>;
  /** Contents of relations that rows have said. */
  readonly seen: CompactTable;
  /** Drafts that were settled. */
  readonly settled: SettledDrafts;
  /** Relations put off to the end: an end may turn out to be of another kind; an end may be described later; part-of. */
  readonly waiting: RelationRow[];
  readonly unsettled: WaitingRow[];
  readonly nesting: RelationRow[];
  /** Refused by the schema table as their ends are now. */
  readonly impossible: RelationRow[];
  readonly contacts: Map<string, readonly Contact[]>;
  readonly outlines: Set<string>;
  /** Saved views that were made. */
  readonly views: StoredView[];
  /** What a document's committee decided, kept once every relation is there. */
  readonly committee: CommitteeDraft[];
  readonly say: (
    place: RowPlace,
    code: ProblemCode,
    value: string | null,
    details?: Problem['details'],
  ) => void;
}

/** A file without a preset's namespace has its own: that of its bytes where they were seen, else its name. */
export const namespaceOf = (lookup: Lookup, file: ReconcileOptions['files'][number]): string =>
  file.namespace ?? lookup.sourceKey(fileKey(file.sha256)) ?? `file ${foldText(file.name) || file.name}`;

export const problemOf = (
  { files }: ReconcileOptions,
  { file, sheet, row }: RowPlace,
  code: ProblemCode,
  value: string | null,
  details: Problem['details'],
): Problem => ({
  code,
  file: files[file]?.name ?? '',
  sheet,
  row,
  column: null,
  value: value === null ? null : value.slice(0, VALUE_MAX),
  details,
});
