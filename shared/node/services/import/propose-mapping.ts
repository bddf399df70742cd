import type { Mapping, Proposal } from '../../../domain/import/mapping.ts';
import type { Problem } from '../../../domain/import/problem.ts';
import type { Table } from '../../../domain/import/table.ts';

export const propose = (
  _table: Table,
  _withPersons: boolean,
): { readonly mapping: Mapping; readonly problems: readonly Problem[] } | null => null;

export const proposalOf = (_table: Table): Proposal | null => null;
