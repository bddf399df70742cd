import type { Preset } from './preset.ts';
import { crtePreset } from './presets/crte.ts';
import { programmesAnctPreset } from './presets/programmes-anct.ts';
import { scdlSubventionsPreset } from './presets/scdl-subventions.ts';

/** In the order of recognition: a new one is one file and one line here. */
export const PRESETS: readonly Preset[] = [crtePreset, programmesAnctPreset, scdlSubventionsPreset];
