import type { CalibrationCurve } from './calibration-curve.ts';
import type { Line } from './columns.ts';

/** Plain values: made once for the whole project as of a day, whatever is asked of it. */
export interface LearnedModel extends Line {
  readonly calibration: CalibrationCurve;
}
