/**
 * Choices of a list whose field shows what is chosen: that is always among them, first while nothing is typed, last
 * when it is not what is looked for, so that Enter takes what is.
 */
export const listOptions = <Item>(
  found: readonly Item[],
  chosen: readonly Item[],
  isTyped: boolean,
): readonly Item[] => [...new Set(isTyped ? [...found, ...chosen] : [...chosen, ...found])];
