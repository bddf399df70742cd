import type { View } from '../view.ts';

/** What a sheet shows of a view. */
export const SHEET_PICTURES = ['graph', 'map', 'funding'] as const;
export type SheetPicture = (typeof SHEET_PICTURES)[number];

/** What a screen shows of a view: the map on its own, else what Explorer draws. */
export const pictureOn = (screen: string, { picture }: Pick<View, 'picture'>): SheetPicture =>
  screen === 'map' ? 'map' : picture;
