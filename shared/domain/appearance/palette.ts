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

/** What has no colour of its own. */
export const OTHERS_FILL = '#C4BFB6';
/** Groups of one. */
export const LONE_FILL = '#E9E5DD';
/** « non renseigné »: hatched, never a colour of the scale. */
export const UNKNOWN_FILL = '#F4F2ED';
export const HATCH_COLOUR = '#66707E';

/** One hue, more is darker; lightness falls evenly, so that grey tells the same order. */
const SEQUENTIAL_FILLS = ['#DCEEEE', '#A6D1D3', '#68AEB3', '#2F8489', '#0B5459'] as const;

/** So many of the five, spread over the whole scale. */
export const sequentialFill = (index: number, count: number): string => {
  const last = SEQUENTIAL_FILLS.length - 1;
  const at = count < 2 ? last - 1 : Math.round((index * last) / (count - 1));
  return SEQUENTIAL_FILLS[at] ?? SEQUENTIAL_FILLS[0];
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
