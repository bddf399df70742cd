import type { ImportFormat } from './format.ts';
import { csvFormat } from './formats/csv.ts';
import { geoJsonFormat } from './formats/geojson.ts';
import { htmlFormat } from './formats/html.ts';

/** In the order of recognition, the most particular first: a new one is one file and one line here. */
export const FORMATS: readonly ImportFormat[] = [geoJsonFormat, htmlFormat, csvFormat];
