/** Sentences of history, paths and the command line. */
export const sentences = {};
