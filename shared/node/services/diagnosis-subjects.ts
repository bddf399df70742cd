import { AppError } from '../../contract/errors.ts';
import type { Ecosystem, EntitySummary } from '../../domain/ecosystem.ts';
import { type EntityId, isGeneric } from '../../domain/entity.ts';
import { indexTerritories, membersOf } from '../../domain/territory-members.ts';
import { TYPES_BY_KIND } from '../../domain/vocabulary.ts';
import { readProject } from '../store/project.ts';
import type { ServiceContext } from './context.ts';
import { resolveEntity } from './entity-reference.ts';

const KINDS: ReadonlySet<string> = new Set(['territory', 'programme']);
const LEVELS: readonly string[] = TYPES_BY_KIND.territory.filter((type) => type !== 'group');

const allSubjects = ({ entities }: Ecosystem) =>
  entities.filter((entity) => KINDS.has(entity.kind) && !isGeneric(entity));

/** Whom a reference names. Throws E-INPUT for what is neither a territory nor a programme. */
export const resolveSubject = ({ session, graph }: ServiceContext, ref: string): EntityId => {
  const id = resolveEntity(session.reader(), ref);
  if (allSubjects(graph.current().ecosystem).some((entity) => entity.id === id)) return id;
  throw new AppError('E-INPUT', { field: 'subject', reason: 'diagnosed', value: ref });
};

/**
 * Territories of a level in those given, or in what they cover, by folded name, then the programmes given themselves.
 * Throws E-INPUT for another level.
 */
export const eachOfLevel = (
  { graph }: ServiceContext,
  subjects: readonly EntityId[],
  level: string,
): EntityId[] => {
  if (!LEVELS.includes(level))
    throw new AppError('E-INPUT', { field: 'each', reason: 'vocabulary', value: level });
  const { ecosystem } = graph.current();
  const asked = new Set(subjects);
  const covered = ecosystem.relations.flatMap(({ type, from, to }) =>
    type === 'covers' && asked.has(from) ? [to] : [],
  );
  const members = membersOf(indexTerritories(ecosystem), [...subjects, ...covered]);
  const isOfLevel = ({ id, kind, type }: EntitySummary): boolean =>
    kind === 'territory' && type === level && members.has(id);
  const programmes = new Set(
    ecosystem.entities.flatMap(({ id, kind }) => (kind === 'programme' ? [id] : [])),
  );
  const found = ecosystem.entities.filter(isOfLevel).map(({ id }) => id);
  return [...found, ...subjects.filter((id) => programmes.has(id))];
};

/** The project's own territory, then those that it includes and programmes that cover them, then all others; by folded name. */
export const listSubjects = ({ session, graph }: ServiceContext) => {
  const { ecosystem } = graph.current();
  const own = readProject(session.reader()).territoryId;
  const members = own === null ? new Set<EntityId>() : membersOf(indexTerritories(ecosystem), [own]);
  const rank = (id: EntityId): number => (id === own ? 0 : members.has(id) ? 1 : 2);
  return allSubjects(ecosystem)
    .map(({ id, name, kind, type }) => ({ id, name, kind, type }))
    .sort((a, b) => rank(a.id) - rank(b.id));
};
