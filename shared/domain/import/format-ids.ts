/** Formats that can be read, and what `--as` may name. Order is the order of recognition: the most particular first. */
export const FORMAT_IDS = [
  'json',
  'kumu',
  'geojson',
  'gexf',
  'graphml',
  'gml',
  'pajek',
  'onodo',
  'workbook',
  'html',
  'csv',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

export const PRESET_IDS = [
  'alliage',
  'crte',
  'programmes-anct',
  'scdl-subventions',
  'outlines',
  'centroids',
  'relations',
  'actors',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** What `--as` accepts (command-line.md). */
export const IMPORT_KINDS = ['auto', ...PRESET_IDS, ...FORMAT_IDS] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
