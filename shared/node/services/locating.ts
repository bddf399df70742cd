import type { Handlers } from '../../contract/contract.ts';
import type { Change } from '../../domain/change.ts';
import { emptyRelation, RelationId } from '../../domain/relation.ts';
import type { ServiceContext } from './context.ts';
import { checkRelation, type End } from './relation-rules.ts';
import { endFinder } from './territory-links.ts';
import { type BroughtTerritory, bringTerritory } from './territory-service.ts';

type Located = Awaited<ReturnType<Handlers['map.locate']>>;

const endOf = ({ session }: ServiceContext, { id, entity }: BroughtTerritory): End =>
  entity ?? endFinder(session.reader())(id);

/**
 * Entities said to be in an official territory, which is brought into the project when it is not there: one operation. A
 * territory becomes part of it.
 */
export const locateEntities = (context: ServiceContext, refs: readonly string[], code: string): Located => {
  const { session, newId, clock } = context;
  session.requireWritable();
  const brought = bringTerritory(context, code);
  const to = endOf(context, brought);
  const find = endFinder(session.reader());
  const ends = [...new Map(refs.map((ref) => find(ref)).map((end) => [end.id, end])).values()];
  const now = clock().toISOString();
  const links = ends.map((from): Change => {
    const type = from.kind === 'territory' ? 'part-of' : 'located-in';
    checkRelation(session.reader(), type, from, to);
    return {
      record: 'relation',
      id: RelationId.parse(newId()),
      before: null,
      after: emptyRelation(type, from.id, to.id, now),
    };
  });
  const subject = {
    names: [ends[0]?.name ?? '', brought.name],
    fields: ['territories'],
    count: ends.length,
    relationType: ends[0]?.kind === 'territory' ? 'part-of' : 'located-in',
  };
  const kind = ends.length === 1 ? 'relation.add' : 'records.set';
  const operation = session.record(kind, subject, [...brought.changes, ...links]);
  return { territory: brought.id, located: ends.length, operation };
};
