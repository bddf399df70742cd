import type { EntityId } from '../entity.ts';
import type { Terrain } from '../partnerships/terrain.ts';

/**
 * Of what kind a funder is, as a type of the vocabulary: its own, and « collectivité » for any territory with the role;
 * null where nothing says it.
 */
export const funderKind = ({ entityOf }: Terrain, id: EntityId): string | null => {
  const entity = entityOf(id);
  if (entity?.kind === 'territory') return 'local-authority';
  return entity?.type === 'other' ? null : (entity?.type ?? null);
};

const PUBLIC: ReadonlySet<string> = new Set(['state', 'europe', 'local-authority', 'public-body']);
const PRIVATE: ReadonlySet<string> = new Set([
  'foundation',
  'patron',
  'company',
  'sme-collective',
  'cooperative',
  'mutual',
]);

/**
 * Private or philanthropic money, or public; null where its kind leaves it open: a fund without a legal form, a bank
 * (some are public), whatever has no type.
 */
export const moneyNature = (terrain: Terrain, id: EntityId): 'private' | 'public' | null => {
  const entity = terrain.entityOf(id);
  const kind = funderKind(terrain, id);
  if (kind === 'fund') return entity?.form === null || entity?.form === 'other' ? null : 'private';
  if (kind === null) return null;
  return PUBLIC.has(kind) ? 'public' : PRIVATE.has(kind) ? 'private' : null;
};
