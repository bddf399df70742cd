import type { Migration } from '../migration.ts';

/** Version 3: views that are kept under a name. */
export const addSavedViews: Migration = {
  version: 3,
  up: (db) => {
    db.exec(`
-- value: a View as it was saved; what this version cannot read of it takes its start value when it is read.
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY CHECK (length(id) = 26),
  name TEXT NOT NULL CHECK (name <> '' AND instr(name, char(0)) = 0),
  rank INTEGER NOT NULL CHECK (rank >= 0),
  is_start INTEGER NOT NULL CHECK (is_start IN (0, 1)),
  note TEXT CHECK (instr(note, char(0)) = 0),
  screen TEXT NOT NULL CHECK (screen IN ('explorer', 'table', 'map')),
  value TEXT NOT NULL CHECK (json_valid(value)),
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`);
  },
};
