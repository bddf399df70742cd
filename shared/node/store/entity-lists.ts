import type { EntityFields, Source } from '../../domain/entity.ts';
import { TAG_FIELDS } from '../../domain/field-shapes.ts';
import { foldText } from '../../domain/text.ts';
import { isTagField } from './entity-columns.ts';
import type { Run } from './rows.ts';
import { SOURCE_COLUMNS, sourceCells } from './sources.ts';

type Fields = Partial<EntityFields>;
type Writer = (run: Run, id: string, fields: Fields) => void;

const clearSlot = (run: Run, id: string, slot: string): void => {
  run('DELETE FROM entity_source WHERE entity_id = ? AND slot = ?', id, slot);
};
const INSERT_SOURCE = `INSERT INTO entity_source (entity_id, slot, position, ${SOURCE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const addSource = (run: Run, id: string, slot: string, position: number, source: Source | null): void => {
  if (!source) return;
  run(INSERT_SOURCE, id, slot, position, ...sourceCells(source));
};
const clearDates = (run: Run, id: string, field: string): void => {
  run('DELETE FROM need_date WHERE entity_id = ? AND field = ?', id, field);
};

const writeTags = (run: Run, id: string, field: string, values: readonly (string | number)[]): void => {
  run('DELETE FROM entity_tag WHERE entity_id = ? AND field = ?', id, field);
  values.forEach((value, position) => {
    run(
      'INSERT INTO entity_tag (entity_id, field, position, value) VALUES (?, ?, ?, ?)',
      id,
      field,
      position,
      String(value),
    );
  });
};

const writeDates = (run: Run, id: string, field: 'needsOn' | 'offersOn', fields: Fields): void => {
  clearDates(run, id, field);
  Object.entries(fields[field] ?? {}).forEach(([value, on], position) => {
    run('INSERT INTO need_date VALUES (?, ?, ?, ?, ?)', id, field, position, value, on);
  });
};

/** Each list replaces the one before, row by row. */
const WRITERS: Readonly<Partial<Record<keyof EntityFields, Writer>>> = {
  aliases: (run, id, { aliases = [] }) => {
    run('DELETE FROM alias WHERE entity_id = ?', id);
    aliases.forEach((value, position) => {
      run('INSERT INTO alias VALUES (?, ?, ?, ?)', id, position, value, foldText(value));
    });
  },
  identifiers: (run, id, { identifiers = {} }) => {
    run('DELETE FROM identifier WHERE entity_id = ?', id);
    for (const [scheme, values] of Object.entries(identifiers)) {
      values.forEach((value, position) => {
        run('INSERT INTO identifier VALUES (?, ?, ?, ?)', id, scheme, position, value);
      });
    }
  },
  needsOn: (run, id, fields) => writeDates(run, id, 'needsOn', fields),
  offersOn: (run, id, fields) => writeDates(run, id, 'offersOn', fields),
  documented: (run, id, { documented = [] }) => {
    run('DELETE FROM documented WHERE entity_id = ?', id);
    documented.forEach(({ what, on }, position) => {
      run('INSERT INTO documented VALUES (?, ?, ?, ?)', id, position, what, on);
    });
  },
  maturity: (run, id, { maturity = [] }) => {
    run('DELETE FROM assessment WHERE entity_id = ?', id);
    clearSlot(run, id, 'maturity');
    maturity.forEach(({ level, on, assessor, framework, source }, position) => {
      run('INSERT INTO assessment VALUES (?, ?, ?, ?, ?, ?)', id, position, level, on, assessor, framework);
      addSource(run, id, 'maturity', position, source);
    });
  },
  impact: (run, id, { impact = [] }) => {
    run('DELETE FROM impact WHERE entity_id = ?', id);
    clearSlot(run, id, 'impact');
    impact.forEach(({ dimension, evidence, source }, position) => {
      run('INSERT INTO impact VALUES (?, ?, ?, ?)', id, position, dimension, evidence);
      addSource(run, id, 'impact', position, source);
    });
  },
  statements: (run, id, { statements = [] }) => {
    run('DELETE FROM statement WHERE entity_id = ?', id);
    clearSlot(run, id, 'statements');
    statements.forEach(({ field, value, on, source, audience }, position) => {
      run('INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?)', id, position, field, value, on, audience);
      addSource(run, id, 'statements', position, source);
    });
  },
  sources: (run, id, { sources = [] }) => {
    clearSlot(run, id, 'sources');
    sources.forEach((source, position) => {
      addSource(run, id, 'sources', position, source);
    });
  },
};

/** Writes the lists among these fields. */
export const writeLists = (run: Run, id: string, fields: Fields): void => {
  for (const field of Object.keys(fields) as (keyof EntityFields)[]) {
    if (isTagField(field)) writeTags(run, id, field, fields[field] ?? []);
    else WRITERS[field]?.(run, id, fields);
  }
};

const LIST_FIELDS: readonly (keyof EntityFields)[] = [
  ...TAG_FIELDS,
  ...(Object.keys(WRITERS) as (keyof EntityFields)[]),
];
const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : Object.keys(value ?? {}).length > 0;

/** The same for an entity just made, which has no rows to clear. */
export const writeNewLists = (run: Run, id: string, fields: EntityFields): void => {
  const insert: Run = (sql, ...cells) => (sql.startsWith('DELETE ') ? 0 : run(sql, ...cells));
  for (const field of LIST_FIELDS) {
    if (!isFilled(fields[field])) continue;
    if (isTagField(field)) writeTags(insert, id, field, fields[field]);
    else WRITERS[field]?.(insert, id, fields);
  }
};
