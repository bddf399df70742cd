import type { Target } from './target.ts';
import { COLUMNS_TARGET } from './targets/columns-target.ts';
import { FILTER_TARGET } from './targets/filter-target.ts';
import { IMPORT_RUN_TARGET } from './targets/import-run-target.ts';
import { IMPORT_TARGETS } from './targets/import-targets.ts';
import { MAPPING_TARGET } from './targets/mapping-target.ts';
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
  COLUMNS_TARGET,
  FILTER_TARGET,
  MAPPING_TARGET,
];
