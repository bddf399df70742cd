import type { Comparison } from '../../../../shared/contract/snapshot-operations.ts';
import type { Sides } from './choose-sides.ts';

export const ComparisonPicture = (_: { comparison: Comparison; sides: Sides }) => null;
