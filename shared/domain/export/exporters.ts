import { csvExporter } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { jsonExporter } from './json.ts';

/** Formats of records, in menu order: a new one is one file and one line here. */
export const EXPORTERS: readonly Exporter[] = [jsonExporter, csvExporter];
