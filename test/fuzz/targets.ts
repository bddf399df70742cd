import type { Target } from './target.ts';
import { IMPORT_RUN_TARGET } from './targets/import-run-target.ts';
import { IMPORT_TARGETS } from './targets/import-targets.ts';
import { OWN_FILES_TARGETS } from './targets/own-files-target.ts';
import { PICTURE_TARGETS } from './targets/picture-target.ts';
import { PROJECT_TARGETS } from './targets/project-target.ts';

/** Everything that comes from outside, each read by what the product reads it with. */
export const TARGETS: readonly Target[] = [
  ...IMPORT_TARGETS,
  IMPORT_RUN_TARGET,
  ...PROJECT_TARGETS,
  ...PICTURE_TARGETS,
  ...OWN_FILES_TARGETS,
];
