import type { SettingsWords } from '../settings-words.ts';

const kept = (file: string | null): string =>
  file === null ? 'The old file stayed where it was, as it is.' : `The old file is kept as “${file}”.`;

/** What became of settings that could not be read whole. */
export const settings: SettingsWords = {
  damaged: (file) =>
    `Your settings were damaged: what could be read is kept, the rest is as shipped. ${kept(file)} Your projects are not touched. Please check the settings.`,
  newer: (file) =>
    `Your settings come from a later version of Alliage: what this one understands is kept, the rest is as shipped. ${kept(file)} Your projects are not touched. Update Alliage to have all of them again.`,
};
