/** Parts of a committee dossier, in its order. The cover and the contents are always there. */
export const DOSSIER_SECTIONS = [
  'map',
  'figures',
  'diagnosis',
  'suggestions',
  'evolution',
  'funding',
  'actors',
  'method',
  'sources',
  'glossary',
] as const;
export type DossierSection = (typeof DOSSIER_SECTIONS)[number];
