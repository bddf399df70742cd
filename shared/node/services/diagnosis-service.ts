import type { Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { Diagnosed } from '../../domain/diagnosis/diagnose.ts';
import type { Ecosystem } from '../../domain/ecosystem.ts';
import type { EntityId } from '../../domain/entity.ts';
import { indexTerritories, membersOf } from '../../domain/territory-members.ts';
import { TYPES_BY_KIND } from '../../domain/vocabulary.ts';
import { wordsOf } from '../../domain/words/words.ts';
import type { JobOptions, ServiceContext } from './context.ts';
import { gatherDiagnosisInput } from './diagnosis-input.ts';
import { toDiagnosis } from './diagnosis-records.ts';
import { resolveEntity } from './entity-reference.ts';
import { localDay } from './local-day.ts';
import { createTelling } from './telling.ts';

type DiagnosisHandlers = Pick<Handlers, 'diagnosis.read' | 'diagnosis.subjects'>;

/** Shorter work does not show itself. */
const QUIET_MS = 300;
const KINDS: ReadonlySet<string> = new Set(['territory', 'programme']);

const isSubject = ({ entities }: Ecosystem): ((id: EntityId) => boolean) => {
  const found = new Set(
    entities.flatMap(({ id, kind, type }) => (KINDS.has(kind) && type !== 'group' ? [id] : [])),
  );
  return (id) => found.has(id);
};

const LEVELS: readonly string[] = TYPES_BY_KIND.territory;

/** Every territory of a level in those given, or in what they cover; by id. */
const eachOfLevel = (ecosystem: Ecosystem, subjects: readonly EntityId[], level: string): EntityId[] => {
  if (!LEVELS.includes(level) || level === 'group')
    throw new AppError('E-INPUT', { field: 'each', reason: 'vocabulary', value: level });
  const asked = new Set(subjects);
  const covered = ecosystem.relations.flatMap(({ type, from, to }) =>
    type === 'covers' && asked.has(from) ? [to] : [],
  );
  const members = membersOf(indexTerritories(ecosystem), [...subjects, ...covered]);
  return ecosystem.entities
    .flatMap(({ id, kind, type }) => (kind === 'territory' && type === level && members.has(id) ? [id] : []))
    .sort();
};

const findSubjects = (
  { session, graph }: ServiceContext,
  refs: readonly string[],
  level: string | null,
): EntityId[] => {
  const { ecosystem } = graph.current();
  const isAllowed = isSubject(ecosystem);
  const ids = refs.map((ref) => {
    const id = resolveEntity(session.reader(), ref);
    if (!isAllowed(id)) throw new AppError('E-INPUT', { field: 'subject', reason: 'diagnosed', value: ref });
    return id;
  });
  return level === null ? ids : eachOfLevel(ecosystem, ids, level);
};

/** What was computed of the open project, by day and subject; forgotten once it changes. */
const createDiagnoser = (context: ServiceContext) => {
  let kept: { readonly state: string; readonly found: Map<string, Diagnosed> } | null = null;
  const current = () => {
    const { state } = context.graph.current();
    if (kept?.state !== state) kept = { state, found: new Map() };
    return kept.found;
  };
  return async (subjects: readonly EntityId[], on: string, options: JobOptions): Promise<Diagnosed[]> => {
    const found = current();
    const keyOf = (id: EntityId): string => `${on} ${id}`;
    const asked = [...new Set(subjects)].filter((id) => !found.has(keyOf(id)));
    if (asked.length > 0) {
      const input = gatherDiagnosisInput(context, on);
      const computed = await context.jobs.run<Diagnosed[]>('diagnose', { input, subjects: asked }, options);
      for (const one of computed) found.set(keyOf(one.subject), one);
    }
    return subjects.flatMap((id) => found.get(keyOf(id)) ?? []);
  };
};

/** Those of the project's own territory first: it is what the others are part of, or the widest. */
const listSubjects = ({ graph }: ServiceContext): EntityId[] => {
  const { ecosystem } = graph.current();
  const isAllowed = isSubject(ecosystem);
  return ecosystem.entities.flatMap(({ id }) => (isAllowed(id) ? [id] : []));
};

export const createDiagnosisHandlers = (context: ServiceContext): DiagnosisHandlers => {
  const diagnoseAll = createDiagnoser(context);
  return {
    'diagnosis.read': async ({ job, subjects, eachOf, on }, { lang }) => {
      const day = on ?? localDay(context.clock());
      const ids = findSubjects(context, subjects, eachOf);
      const label = wordsOf(lang).diagnosis.job;
      const { ecosystem } = context.graph.current();
      const diagnosed = await diagnoseAll(ids, day, { job, label, quietMs: QUIET_MS });
      const telling = createTelling(ecosystem, lang);
      return diagnosed.map((one) => toDiagnosis(one, day, telling));
    },
    'diagnosis.subjects': (_, { lang }) => {
      const { entityOf } = createTelling(context.graph.current().ecosystem, lang);
      return listSubjects(context).flatMap((id) => {
        const entity = entityOf(id);
        return entity ? [{ id, name: entity.name, kind: entity.kind, type: entity.type }] : [];
      });
    },
  };
};
