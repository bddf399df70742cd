/** Exchanges, and what is left to do. */
export const followUpOperations = {};
