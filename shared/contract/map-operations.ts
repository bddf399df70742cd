/** What the map needs beyond the graph. */
export const mapOperations = {};
