import type { Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import { type Change, differenceOf } from '../../domain/change.ts';
import { type CheckOverride, type CheckOverrideFields, overrideId } from '../../domain/diagnosis/override.ts';
import { listOverrides } from '../store/decisions.ts';
import { findEntity } from '../store/entities.ts';
import type { ServiceContext } from './context.ts';
import { resolveEntity } from './entity-reference.ts';

type Sides = {
  readonly before: Partial<CheckOverrideFields> | null;
  readonly after: Partial<CheckOverrideFields> | null;
};

/** What is written: a correction made, changed or taken back; null where nothing changes. */
const sidesOf = (known: CheckOverride | undefined, after: CheckOverrideFields | null): Sides | null => {
  if (!known) return after === null ? null : { before: null, after };
  const { id: _, ...before } = known;
  if (after === null) return { before, after };
  const { state, reason, audience } = after;
  const difference = differenceOf(
    { state: before.state, reason: before.reason, audience: before.audience },
    { state, reason, audience },
  );
  if (!difference) return null;
  return {
    before: { ...difference.before, author: before.author, at: before.at },
    after: { ...difference.after, author: after.author, at: after.at },
  };
};

/** « ✎ corrigé à la main »: a state given by a person with its reason, journalled; without a state it is taken back. */
export const overrideCheck =
  (context: ServiceContext): Handlers['diagnosis.override'] =>
  ({ subject: ref, check, state, reason, audience }) => {
    const { session, clock } = context;
    session.requireWritable();
    const db = session.reader();
    const subject = resolveEntity(db, ref);
    const entity = findEntity(db, subject);
    if (!entity || (entity.kind !== 'territory' && entity.kind !== 'programme'))
      throw new AppError('E-INPUT', { field: 'subject', reason: 'diagnosed', value: ref });
    if (state !== null && reason === null)
      throw new AppError('E-INPUT', { field: 'reason', reason: 'required' });
    const id = overrideId(subject, check);
    const known = listOverrides(db).find((override) => override.id === id);
    const at = clock().toISOString();
    const after =
      state === null || reason === null
        ? null
        : { subject, check, state, reason, author: session.author(), at, audience };
    const sides = sidesOf(known, after);
    if (!sides) return { operation: null };
    const change: Change = { record: 'check-override', id, ...sides };
    const fields = state === null ? [check] : [check, state];
    const told = { names: [entity.name], fields, count: 1, relationType: null };
    return { operation: session.record('check.override', told, [change]) };
  };
