import type { View } from '../view.ts';

/** What a sheet shows of a view. */
export const VIEW_PICTURES = ['graph', 'map', 'funding'] as const;
export type ViewPicture = (typeof VIEW_PICTURES)[number];
/** And of two states of a project. */
export const SHEET_PICTURES = [...VIEW_PICTURES, 'comparison'] as const;
export type SheetPicture = (typeof SHEET_PICTURES)[number];
/** Those that draw links between symbols, where the screen has them. */
export const isGraphPicture = (picture: SheetPicture): boolean =>
  picture === 'graph' || picture === 'comparison';

/** What a screen shows of a view: the map on its own, else what Explorer draws. */
export const pictureOn = (screen: string, { picture }: Pick<View, 'picture'>): ViewPicture =>
  screen === 'map' ? 'map' : picture;
