import type { Theme } from '../sheet/palette.ts';

/**
 * Categories, most common first. Chosen for the smallest difference between any two: CIE76 27 as it is, 19 without
 * green receptors, 22 without red ones, 17 without blue ones; lightness from 22 to 88 for grey.
 */
export const CATEGORY_FILLS = [
  '#0072B2',
  '#D55E00',
  '#BBCC33',
  '#4A235A',
  '#99DDFF',
  '#F5B7B1',
  '#BB5566',
  '#EEDD88',
  '#332288',
  '#7B241C',
  '#B07AA1',
  '#EE8866',
] as const;

/** What has no colour of its own: it recedes into the page. */
export const OTHERS_FILL: Readonly<Record<Theme, string>> = { light: '#C4BFB6', dark: '#767E88' };
/** Groups of one. */
export const LONE_FILL: Readonly<Record<Theme, string>> = { light: '#E9E5DD', dark: '#3C444E' };
/** « non renseigné »: the page seen through hatching and dashes, never a colour of the scale. */
export const UNKNOWN: Readonly<Record<Theme, { fill: string; iconColour: string; outline: string }>> = {
  light: { fill: '#FBFAF7', iconColour: '#465162', outline: '#66707E' },
  dark: { fill: '#101419', iconColour: '#B6BDC6', outline: '#8F99A5' },
};

/** One hue; more stands out more from the page, and lightness changes evenly, so that grey tells the same order. */
const SEQUENTIAL_FILLS: Readonly<Record<Theme, readonly [string, ...string[]]>> = {
  light: ['#DCEEEE', '#A6D1D3', '#68AEB3', '#2F8489', '#0B5459'],
  dark: ['#1F4245', '#2B6A6E', '#4A9499', '#86C2C6', '#D2F0EF'],
};

/** So many of the five, spread over the whole scale. */
export const sequentialFill = (index: number, count: number, theme: Theme): string => {
  const scale = SEQUENTIAL_FILLS[theme];
  const last = scale.length - 1;
  const at = count < 2 ? last - 1 : Math.round((index * last) / (count - 1));
  return scale[at] ?? scale[0];
};

/** Official colours of the seventeen goals. */
export const SDG_FILLS: Readonly<Record<string, string>> = {
  1: '#E5243B',
  2: '#DDA63A',
  3: '#4C9F38',
  4: '#C5192D',
  5: '#FF3A21',
  6: '#26BDE2',
  7: '#FCC30B',
  8: '#A21942',
  9: '#FD6925',
  10: '#DD1367',
  11: '#FD9D24',
  12: '#BF8B2E',
  13: '#3F7E44',
  14: '#0A97D9',
  15: '#56C02B',
  16: '#00689D',
  17: '#19486A',
};
