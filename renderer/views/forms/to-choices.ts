import type { EntityOption } from './use-entity-options.ts';

/** Choices of a list; an empty one says so in a line that cannot be chosen, since a list without options is silent. */
export const toChoices = (options: readonly EntityOption[], nothing: string) =>
  options.length === 0
    ? [{ value: '-', label: nothing, disabled: true }]
    : options.map(({ value, label }) => ({ value, label }));
