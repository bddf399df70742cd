import type { Preset } from './preset.ts';
import { centroidsPreset } from './presets/centroids.ts';
import { crtePreset } from './presets/crte.ts';
import { outlinesPreset } from './presets/outlines.ts';
import { programmesAnctPreset } from './presets/programmes-anct.ts';
import { scdlSubventionsPreset } from './presets/scdl-subventions.ts';

/** In the order of recognition: a new one is one file and one line here. */
export const PRESETS: readonly Preset[] = [
  crtePreset,
  programmesAnctPreset,
  scdlSubventionsPreset,
  outlinesPreset,
  centroidsPreset,
];
