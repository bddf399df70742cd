import type { CallContext } from '../../../contract/contract.ts';
import { AppError } from '../../../contract/errors.ts';
import type { ExportOptions } from '../../../contract/export-operations.ts';
import { wordsOf } from '../../../domain/words/words.ts';
import { openOwn } from '../../store/connection.ts';
import type { WritableDb } from '../../store/database.ts';
import { migrateNew } from '../../store/migrate.ts';
import { insertContent } from '../../store/write-project.ts';
import { createGraphKeeper } from '../kept-graph.ts';
import type { ComparedPicture, SheetContext } from '../sheet-picture.ts';
import { readOnlySession } from '../snapshot/frozen-context.ts';
import type { ComparedSides, UnitedSides } from './compared-sides.ts';
import { gatherSides, runOnSides } from './gather-sides.ts';

/** Both states in one project, in memory: whatever reads a project reads it. */
const openUnion = (
  { project, entities, relations, positions }: UnitedSides,
  { newId, clock }: Pick<SheetContext, 'newId' | 'clock'>,
) => {
  const db = openOwn(':memory:') as WritableDb;
  try {
    migrateNew(db);
    const content = {
      project: { ...project, projectId: newId(), createdAt: clock().toISOString() },
      entities,
      relations,
      positions,
    };
    db.transaction(() => insertContent(db, content))();
    db.pragma('query_only = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

const pictureOf = ({ marks, on, withheld }: UnitedSides, sides: ComparedSides): ComparedPicture => {
  const { a, b, lang } = sides;
  const { now, quote, picture } = wordsOf(lang).comparison;
  const nameOf = ({ snapshot }: ComparedSides['a']) => (snapshot === null ? now : quote(snapshot.name));
  return { marks, between: picture.between(nameOf(a), nameOf(b)), on, withheld, sides };
};

/** Does work on two states as one; what is open stays as it is. Throws E-INPUT when it is not said which, E-SNAP-BAD. */
export const withCompared = async <Result>(
  context: SheetContext,
  { compare, on, audience }: Pick<ExportOptions, 'compare' | 'on' | 'audience'>,
  call: CallContext,
  work: (context: SheetContext) => Promise<Result>,
): Promise<Result> => {
  if (!compare) throw new AppError('E-INPUT', { field: 'compare', reason: 'required' });
  const job = context.newId();
  const sides = await gatherSides(context, null, { job, ...compare, on, audience }, call);
  const united = await runOnSides(context, 'unite', sides, job);
  const db = openUnion(united, context);
  try {
    const session = readOnlySession(db, null, context.session);
    const graph = createGraphKeeper({ session, territories: context.territories });
    return await work({ ...context, session, graph, compared: pictureOf(united, sides) });
  } finally {
    db.close();
  }
};
