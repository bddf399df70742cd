/** How a record is told apart in the picture of a comparison, without colour alone. */
export const CHANGE_MARKS = ['added', 'removed', 'changed'] as const;
export type ChangeMark = (typeof CHANGE_MARKS)[number];
