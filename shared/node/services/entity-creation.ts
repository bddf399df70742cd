import { AppError } from '../../contract/errors.ts';
import type { Change } from '../../domain/change.ts';
import { type EntityFields, EntityId, emptyEntity } from '../../domain/entity.ts';
import { parseEntitySet } from '../../domain/set-entity.ts';
import type { SetIssue, SetValues } from '../../domain/set-value.ts';
import { type LinkNeeds, territoryChanges } from './territory-links.ts';

/** A field's value that is refused: nothing is written. */
export const refuseInput = (issue: SetIssue): never => {
  throw new AppError('E-INPUT', { ...issue });
};
export const parseOrRefuse = (set: SetValues, current: EntityFields) => {
  const parsed = parseEntitySet(set, current);
  return parsed.ok ? parsed : refuseInput(parsed.issue);
};

interface NewEntity {
  readonly kind: string;
  readonly name: string;
  readonly set: SetValues;
}

/** What makes an entity, its territories included; throws what is refused. */
export const creationChanges = (
  needs: LinkNeeds,
  { kind, name, set }: NewEntity,
): { readonly id: EntityId; readonly name: string; readonly changes: readonly Change[] } => {
  const empty = emptyEntity('actor', '', needs.clock().toISOString());
  const { fields, ...wanted } = parseOrRefuse({ kind, name, ...set }, empty);
  const after = { ...empty, ...fields };
  const id = EntityId.parse(needs.newId());
  const made: Change = { record: 'entity', id, before: null, after };
  return { id, name: after.name, changes: [made, ...territoryChanges(needs, { ...after, id }, wanted, [])] };
};
