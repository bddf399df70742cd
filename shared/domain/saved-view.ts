import { z } from 'zod';
import { EntityId, Label, LongText } from './entity.ts';
import { Criterion, startView, View } from './view.ts';

export const SavedViewId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('SavedViewId');
export type SavedViewId = z.infer<typeof SavedViewId>;

/** Screens that draw a view: where it was saved, and where it opens. */
export const VIEW_SCREENS = ['explorer', 'table', 'map'] as const;
export const ViewScreen = z.enum(VIEW_SCREENS);
export type ViewScreen = z.infer<typeof ViewScreen>;
export const viewScreenOf = ({ screen }: { readonly screen: string }): ViewScreen | null =>
  VIEW_SCREENS.find((known) => known === screen) ?? null;

/** What is stored of a saved view; `value` is a View as JSON, as the version that saved it wrote it. */
export const SavedViewFields = z.object({
  name: Label,
  /** Place in the order of the menu and of the presentation, from 0. */
  rank: z.int().min(0),
  /** Opens with the project. */
  isStart: z.boolean(),
  /** Said when the view is presented. */
  note: LongText.nullable(),
  screen: ViewScreen,
  value: z.string(),
  updatedAt: z.string(),
});
export type SavedViewFields = z.infer<typeof SavedViewFields>;
export const StoredView = SavedViewFields.extend({ id: SavedViewId });
export type StoredView = z.infer<typeof StoredView>;

/** What of a stored value could not be read: a part of the view, what this version does not know, or all of it. */
export const DROPPED_PARTS = [...Object.keys(View.shape), 'unknown', 'all'] as readonly (
  | keyof View
  | 'unknown'
  | 'all'
)[];
export type DroppedPart = (typeof DROPPED_PARTS)[number];
export interface ReadView {
  readonly view: View;
  readonly dropped: readonly DroppedPart[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Chips are kept one by one: one that is not understood does not take the others with it. */
const readFilters = (value: unknown): { readonly filters: Criterion[]; readonly isWhole: boolean } => {
  if (!Array.isArray(value)) return { filters: [], isWhole: false };
  const filters = value.flatMap((one) => Criterion.safeParse(one).data ?? []);
  return { filters, isWhole: filters.length === value.length };
};

/** A view as it was saved, by this version or another: what cannot be read takes its start value, and is told. */
export const readViewValue = (value: unknown): ReadView => {
  if (!isObject(value)) return { view: startView, dropped: ['all'] };
  const dropped: DroppedPart[] = [];
  const view: Record<string, unknown> = { ...startView };
  for (const [key, shape] of Object.entries(View.shape)) {
    if (!Object.hasOwn(value, key)) continue;
    const parsed = (shape as z.ZodType).safeParse(value[key]);
    if (parsed.success) view[key] = parsed.data;
    else dropped.push(key as keyof View);
  }
  if (dropped.includes('filters')) view.filters = readFilters(value.filters).filters;
  if (Object.keys(value).some((key) => !Object.hasOwn(View.shape, key))) dropped.push('unknown');
  return { view: view as View, dropped };
};

/** The same from its text. */
export const readViewText = (text: string): ReadView => {
  try {
    return readViewValue(JSON.parse(text));
  } catch {
    return { view: startView, dropped: ['all'] };
  }
};

const isId = (value: string): boolean => EntityId.safeParse(value).success;

/** Every entity that a view may name: a text of that shape, wherever it is. */
export const idsNamedBy = (view: View): EntityId[] =>
  [...new Set(JSON.stringify(view).match(/[0-9A-HJKMNP-TV-Z]{26}/g))].map((id) => id as EntityId);

/** A view of what is still there, or may be seen: the rest is no longer looked for, and a chip of which nothing is left goes. */
export const keepKnown = (view: View, isKnown: (id: string) => boolean): View => {
  const filters = view.filters.map((chip) => ({
    ...chip,
    values: chip.values.filter((value) => !isId(value) || isKnown(value)),
  }));
  return {
    ...view,
    filters: filters.filter(({ values }, at) => values.length > 0 || view.filters[at]?.values.length === 0),
    focus: view.focus && isKnown(view.focus.id) ? view.focus : null,
    highlight: view.highlight.filter(isKnown),
  };
};

/** Whether two views are the same to whoever looks: moving the picture is no change of a view. */
export const isSameView = (a: View, b: View): boolean => keyOfView(a) === keyOfView(b);

const ordered = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, ordered(inner)]),
      )
    : Array.isArray(value)
      ? value.map(ordered)
      : value;

/** What tells one view from another, as text: everything but the cameras. */
export const keyOfView = (view: View): string =>
  JSON.stringify(ordered({ ...view, camera: null, map: { ...view.map, camera: null } }));

/** A name that none has yet: « Financeurs », « Financeurs (2) ». */
export const freeName = (wanted: string, taken: readonly string[]): string => {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!folded.has(name.toLowerCase())) return name;
  }
};

/** The views in this order, those that it does not name after; only the places that change. */
export const reorder = (
  views: readonly Pick<StoredView, 'id' | 'rank'>[],
  ids: readonly SavedViewId[],
): readonly { readonly id: SavedViewId; readonly before: number; readonly after: number }[] => {
  const place = (id: SavedViewId) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...views]
    .sort((a, b) => place(a.id) - place(b.id) || a.rank - b.rank)
    .map(({ id, rank }, after) => ({ id, before: rank, after }))
    .filter(({ before, after }) => before !== after);
};

/** Views to present: those that a snapshot was made for, in the order said; all of them where none is said or known. */
export const presentedViews = <View extends { readonly id: SavedViewId }>(
  views: readonly View[],
  chosen: readonly SavedViewId[],
): readonly View[] => {
  const found = chosen.flatMap((id) => views.find((view) => view.id === id) ?? []);
  return found.length > 0 ? found : views;
};
