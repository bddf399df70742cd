import type { Box } from './geometry.ts';

/** Lengths are points; colours are `#RRGGBB`; y grows downwards; text stands on its baseline. */
export interface RectItem {
  readonly item: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}
export interface PathItem {
  readonly item: 'path';
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly opacity?: number;
  /** Lengths drawn and left out, in turn. */
  readonly dash?: readonly number[];
  /** Ends of the stroke; round for a line, by default. */
  readonly cap?: 'butt' | 'round';
  /** Where the path's own origin goes, and its scale. */
  readonly place?: { readonly x: number; readonly y: number; readonly scale: number };
}
export type Weight = 400 | 600;
export type Anchor = 'start' | 'middle' | 'end';
export interface TextItem {
  readonly item: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly anchor?: Anchor;
  /** Colour of a rim that keeps the text readable above lines. */
  readonly halo?: string;
  readonly opacity?: number;
}
export type Item = RectItem | PathItem | TextItem;

/** One picture, ready to draw: the same list gives SVG and PNG. `regions` says what was put where, for whoever checks. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly items: readonly Item[];
  readonly regions: {
    readonly picture: Box;
    readonly legend: Box;
    readonly nodes: readonly Box[];
    readonly labels: readonly Box[];
  };
  readonly names: { readonly labelled: number; readonly listed: number; readonly unprinted: number };
}
