/** The greatest value of a threshold, by its name, which holds its unit; beyond it no project means anything. */
const MOST: Readonly<Record<string, number>> = {
  /** As far as two places can be on Earth. */
  km: 20_040,
  months: 1_200,
  share: 1,
  inhabitants: 100_000_000,
};
/** Of what is counted: actors, themes, families… */
const MOST_COUNTED = 1_000_000;

const nameOf = (key: string): string => key.slice(key.indexOf('.') + 1);

/** Whether a threshold (`R01.km`) can have a value: a number from 0 to the most of its unit. */
export const isThresholdValue = (key: string, value: number): boolean =>
  value >= 0 && value <= (MOST[nameOf(key)] ?? MOST_COUNTED);
