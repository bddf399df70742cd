/** Words of the committee sheet. */
export const sheet = {};
