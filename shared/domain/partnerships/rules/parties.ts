import type { EntitySummary } from '../../ecosystem.ts';

/** Organisations: whom one can be a partner of. */
export const isOrganisation = ({ kind }: Pick<EntitySummary, 'kind'>): boolean =>
  kind === 'actor' || kind === 'funder' || kind === 'territory';

/** What is done, as opposed to a meeting: an exchange or an event has no need of its own. */
export const isProject = ({ kind, type }: Pick<EntitySummary, 'kind' | 'type'>): boolean =>
  kind === 'initiative' && type !== 'exchange' && type !== 'event';
