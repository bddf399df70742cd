import type { ImportFormat } from './format.ts';
import { csvFormat } from './formats/csv.ts';
import { geoJsonFormat } from './formats/geojson.ts';
import { gexfFormat } from './formats/gexf.ts';
import { gmlFormat } from './formats/gml.ts';
import { graphMlFormat } from './formats/graphml.ts';
import { htmlFormat } from './formats/html.ts';
import { jsonFormat } from './formats/json.ts';
import { kumuJsonFormat } from './formats/kumu-json.ts';
import { kumuWorkbookFormat } from './formats/kumu-workbook.ts';
import { onodoFormat } from './formats/onodo.ts';
import { pajekFormat } from './formats/pajek.ts';
import { workbookFormat } from './formats/workbook.ts';

/** In the order of recognition, the most particular first: a new one is one file and one line here. */
export const FORMATS: readonly ImportFormat[] = [
  kumuJsonFormat,
  geoJsonFormat,
  jsonFormat,
  gexfFormat,
  graphMlFormat,
  gmlFormat,
  pajekFormat,
  htmlFormat,
  kumuWorkbookFormat,
  onodoFormat,
  workbookFormat,
  csvFormat,
];
