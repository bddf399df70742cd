import type { UnreachedReason } from '../../../domain/persons/person.ts';
import {
  createTextEraser,
  isTelling,
  nameWords,
  type PersonTexts,
} from '../../../domain/persons/text-eraser.ts';
import { foldText } from '../../../domain/text.ts';
import type { ReadableDb } from '../database.ts';
import { readRows } from '../rows.ts';
import { journalContacts } from './erase-journal.ts';

export interface Identified {
  /** Contacts that are to go and are known here, now or in the journal. */
  readonly ids: ReadonlySet<string>;
  /** What tells of them in texts. */
  readonly texts: PersonTexts;
  /** Why a name is not looked for. */
  readonly unsought: readonly UnreachedReason[];
}

interface Found {
  readonly ids: Set<string>;
  readonly names: Set<string>;
  readonly emails: Set<string>;
  readonly phones: Set<string>;
}

const add = (set: Set<string>, value: unknown): void => {
  if (typeof value === 'string' && value !== '') set.add(value);
};
const take = (found: Found, id: string, fields: Readonly<Record<string, unknown>>): void => {
  found.ids.add(id);
  add(found.names, fields.name);
  add(found.emails, fields.email);
  add(found.phones, fields.phone);
};

const gather = (db: ReadableDb, isErased: (id: string) => boolean): Found => {
  const found: Found = { ids: new Set(), names: new Set(), emails: new Set(), phones: new Set() };
  for (const row of readRows(db, 'SELECT id, name, email, phone FROM contact'))
    if (isErased(String(row.id))) take(found, String(row.id), row);
  for (const { id, fields } of journalContacts(db)) if (isErased(id)) take(found, id, fields);
  return found;
};

const keyOf = (name: string): string => nameWords(name).sort().join(' ');
const digitsOf = (phone: string): string => phone.replace(/\D/g, '').replace(/^(?:00)?33/, '0');

/** What others have too is no trace of them: a shared telephone, the address of an office. */
const ofOthers = (db: ReadableDb, isErased: (id: string) => boolean) => {
  const others = readRows(db, 'SELECT id, name, email, phone FROM contact').filter(
    ({ id }) => !isErased(String(id)),
  );
  const all = (column: string, toKey: (text: string) => string) =>
    new Set(others.flatMap((row) => (typeof row[column] === 'string' ? [toKey(String(row[column]))] : [])));
  return {
    names: all('name', keyOf),
    emails: all('email', (email) => email.toLowerCase()),
    phones: all('phone', digitsOf),
  };
};

const isOrganisation = (db: ReadableDb, name: string, keepNames: boolean): boolean => {
  const fold = foldText(name);
  const isWhole = db
    .prepare(
      `SELECT 1 FROM entity WHERE name_fold = @fold OR short_name_fold = @fold
       UNION SELECT 1 FROM alias WHERE value_fold = @fold LIMIT 1`,
    )
    .get({ fold });
  if (isWhole || !keepNames) return isWhole !== undefined;
  const erase = createTextEraser({ names: [name], emails: [], phones: [] });
  const bearing = readRows(db, 'SELECT name AS text FROM entity UNION ALL SELECT value FROM alias');
  return erase !== null && bearing.some(({ text }) => erase(String(text)) !== text);
};

/**
 * What tells of them: every name, e-mail and telephone that they had. A name is not looked for in texts where it may mean
 * something else: one word, another contact's, an organisation's.
 */
export const identifyPersons = (
  db: ReadableDb,
  isErased: (id: string) => boolean,
  { keepNames }: { readonly keepNames: boolean },
): Identified => {
  const found = gather(db, isErased);
  const others = ofOthers(db, isErased);
  const unsought = new Set<UnreachedReason>();
  const names = [...found.names].filter((name) => {
    const why: UnreachedReason | null = !isTelling(name)
      ? 'one-word'
      : others.names.has(keyOf(name))
        ? 'same-name'
        : isOrganisation(db, name, keepNames)
          ? 'organisation'
          : null;
    if (why) unsought.add(why);
    return why === null;
  });
  const texts = {
    names,
    emails: [...found.emails].filter((email) => !others.emails.has(email.toLowerCase())),
    phones: [...found.phones].filter((phone) => !others.phones.has(digitsOf(phone))),
  };
  return { ids: found.ids, texts, unsought: [...unsought].sort() };
};
