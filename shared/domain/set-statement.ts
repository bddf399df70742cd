import type { EntityFields, Source, Statement } from './entity.ts';
import { splitDated } from './set-dated.ts';
import { parseSource } from './set-source.ts';
import { accept, type Parsed, parseItems, parseOptionalDate, refuse, type SetValue } from './set-value.ts';
import { cleanText, foldText } from './text.ts';

export interface StatementKey {
  readonly field: string;
  readonly on: string | null;
  readonly source: Source | null;
}

/** True for a key written `FIELD@DATE|SOURCE`, one of both marks being enough. */
export const isStatementKey = (key: string): boolean => /^[^@|]+[@|]/.test(key);

/**
 * True for `FIELD@DATE|SOURCE=VALUE` cut at a sign that may belong to the source: another one follows it, or it stands
 * in the query of an address.
 */
export const isCutInSource = (key: string, value: string): boolean => {
  const [, ...source] = key.split('|');
  const address = source.length === 3 ? source[2] : undefined;
  return source.length > 0 && (value.includes('=') || address?.includes('?') === true);
};

export const parseStatementKey = (key: string): Parsed<StatementKey> => {
  const [head = '', ...source] = key.split('|');
  const { what, date } = splitDated(head.trim());
  if (cleanText(what) === '') return refuse('statement', key);
  const on = parseOptionalDate(date ?? '');
  if (!on.ok) return on;
  const cited = source.some((part) => part.trim() !== '') ? parseSource(source.join('|')) : null;
  if (cited && !cited.ok) return cited;
  return accept({ field: cleanText(what), on: on.value, source: cited?.value ?? null });
};

const isUnder = (key: StatementKey, statement: Statement): boolean =>
  foldText(statement.field) === foldText(key.field) &&
  statement.on === key.on &&
  (statement.source?.title ?? null) === (key.source?.title ?? null);

/** A text is added beside what is stated; an empty one removes what this key states; a JSON array replaces it. */
export const applyStatement = (
  current: EntityFields['statements'],
  key: StatementKey,
  value: SetValue,
): EntityFields['statements'] => {
  const replaces = Array.isArray(value);
  const texts = (replaces ? value.map(String) : [String(value ?? '')])
    .map(cleanText)
    .filter((text) => text !== '');
  const kept = replaces || texts.length === 0 ? current.filter((one) => !isUnder(key, one)) : [...current];
  const stated = (text: string) => kept.some((one) => isUnder(key, one) && one.value === text);
  const added = texts
    .filter((text) => !stated(text))
    .map((text) => ({ ...key, value: text, audience: 'committee' as const }));
  return [...kept, ...added];
};

/** `statements=` replaces the whole list by items written `FIELD@DATE|SOURCE=VALUE`. */
export const parseStatements = (value: SetValue): Parsed<EntityFields['statements']> =>
  parseItems(value, (item) => {
    const at = item.indexOf('=');
    if (at < 0) return refuse('statement', item);
    const value = item.slice(at + 1);
    if (isCutInSource(item.slice(0, at), value)) return refuse('pair-address', item);
    const key = parseStatementKey(item.slice(0, at));
    return key.ok ? accept({ ...key.value, value: value.trim(), audience: 'committee' as const }) : key;
  });
