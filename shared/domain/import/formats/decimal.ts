/** A number as programs write it: `-1.5e3`. */
export const isDecimal = (text: string | undefined): boolean =>
  text !== undefined && /^[-+]?(\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text);
