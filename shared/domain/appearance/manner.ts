import type { Theme } from '../sheet/palette.ts';
import type { Lang } from '../words/words.ts';

/** In which words and on which page colours are told. */
export interface Manner {
  readonly lang: Lang;
  readonly theme: Theme;
}
