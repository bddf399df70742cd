import type { IdentifierScheme } from '../../vocabulary.ts';
import type { HandEdits } from './lookup.ts';

export const identifierKey = (scheme: IdentifierScheme, value: string): string => `${scheme}:${value}`;

/** Identifiers that a person corrected: they still name the record in the list that has them wrong. */
export const formerIdentifiers = (edits: HandEdits): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, string[]>();
  for (const [id, fields] of edits) {
    const before = (fields.get('identifiers')?.before ?? {}) as Partial<Record<IdentifierScheme, string[]>>;
    for (const [scheme, values] of Object.entries(before)) {
      for (const value of values) {
        const key = identifierKey(scheme as IdentifierScheme, value);
        ids.set(key, [...(ids.get(key) ?? []), id]);
      }
    }
  }
  return ids;
};
