import type { Handlers } from '../../../contract/contract.ts';
import { AppError } from '../../../contract/errors.ts';
import type { SuggestionRecord } from '../../../contract/suggestion-operations.ts';
import type { EntityId } from '../../../domain/entity.ts';
import { territoryMembers } from '../../../domain/territory-members.ts';
import type { ServiceContext } from '../context.ts';
import { resolveEntity } from '../entity-reference.ts';

type Answers = Pick<Handlers, 'suggestion.list' | 'suggestion.show' | 'diagnosis.read'>;

const touches = (one: SuggestionRecord, ids: ReadonlySet<EntityId>): boolean =>
  ids.has(one.a.id) || ids.has(one.b.id);

/** The list as it was frozen; a narrower question is answered from it, in its order and with its ranks. */
const listFrozen =
  (context: ServiceContext, list: Answers['suggestion.list']): Answers['suggestion.list'] =>
  (asked, call) => {
    const { session, graph } = context;
    const frozen = session.frozen();
    if (frozen === null) return list(asked, call);
    const db = session.reader();
    const told = frozen.content.suggestions[call.lang];
    const place = asked.territory === null ? null : resolveEntity(db, asked.territory);
    const entity = asked.entity === null ? null : resolveEntity(db, asked.entity);
    const members =
      place === null || place === told.territory?.id
        ? null
        : territoryMembers(graph.current().ecosystem, [place]);
    const kept = told.suggestions.filter(
      (one) =>
        (members === null || touches(one, members)) &&
        (entity === null || touches(one, new Set([entity]))) &&
        (asked.axis === null || one.axes.includes(asked.axis)),
    );
    const isWhole = members === null && entity === null && asked.axis === null;
    return { ...told, total: isWhole ? told.total : kept.length, suggestions: kept.slice(0, asked.limit) };
  };

const showFrozen =
  ({ session }: ServiceContext, show: Answers['suggestion.show']): Answers['suggestion.show'] =>
  (asked, call) => {
    const frozen = session.frozen();
    if (frozen === null) return show(asked, call);
    const { suggestions, takenUp } = frozen.content;
    const told = [...suggestions[call.lang].suggestions, ...takenUp[call.lang]];
    const found = told.find(({ id }) => id === asked.suggestion);
    if (!found) throw new AppError('E-NOT-FOUND', { value: asked.suggestion });
    return found;
  };

/** Those that were frozen; others are computed from the frozen data, as of its day. */
const readFrozen =
  ({ session }: ServiceContext, read: Answers['diagnosis.read']): Answers['diagnosis.read'] =>
  async (asked, call) => {
    const told = session.frozen()?.content.diagnoses[call.lang];
    if (told === undefined || asked.eachOf !== null) return read(asked, call);
    const ids = asked.subjects.map((ref) => resolveEntity(session.reader(), ref));
    const known = new Map(told.map((one) => [one.subject.id, one]));
    const left = ids.filter((id) => !known.has(id));
    const computed = left.length === 0 ? [] : await read({ ...asked, subjects: left }, call);
    for (const one of computed) known.set(one.subject.id as EntityId, one as (typeof told)[number]);
    return ids.flatMap((id) => known.get(id) ?? []);
  };

/** While a frozen state is read, what the method said then is said again, whatever it would say now. */
export const answerFrozen = (context: ServiceContext, answers: Answers): Answers => ({
  'suggestion.list': listFrozen(context, answers['suggestion.list']),
  'suggestion.show': showFrozen(context, answers['suggestion.show']),
  'diagnosis.read': readFrozen(context, answers['diagnosis.read']),
});
