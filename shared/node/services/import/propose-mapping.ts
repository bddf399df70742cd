import type { Mapping, Proposal } from '../../../domain/import/mapping.ts';
import type { DraftContext } from '../../../domain/import/preset.ts';
import { decisionOf, type Problem } from '../../../domain/import/problem.ts';
import {
  proposeMapping,
  withPersonalColumns,
  withSensitiveColumns,
} from '../../../domain/import/recognise/propose.ts';
import { isReportHeader } from '../../../domain/import/report.ts';
import type { Table } from '../../../domain/import/table.ts';

/** Rows whose values are looked at: beyond, columns look the same. */
const SAMPLES = 500;

const samplesOf = (table: Table): (readonly string[])[] => {
  const samples: (readonly string[])[] = [];
  for (const { cells } of table.rows()) {
    samples.push(cells);
    if (samples.length >= SAMPLES) break;
  }
  return samples;
};

/** How the columns of a table would be taken; null when none can name anything. */
export const proposalOf = (table: Table, context: Pick<DraftContext, 'meanings'>): Proposal | null =>
  proposeMapping(table.head, samplesOf(table), context);

const problemsOf = (
  { head: { file, sheet } }: Table,
  { personal, sensitive, unused }: Proposal,
  withPersons: boolean,
): Problem[] => {
  const about = (code: Problem['code'], columns: readonly string[]): Problem[] =>
    columns.map((column) => ({ code, file, sheet, row: 0, column, value: null, details: {} }));
  const persons = withPersons ? [] : personal.map(({ header }) => header);
  return [
    ...about('E-IMP-PERSON', persons),
    ...about('E-IMP-SENSITIVE', sensitive),
    ...about(
      'E-IMP-COLUMN',
      unused.filter((header) => !isReportHeader(header)),
    ),
  ];
};

/** What reads a table when nobody says how, and what is said of its columns. */
export const proposeReading = (
  table: Table,
  context: Pick<DraftContext, 'meanings' | 'withPersons' | 'decisions'>,
): { readonly mapping: Mapping; readonly problems: readonly Problem[] } | null => {
  const proposal = proposalOf(table, context);
  if (!proposal) return null;
  const { withPersons, decisions } = context;
  const mapping = withPersons ? withPersonalColumns(proposal) : proposal.mapping;
  const isAsked = decisionOf(decisions, 'E-IMP-SENSITIVE') === 'include';
  return {
    mapping: isAsked ? withSensitiveColumns(mapping, proposal) : mapping,
    problems: problemsOf(table, proposal, withPersons),
  };
};
