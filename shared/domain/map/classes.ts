/** Values put together, both ends included. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
}
export const CLASSES_MAX = 5;

/**
 * Upper bounds that cut sorted values into parts of about the same number, each a value that occurs. What many share is
 * one part, and the others divide what is left.
 */
const cutEvenly = (sorted: readonly number[], parts: number): number[] => {
  const bounds: number[] = [];
  let rest = sorted;
  for (let left = parts; left > 0 && rest.length > 0; left--) {
    const bound = rest[Math.ceil(rest.length / left) - 1] ?? 0;
    bounds.push(bound);
    rest = rest.filter((value) => value > bound);
  }
  return bounds;
};

/**
 * Whole numbers in at most five classes that follow one another without a hole: none is a class of its own, few
 * different values keep theirs, otherwise each class has about as many territories as the others.
 */
export const classesOf = (values: readonly number[]): ValueClass[] => {
  const positive = values.filter((value) => value > 0).sort((a, b) => a - b);
  const zero = positive.length < values.length ? [{ from: 0, to: 0 }] : [];
  const distinct = [...new Set(positive)];
  const room = CLASSES_MAX - zero.length;
  if (distinct.length <= room) return [...zero, ...distinct.map((value) => ({ from: value, to: value }))];
  const bounds = cutEvenly(positive, room);
  return [
    ...zero,
    ...bounds.map((to, index) => ({ from: (bounds[index - 1] ?? (distinct[0] ?? 1) - 1) + 1, to })),
  ];
};

/** Index of the class of a value; -1 when none holds it. */
export const classIndex = (classes: readonly ValueClass[], value: number): number =>
  classes.findIndex(({ from, to }) => value >= from && value <= to);

/** One hue, from the page's side to the strongest; as many steps as classes. */
const SCALES = {
  light: ['#E1EEED', '#B5D6D6', '#82B7BA', '#45878D', '#0B5C63'],
  dark: ['#1D3436', '#2B5558', '#3F7B7F', '#5FA5A8', '#A3DCDD'],
} as const;

/** Colours of classes, the strongest meaning most; the palest is kept for none. */
export const classFills = (count: number, theme: 'light' | 'dark', startsAtNone = false): string[] => {
  const scale = startsAtNone || count === CLASSES_MAX ? SCALES[theme] : SCALES[theme].slice(1);
  const last = scale.length - 1;
  return Array.from({ length: count }, (_, index) => {
    const at =
      count < 2 ? (startsAtNone ? 0 : Math.round(last / 2)) : Math.round((index * last) / (count - 1));
    return scale[at] ?? SCALES[theme][0];
  });
};
