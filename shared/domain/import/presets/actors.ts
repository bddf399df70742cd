import { templatePreset } from './template-preset.ts';

/** « acteurs.xlsx », filled. */
export const actorsPreset = templatePreset('actors');
