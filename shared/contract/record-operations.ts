/** Several records changed or removed at once, and columns of them, for the table. */
export const recordOperations = {};
