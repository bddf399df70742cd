import type { EntityId } from '../../domain/entity.ts';
import type { PartnershipInput } from '../../domain/partnerships/input.ts';
import type { MethodSettings } from '../../domain/partnerships/method.ts';
import type { SuggestAsked, Suggested } from '../../domain/partnerships/suggest/suggest.ts';
import type { JobOptions, ServiceContext } from './context.ts';
import { createPartnershipGatherer } from './partnership-input.ts';

/** Settings that are tried and not kept. */
export type Trial = Partial<Pick<MethodSettings, 'weights' | 'signals'>> | null;

export interface Wanted {
  readonly on: string;
  readonly trial: Trial;
  readonly territory: EntityId | null;
  readonly entity: EntityId | null;
  /** Only the suggestion of this id. */
  readonly only: string | null;
}

export interface Found {
  readonly input: PartnershipInput;
  readonly suggested: Suggested;
}

/** Suggestions of the open project, computed in a worker and kept until it changes. */
export interface Suggester {
  suggest(wanted: Wanted, options: JobOptions): Promise<Found>;
}

/** Lists of one state of the project that are kept at once: the last ones asked. */
const KEPT_MAX = 12;

export const createSuggester = (context: ServiceContext): Suggester => {
  const gather = createPartnershipGatherer(context);
  let kept: { readonly state: string; readonly found: Map<string, Promise<Found>> } | null = null;
  const keptOf = (state: string) => {
    if (kept?.state !== state) kept = { state, found: new Map() };
    return kept.found;
  };
  const compute = async (asked: SuggestAsked, options: JobOptions): Promise<Found> => ({
    input: asked.input,
    suggested: await context.jobs.run<Suggested>('suggest', asked, options),
  });
  return {
    suggest: (wanted, options) => {
      const { on, trial, territory, entity, only } = wanted;
      const { state, input } = gather(on);
      const found = keptOf(state);
      const key = JSON.stringify([on, trial, territory, entity, only]);
      const known = found.get(key);
      if (known) return known;
      const method = { ...input.method, ...trial };
      const computed = compute({ input: { ...input, method }, territory, entity, only }, options);
      const [oldest] = found.keys();
      if (found.size >= KEPT_MAX && oldest !== undefined) found.delete(oldest);
      found.set(key, computed);
      // Stopped or failed: asked again, it is begun again.
      computed.catch(() => found.delete(key));
      return computed;
    },
  };
};
