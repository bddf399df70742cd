import type { MapLevel } from '../map/base.ts';
import type { Precision } from '../map/placing.ts';
import type { MapView } from '../view.ts';

type Count = (count: number) => string;

/** What a sheet of the map says. */
export interface MapWords {
  readonly title: string;
  readonly measures: Readonly<Record<Exclude<MapView['measure'], 'none'>, string>>;
  readonly by: (measure: string, level: MapLevel) => string;
  readonly range: (from: number, to: number) => string;
  readonly near: Count;
  readonly sameDepartment: string;
  readonly far: Count;
  readonly toCheck: string;
  /** How precisely records are placed. */
  readonly precision: string;
  readonly precisions: Readonly<Record<Precision, string>>;
  readonly places: string;
  readonly several: string;
  readonly arc: string;
  readonly unplaced: Count;
  readonly outOfFrame: Count;
  readonly schematic: (credit: string) => string;
  readonly outlines: (sources: readonly string[]) => string;
  readonly elsewhere: (credit: string) => string;
  readonly official: (year: number) => string;
}
