import type {
  ComparedEntity,
  ComparedRelation,
  Comparison,
} from '../../../../shared/contract/snapshot-operations.ts';
import { CHANGE_MARKS, type ChangeMark } from '../../../../shared/domain/comparison/comparison.ts';
import type { EntityId } from '../../../../shared/domain/entity.ts';

export type Change =
  | { readonly mark: ChangeMark; readonly record: 'entity'; readonly is: ComparedEntity }
  | { readonly mark: ChangeMark; readonly record: 'relation'; readonly is: ComparedRelation };

/** What differs, one record a line: added, removed, changed; entities before relations. */
export const listChanges = (
  comparison: Pick<Comparison, ChangeMark>,
  { territory, mark }: { readonly territory: EntityId | null; readonly mark: ChangeMark | null },
): readonly Change[] =>
  CHANGE_MARKS.filter((one) => mark === null || one === mark).flatMap((one): Change[] => {
    const { entities, relations } = comparison[one];
    const isThere = ({ is }: Change) => territory === null || is.territory?.id === territory;
    return [
      ...entities.map((is): Change => ({ mark: one, record: 'entity', is })),
      ...relations.map((is): Change => ({ mark: one, record: 'relation', is })),
    ].filter(isThere);
  });

/** Territories where something differs, by name. */
export const changedTerritories = (
  comparison: Pick<Comparison, ChangeMark>,
  lang: 'fr' | 'en',
): readonly { readonly id: EntityId; readonly name: string }[] => {
  const all = listChanges(comparison, { territory: null, mark: null }).flatMap(
    ({ is }) => is.territory ?? [],
  );
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return [...new Map(all.map((one) => [one.id, one])).values()].sort(
    (a, b) => compare(a.name, b.name) || compare(a.id, b.id),
  );
};
