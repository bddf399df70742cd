import type { HomeFile, HomeNotice } from '../../contract/project-operations.ts';
import type { OnSetAside } from './json-file.ts';

/** Files of the application's folder that were set aside since this process began: each is said once. */
export interface HomeNotices {
  /** For whoever reads that file. */
  of(file: HomeFile): OnSetAside;
  /** `look`: each is read first, so that one who only opens the window is told too. */
  all(look: () => void): readonly HomeNotice[];
}

export const createHomeNotices = (): HomeNotices => {
  const found = new Map<HomeFile, HomeNotice>();
  return {
    // One that cannot be put aside is found again at each reading.
    of: (file) => (keptAs) => void found.set(file, { file, keptAs }),
    all: (look) => {
      look();
      return [...found.values()];
    },
  };
};
