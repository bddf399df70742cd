/**
 * A named instant at which a test may end the process as a power cut would. This one does nothing and is left out of
 * the build; a build for `npm run torture` has test/torture/kill/armed-kill-point.ts in its place.
 */
/* @__NO_SIDE_EFFECTS__ */
export const killPoint = (_name: string): void => undefined;
