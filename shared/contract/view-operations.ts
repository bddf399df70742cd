/** Saved views. */
export const viewOperations = {};
