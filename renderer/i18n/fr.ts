import { card } from './fr/card.ts';
import { duplicates } from './fr/duplicates.ts';
import { explorer } from './fr/explorer.ts';
import { exportWords, forms } from './fr/forms.ts';
import { frame } from './fr/frame.ts';
import { home } from './fr/home.ts';
import { importWords } from './fr/import.ts';

/** One area a file; the same keys in en.ts (a test holds it). */
export const fr = {
  card,
  duplicates,
  explorer,
  export: exportWords,
  forms,
  frame,
  home,
  import: importWords,
};
