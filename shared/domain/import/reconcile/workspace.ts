import type { Change } from '../../change.ts';
import type { EntityFields, StoredEntity } from '../../entity.ts';
import type { Endpoint } from '../../relation.ts';
import { foldText } from '../../text.ts';
import type { IdentifierScheme } from '../../vocabulary.ts';
import { createCompactColumns } from './compact-columns.ts';
import { formerIdentifiers, identifierKey } from './former-identifiers.ts';
import { createKeptKeys } from './kept-keys.ts';
import type { HandEdits, Lookup } from './lookup.ts';
import { createOpenRecords } from './open-records.ts';
import { createSaidFields, type SaidFields } from './said-fields.ts';
import { createStandings } from './standings.ts';
import type { Tally } from './tally.ts';
import { createTouchedEntities, type TouchedEntities } from './touched.ts';
import { createUnappliedIndex, type UnappliedIndex } from './unapplied-index.ts';

/**
 * The project as it will be once the changes of this call are applied: what the lookup reads, and over it what the call
 * has made. `flush` gives the changes, one an entity.
 */
export interface Workspace {
  readonly hand: HandEdits;
  readonly touched: TouchedEntities;
  readonly said: SaidFields;
  readonly read: (id: string) => StoredEntity | null;
  readonly standing: (id: string) => Endpoint | null;
  readonly create: (id: string, fields: EntityFields) => void;
  readonly update: (id: string, fields: Partial<EntityFields>) => void;
  readonly identified: (scheme: IdentifierScheme, value: string) => readonly string[];
  readonly withEstablishmentOf: (siren: string) => readonly string[];
  /** Empty where too many have the name: it tells nobody from another. */
  readonly named: (fold: string) => readonly string[];
  /** Of that name and anchored in one of these, however many have the name elsewhere. */
  readonly namedIn: (fold: string, places: readonly string[]) => readonly string[];
  readonly locatedIn: (id: string) => readonly string[];
  readonly anchor: (id: string, territory: string) => void;
  readonly sourceKey: (key: string) => string | null;
  /** Keys that begin so, and their values. */
  readonly sourceKeysFrom: (start: string) => Iterable<{ readonly key: string; readonly value: string }>;
  readonly keepKey: (key: string, value: string) => void;
  readonly push: (change: Change) => void;
  readonly flush: () => readonly Change[];
}

/** In the order in which they were made, so that the first of several is the same at each import. */
const join = (a: readonly string[], b: readonly string[] | undefined): readonly string[] =>
  b === undefined || b.length === 0 ? a : [...new Set([...a, ...b])].sort();

const isNamed = ({ name, shortName, aliases }: StoredEntity, fold: string): boolean =>
  [name, shortName ?? '', ...aliases].some((text) => foldText(text) === fold);

/** One renamed by this call has no longer the name that the lookup finds. */
const isStillNamed = (opened: StoredEntity | null, fold: string): boolean => !opened || isNamed(opened, fold);

/** « Comité des fêtes », « Mairie »: beyond so many, a name alone says nothing, and reading them at each row is without end. */
const NAMESAKES_MAX = 200;

const createNamesakes = (
  lookup: Lookup,
  unapplied: UnappliedIndex,
  isStillNamed: (id: string, fold: string) => boolean,
): Pick<Workspace, 'named' | 'namedIn'> => {
  const crowded = new Set<string>();
  const present = (ids: readonly string[], fold: string) => ids.filter((id) => isStillNamed(id, fold));
  const isIn = (ids: readonly string[] | undefined, places: readonly string[]): boolean =>
    ids?.some((id) => places.includes(id)) === true;
  const named = (fold: string): readonly string[] => {
    if (crowded.has(fold)) return [];
    const all = join(lookup.named(fold), unapplied.named(fold));
    if (all.length <= NAMESAKES_MAX) return present(all, fold);
    crowded.add(fold);
    return [];
  };
  return {
    named,
    namedIn: (fold, places) => {
      const few = named(fold);
      if (!crowded.has(fold))
        return few.filter((id) => isIn(join(lookup.locatedIn(id), unapplied.locatedIn(id)), places));
      const known = places.flatMap((place) => lookup.namedIn(fold, place, NAMESAKES_MAX));
      const made = unapplied.named(fold)?.filter((id) => isIn(unapplied.locatedIn(id), places));
      return present(join(known, made), fold);
    },
  };
};

/** What is known of each entity met in the import, in a few bytes. */
const createMarks = () => {
  const columns = createCompactColumns();
  return {
    touched: createTouchedEntities(columns.add(), columns.add()),
    said: createSaidFields(columns.add()),
    standings: createStandings(columns.add()),
  };
};

export const createWorkspace = (lookup: Lookup, tally: Tally, now: string): Workspace => {
  const hand = lookup.handEdits();
  const former = formerIdentifiers(hand);
  const { touched, said, standings } = createMarks();
  const records = createOpenRecords(lookup, { tally, touched, standings }, now);
  const unapplied = createUnappliedIndex();
  const keys = createKeptKeys(lookup);
  const changes: Change[] = [];
  const push = (change: Change | null): void => {
    if (change) changes.push(change);
  };
  return {
    hand,
    touched,
    said,
    read: records.read,
    standing: records.standing,
    create: (id, fields) => {
      records.create(id, fields);
      unapplied.add(id, fields);
    },
    update: (id, fields) => {
      records.update(id, fields);
      unapplied.add(id, fields);
    },
    identified: (scheme, value) => {
      const present = join(lookup.identified(scheme, value), unapplied.identified(scheme, value));
      return join(present, former.get(identifierKey(scheme, value)));
    },
    withEstablishmentOf: (siren) =>
      join(lookup.withEstablishmentOf(siren), unapplied.withEstablishmentOf(siren)),
    ...createNamesakes(lookup, unapplied, (id, fold) => isStillNamed(records.opened(id), fold)),
    locatedIn: (id) => join(lookup.locatedIn(id), unapplied.locatedIn(id)),
    anchor: unapplied.anchor,
    sourceKey: keys.get,
    sourceKeysFrom: keys.from,
    keepKey: (key, value) => push(keys.keep(key, value)),
    push,
    flush: () => {
      const all = [...records.close(), ...changes];
      changes.length = 0;
      keys.clear();
      unapplied.clear();
      return all;
    },
  };
};
