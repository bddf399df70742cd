import type { Diagnosed, DiagnoseInput } from '../../domain/diagnosis/diagnose.ts';
import type { Observed, ObserveInput } from '../../domain/diagnosis/observatory.ts';
import type { Ecosystem } from '../../domain/ecosystem.ts';
import type { EntityId } from '../../domain/entity.ts';
import type { JobOptions, ServiceContext } from './context.ts';
import { createPartnershipGatherer } from './partnership-input.ts';

/** Results, and the graph that they are of: names are told from it. */
export interface Answered<Result> {
  readonly ecosystem: Ecosystem;
  readonly results: Result;
}

/** Diagnoses of the open project, computed in a worker and kept until it changes. */
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
  readonly state: string;
  readonly diagnosed: Map<string, Diagnosed>;
  readonly observed: Map<string, Observed | null>;
}

const keyOf = (id: EntityId, on: string): string => `${on} ${id}`;

export const createDiagnoser = (context: ServiceContext): Diagnoser => {
  const gather = createPartnershipGatherer(context);
  let kept: Kept | null = null;
  const keptOf = (state: string): Kept => {
    if (kept?.state !== state) kept = { state, diagnosed: new Map(), observed: new Map() };
    return kept;
  };
  return {
    diagnose: async (subjects, on, options) => {
      const { state, input } = gather(on);
      const { diagnosed } = keptOf(state);
      const asked = [...new Set(subjects)].filter((id) => !diagnosed.has(keyOf(id, on)));
      if (asked.length > 0) {
        const given: DiagnoseInput = { input, subjects: asked };
        const found = await context.jobs.run<Diagnosed[]>('diagnose', given, options);
        for (const one of found) diagnosed.set(keyOf(one.subject, on), one);
      }
      const results = subjects.flatMap((id) => diagnosed.get(keyOf(id, on)) ?? []);
      return { ecosystem: input.ecosystem, results };
    },
    observe: async (subject, on, options) => {
      const { state, input } = gather(on);
      const { observed } = keptOf(state);
      const key = keyOf(subject, on);
      const known = observed.get(key);
      if (known !== undefined) return { ecosystem: input.ecosystem, results: known };
      const given: ObserveInput = { input, subject };
      const found = await context.jobs.run<Observed | null>('observe', given, options);
      observed.set(key, found);
      return { ecosystem: input.ecosystem, results: found };
    },
  };
};
