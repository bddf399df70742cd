/** Measures of the network. */
export const measureOperations = {};
