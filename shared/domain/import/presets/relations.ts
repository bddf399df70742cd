import { templatePreset } from './template-preset.ts';

/** « liens.xlsx », filled. */
export const relationsPreset = templatePreset('relations');
