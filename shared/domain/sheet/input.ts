import type { ChangeMark } from '../comparison/comparison.ts';
import type { Drawing, NodeId } from '../drawing/drawing.ts';
import type { EntitySummary, RelationSummary } from '../ecosystem.ts';
import type { CriterionField, SizeField } from '../view.ts';
import type { Lang } from '../words/words.ts';
import type { Point } from './geometry.ts';
import type { MapSheet } from './map-sheet.ts';
import type { SheetSize } from './page.ts';
import type { Theme } from './palette.ts';
import type { SheetPicture } from './pictures.ts';

/** What a sheet is made from: what the view shows, where the screen has it, and what is written around it. */
export interface SheetInput {
  readonly entities: readonly EntitySummary[];
  readonly relations: readonly RelationSummary[];
  /** What colours and sizes say. */
  readonly colourBy: CriterionField;
  readonly sizeBy: SizeField;
  /** The same as in the window. */
  readonly drawing: Drawing;
  readonly total: { readonly entities: number; readonly relations: number };
  /** Left out because their audience is narrower than the reader's. */
  readonly withheld: { readonly entities: number; readonly relations: number };
  readonly positions: ReadonlyMap<NodeId, Point>;
  readonly picture: SheetPicture;
  /** What the map is drawn on, when the picture is the map. */
  readonly map?: MapSheet | null;
  /** Of a comparison: what changed of the entities and relations drawn; what is not named did not. */
  readonly marks?: ReadonlyMap<string, ChangeMark> | null;
  /** The view in words (describeView). */
  readonly filters: readonly string[];
  /** How it is drawn, in words (describeLook): hides nothing. */
  readonly drawnAs: readonly string[];
  readonly title: string;
  readonly subtitle: string | null;
  readonly projectName: string;
  readonly fictional: boolean;
  /** Printed on the sheet, a partial date. */
  readonly date: string;
  /** Of the last change of the data, a partial date. */
  readonly dataOn: string;
  readonly sources: { readonly titles: readonly string[]; readonly others: number };
  readonly size: SheetSize;
  readonly theme: Theme;
  readonly lang: Lang;
}
