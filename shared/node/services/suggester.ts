import type { PartnershipInput } from '../../domain/partnerships/input.ts';
import type { PartnershipContent } from '../../domain/partnerships/input-changes.ts';
import type { Suggested } from '../../domain/partnerships/suggest/suggest.ts';
import type { JobOptions, Jobs } from './context.ts';
import type { PartnershipAnswers } from './partnership-here.ts';
import type { Gathered } from './partnership-input.ts';
import type { Questions } from './partnership-protocol.ts';

export type Wanted = Questions['suggest']['asked'];

export interface Found {
  readonly input: PartnershipInput;
  readonly suggested: Suggested;
}

/** Suggestions of the open project, computed in a thread and kept until it changes. */
export interface Suggester {
  suggest(wanted: Wanted, options: JobOptions): Promise<Found>;
}

/** What whoever asks the thread is given. */
export interface Asking {
  readonly jobs: Jobs;
  readonly gather: (on: string) => Gathered;
  readonly thread: PartnershipAnswers;
}

/** Lists of one state of the project that are kept at once: the last ones asked. */
const KEPT_MAX = 12;

export const createSuggester = ({ jobs, gather, thread }: Asking): Suggester => {
  let kept: { readonly content: PartnershipContent; readonly found: Map<string, Promise<Found>> } | null =
    null;
  const keptOf = (content: PartnershipContent) => {
    if (kept?.content !== content) kept = { content, found: new Map() };
    return kept.found;
  };
  const compute = async (
    asked: Wanted,
    { content, input }: Gathered,
    options: JobOptions,
  ): Promise<Found> => ({
    input: { ...input, method: { ...input.method, ...asked.trial } },
    suggested: await jobs.follow(options, (control) => thread.ask('suggest', { content, asked }, control)),
  });
  return {
    suggest: (wanted, options) => {
      const { on, trial, territory, entity, only, hash = true } = wanted;
      const gathered = gather(on);
      const found = keptOf(gathered.content);
      const key = JSON.stringify([on, trial, territory, entity, only, hash]);
      const known = found.get(key);
      if (known) return known;
      const computed = compute({ on, trial, territory, entity, only, hash }, gathered, options);
      const [oldest] = found.keys();
      if (found.size >= KEPT_MAX && oldest !== undefined) found.delete(oldest);
      found.set(key, computed);
      // Stopped or failed: asked again, it is begun again.
      computed.catch(() => found.delete(key));
      return computed;
    },
  };
};
