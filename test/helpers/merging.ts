import { emptyEntity } from '../../shared/domain/entity.ts';
import type { ReconcileInput } from '../../shared/domain/reconcile/merging.ts';
import { reconcile } from '../../shared/domain/reconcile/reconcile.ts';
import type { Fields, RecordKind, Records, Side } from '../../shared/domain/reconcile/records.ts';
import { emptyRelation } from '../../shared/domain/relation.ts';
import type { Kind, RelationType } from '../../shared/domain/vocabulary.ts';
import { idOf } from './decisions.ts';

const AT = '2026-03-12T09:00:00.000Z';
type Told = Partial<Record<RecordKind, Readonly<Record<string, Fields>>>>;

export const state = (told: Told): Records =>
  new Map(
    Object.entries(told).map(([kind, byId]) => [kind as RecordKind, new Map(Object.entries(byId ?? {}))]),
  );
export const entity = (name: string, more: Fields = {}, kind: Kind = 'actor'): Fields => ({
  ...emptyEntity(kind, name, AT),
  ...more,
});
export const link = (type: RelationType, from: string, to: string, more: Fields = {}): Fields => ({
  ...emptyRelation(type, idOf(from), idOf(to), AT),
  ...more,
});

export const merged = (
  base: Told | null,
  ours: Told,
  theirs: Told,
  { take = 'ours', merges = {} }: { take?: Side; merges?: Partial<ReconcileInput['merges']> } = {},
) => {
  const { changes, conflicts } = reconcile({
    base: base && state(base),
    ours: state(ours),
    theirs: state(theirs),
    contacts: new Map(),
    merges: { ours: new Map(), theirs: new Map(), ...merges },
    takeOf: () => take,
  });
  return {
    changes: changes.map(({ record, id, after }) => ({ record, id, after })),
    conflicts: conflicts.map(({ record, id, field }) => [record, id, field]),
  };
};

export const [A, B] = [idOf('A'), idOf('B')];
export const both = { [A]: entity('A'), [B]: entity('B') };
