import { alliagePreset } from './own/alliage-preset.ts';
import type { Preset } from './preset.ts';
import { actorsPreset } from './presets/actors.ts';
import { centroidsPreset } from './presets/centroids.ts';
import { crtePreset } from './presets/crte.ts';
import { outlinesPreset } from './presets/outlines.ts';
import { programmesAnctPreset } from './presets/programmes-anct.ts';
import { relationsPreset } from './presets/relations.ts';
import { scdlSubventionsPreset } from './presets/scdl-subventions.ts';

/** In the order of recognition: a new one is one file and one line here. */
export const PRESETS: readonly Preset[] = [
  alliagePreset,
  crtePreset,
  programmesAnctPreset,
  scdlSubventionsPreset,
  outlinesPreset,
  centroidsPreset,
  relationsPreset,
  actorsPreset,
];
