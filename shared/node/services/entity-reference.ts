import { AppError } from '../../contract/errors.ts';
import { EntityId } from '../../domain/entity.ts';
import { parseIdentifierRef } from '../../domain/identifier.ts';
import { foldText } from '../../domain/text.ts';
import type { ReadableDb } from '../store/database.ts';
import { findByFoldedName, findByIdentifier, namesOf } from '../store/entities.ts';
import type { NamedId } from '../store/named-id.ts';

/** Equal but for case, accents and typographic apostrophes: stricter than a folded name, which also forgets punctuation. */
const sameNameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .toLowerCase()
    .trim();

const candidatesOf = (db: ReadableDb, ref: string): NamedId[] => {
  const identifier = parseIdentifierRef(ref);
  if (identifier) return findByIdentifier(db, identifier.scheme, identifier.value);
  const named = findByFoldedName(db, foldText(ref));
  const same = named.filter(({ name }) => sameNameKey(name) === sameNameKey(ref));
  return foldText(ref) === '' || same.length === 1 ? same : named;
};

/** An entity named by its id, an identifier (`siren:…`), or a unique name, short name or alias. Throws E-NOT-FOUND, E-AMBIGUOUS. */
export const resolveEntity = (db: ReadableDb, ref: string): EntityId => {
  const id = EntityId.safeParse(ref.trim());
  if (id.success && namesOf(db, [id.data]).size === 1) return id.data;
  const candidates = candidatesOf(db, ref);
  const [first, second] = candidates;
  if (!first) throw new AppError('E-NOT-FOUND', { value: ref });
  if (second) {
    throw new AppError('E-AMBIGUOUS', {
      value: ref,
      candidates: candidates.slice(0, 10).map(({ id: each, name }) => `${name} (${each})`),
    });
  }
  return first.id;
};
