import type { EntityId } from '../../domain/entity.ts';

export interface NamedId {
  readonly id: EntityId;
  readonly name: string;
}
