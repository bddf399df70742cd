import { TAG_FIELDS } from '../field-shapes.ts';
import type { RecordKind } from './records.ts';

/** How the fields of a kind of record are merged; one that is not named is a single value by itself. */
export interface FieldPlan {
  /** Fields that only mean something together: taken from one side. A conflict bears the name of the first. */
  readonly groups: readonly (readonly string[])[];
  /** Lists in which what each side adds and takes away is kept. */
  readonly lists: ReadonlySet<string>;
  /** Values, or lists, by key. */
  readonly tables: ReadonlySet<string>;
  /** When the record was edited: no fact of its own. */
  readonly stamps: ReadonlySet<string>;
  /** All fields are one. */
  readonly isWhole: boolean;
}

const plan = (given: {
  readonly groups?: FieldPlan['groups'];
  readonly lists?: readonly string[];
  readonly tables?: readonly string[];
  readonly stamps?: readonly string[];
  readonly isWhole?: boolean;
}): FieldPlan => ({
  groups: given.groups ?? [],
  lists: new Set(given.lists),
  tables: new Set(given.tables),
  stamps: new Set(given.stamps),
  isWhole: given.isWhole ?? false,
});
const EACH_FIELD = plan({});
const AS_ONE = plan({ isWhole: true });

export const FIELD_PLANS: Readonly<Record<RecordKind, FieldPlan>> = {
  entity: plan({
    groups: [
      ['kind', 'type'],
      ['lon', 'lat'],
    ],
    lists: [...TAG_FIELDS, 'aliases', 'documented', 'maturity', 'impact', 'statements', 'sources'],
    tables: ['identifiers', 'needsOn', 'offersOn'],
    stamps: ['updatedAt'],
  }),
  relation: plan({ lists: ['axes', 'sources'], stamps: ['updatedAt'] }),
  position: AS_ONE,
  project: EACH_FIELD,
  contact: EACH_FIELD,
  outline: AS_ONE,
  meaning: AS_ONE,
  'source-key': AS_ONE,
  distinct: AS_ONE,
  view: plan({ stamps: ['updatedAt'] }),
  decision: plan({
    groups: [
      // The last answer is told again in the decision's own fields: a chain is taken whole, or it would be no chain.
      ['state', 'on', 'at', 'author', 'reason', 'until', 'relationId', 'steps'],
      ['suggestion', 'a', 'b', 'relation', 'aName', 'bName'],
    ],
  }),
  'check-override': plan({ groups: [['state', 'reason', 'author', 'at']] }),
  method: AS_ONE,
  register: AS_ONE,
  // A frozen state is sealed: all of it, or nothing.
  snapshot: AS_ONE,
};
