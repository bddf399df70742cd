import { csvExporter } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { gexfExporter } from './gexf.ts';
import { graphMlExporter } from './graphml.ts';
import { jsonExporter } from './json.ts';

/** Formats of records that are text, in menu order: a new one is one file and one line here. */
export const EXPORTERS: readonly Exporter[] = [csvExporter, jsonExporter, gexfExporter, graphMlExporter];
