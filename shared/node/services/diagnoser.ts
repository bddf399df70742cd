import type { Diagnosed } from '../../domain/diagnosis/diagnose.ts';
import type { Observed } from '../../domain/diagnosis/observatory.ts';
import type { Ecosystem } from '../../domain/ecosystem.ts';
import type { EntityId } from '../../domain/entity.ts';
import type { PartnershipContent } from '../../domain/partnerships/input-changes.ts';
import type { JobOptions } from './context.ts';
import type { Asking } from './suggester.ts';

/** Results, and the graph that they are of: names are told from it. */
export interface Answered<Result> {
  readonly ecosystem: Ecosystem;
  readonly results: Result;
}

/** Diagnoses of the open project, computed in a thread and kept until it changes. */
export interface Diagnoser {
  /** In the order given; what is no subject is left out. */
  diagnose(
    subjects: readonly EntityId[],
    on: string,
    options: JobOptions,
  ): Promise<Answered<readonly Diagnosed[]>>;
  observe(subject: EntityId, on: string, options: JobOptions): Promise<Answered<Observed | null>>;
}

interface Kept {
  readonly content: PartnershipContent;
  readonly diagnosed: Map<string, Diagnosed>;
  readonly observed: Map<string, Observed | null>;
}

const keyOf = (id: EntityId, on: string): string => `${on} ${id}`;

export const createDiagnoser = ({ jobs, gather, thread }: Asking): Diagnoser => {
  let kept: Kept | null = null;
  const keptOf = (content: PartnershipContent): Kept => {
    if (kept?.content !== content) kept = { content, diagnosed: new Map(), observed: new Map() };
    return kept;
  };
  return {
    diagnose: async (subjects, on, options) => {
      const { content } = gather(on);
      const { diagnosed } = keptOf(content);
      const left = [...new Set(subjects)].filter((id) => !diagnosed.has(keyOf(id, on)));
      if (left.length > 0) {
        const asked = { on, subjects: left };
        const found = await jobs.follow(options, (control) =>
          thread.ask('diagnose', { content, asked }, control),
        );
        for (const one of found) diagnosed.set(keyOf(one.subject, on), one);
      }
      const results = subjects.flatMap((id) => diagnosed.get(keyOf(id, on)) ?? []);
      return { ecosystem: content.ecosystem, results };
    },
    observe: async (subject, on, options) => {
      const { content } = gather(on);
      const { ecosystem } = content;
      const { observed } = keptOf(content);
      const key = keyOf(subject, on);
      const known = observed.get(key);
      if (known !== undefined) return { ecosystem, results: known };
      const asked = { on, subject };
      const results = await jobs.follow(options, (control) =>
        thread.ask('observe', { content, asked }, control),
      );
      observed.set(key, results);
      return { ecosystem, results };
    },
  };
};
