/** Sizes of the text that are tried, pt: none under 8 on paper. */
const SIZES_PT = [10, 9.5, 9, 8.5, 8] as const;
/** Lines that a sentence may have when even the smallest text has no room, the most first. */
const CLAMPS = [3, 2, 1] as const;
/** What a printer may take more than the window. */
const SPARE = 0.99;

export interface Fit {
  readonly sizePt: number;
  /** Lines of a sentence; null: all of them. */
  readonly lines: number | null;
}
const SMALLEST = SIZES_PT[SIZES_PT.length - 1] ?? 8;

/** Ways of writing a page, the most comfortable first. */
export const FITS: readonly Fit[] = [
  ...SIZES_PT.map((sizePt) => ({ sizePt, lines: null })),
  ...CLAMPS.map((lines) => ({ sizePt: SMALLEST, lines })),
];

const apply = (sheet: HTMLElement, { sizePt, lines }: Fit): void => {
  sheet.style.setProperty('--size', `${sizePt}pt`);
  sheet.toggleAttribute('data-short', lines !== null);
  sheet.style.setProperty('--lines', String(lines ?? 'none'));
};

/** The first way in which all of it is on one page; the last when none is. */
export const chooseFit = (isWhole: (fit: Fit) => boolean): Fit =>
  FITS.find((fit) => isWhole(fit)) ?? (FITS[FITS.length - 1] as Fit);

/** Writes the page as large as it can be: `text` is what may be too long for its `room`. */
export const fitSheet = (sheet: HTMLElement, room: HTMLElement, text: HTMLElement): void => {
  const fit = chooseFit((one) => {
    apply(sheet, one);
    return text.offsetHeight <= room.clientHeight * SPARE;
  });
  apply(sheet, fit);
};
