/** In the order of the rail; later issues add theirs between map and import. */
export const SCREENS = [
  'home',
  'explorer',
  'table',
  'map',
  'partnerships',
  'diagnosis',
  'committee',
  'import',
  'duplicates',
  'settings',
] as const;
export type Screen = (typeof SCREENS)[number];
