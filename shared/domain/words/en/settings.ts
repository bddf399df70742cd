import type { HomeFileWords, SettingsWords } from '../settings-words.ts';

const kept = (file: string | null): string =>
  file === null ? 'The old file stayed where it was, as it is.' : `The old file is kept as “${file}”.`;

/** What became of settings that could not be read whole. */
export const settings: SettingsWords = {
  damaged: (file) =>
    `Your settings were damaged: what could be read is kept, the rest is as shipped. ${kept(file)} Your projects are not touched. Please check the settings.`,
  newer: (file) =>
    `Your settings come from a later version of Alliage: what this one understands is kept, the rest is as shipped. ${kept(file)} Your projects are not touched. Update Alliage to have all of them again.`,
};

/** What became of other files of the application's folder that could not be read. */
export const homeFiles: HomeFileWords = {
  'second-folder': (file) =>
    `The choice of the second backup folder could not be read: backups are made on this computer alone. ${kept(file)} Those that were made are still there. Choose that folder again in the settings.`,
  recent: (file) =>
    `The list of recent projects could not be read: it starts empty. ${kept(file)} Your projects are not touched. Open them from their folder: they will be in it again.`,
  mappings: (file) =>
    `The saved import mappings could not be read: their list starts empty. ${kept(file)} Your projects are not touched. Save them again at the next import.`,
};
