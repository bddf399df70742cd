/** First letter in capital: a word of the vocabulary as a heading. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
