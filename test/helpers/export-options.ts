import type { ExportOptions } from '../../shared/contract/export-operations.ts';

/** A whole project for its own team. */
export const exportOptions = (
  given: Partial<ExportOptions> = {},
): ExportOptions & { overwrite: boolean } => ({
  format: 'json',
  picture: 'graph',
  view: null,
  territory: null,
  title: null,
  subtitle: null,
  size: 'a4',
  theme: 'light',
  audience: 'internal',
  withPersons: false,
  csv: 'fr',
  on: '2026-11-24',
  overwrite: false,
  ...given,
});
