import type { Preset } from './preset.ts';

/** In the order of recognition: a new one is one file and one line here. */
export const PRESETS: readonly Preset[] = [];
