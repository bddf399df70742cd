import type { PlaceWords } from '../place-words.ts';

/** A project on a network drive or in a synchronised folder, and one whose file is gone. */
export const places: PlaceWords = {
  conflictSuffix: (host, { day, hours, minutes }) =>
    ` (conflict copy – ${host} – ${day} ${hours}h${minutes})`,
  conflict: (fileName) =>
    `This project was modified on two computers. Nothing is lost: both versions are kept, one of them as “${fileName}”. Compare them to keep only one.`,
  unsent: (why) =>
    `Your changes are saved on this computer, not yet in the project’s file. ${why} They will be written there as soon as possible, or when the project is next opened.`,
  displaced: {
    removed:
      'The project’s file was moved or removed. Your changes are kept on this computer. Open the project again and save it where you want.',
    replaced:
      'The project’s file was replaced by another one. Your changes are kept on this computer. Open the project again and save it where you want.',
  },
};
