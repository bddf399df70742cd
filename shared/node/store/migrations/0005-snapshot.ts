import type { Migration } from '../migration.ts';

/** Version 5: frozen states of the project. */
export const addSnapshots: Migration = {
  version: 5,
  up: (db) => {
    db.exec(`
-- What is said of a frozen state; sha256 is that of its content before compression. No foreign key: it outlives what it names.
CREATE TABLE snapshot (
  id TEXT PRIMARY KEY CHECK (length(id) = 26),
  name TEXT NOT NULL CHECK (name <> '' AND instr(name, char(0)) = 0),
  on_day TEXT NOT NULL CHECK (length(on_day) = 10),
  at TEXT NOT NULL CHECK (at <> ''),
  author TEXT NOT NULL CHECK (instr(author, char(0)) = 0),
  note TEXT CHECK (instr(note, char(0)) = 0),
  committee_id TEXT CHECK (length(committee_id) = 26),
  committee_name TEXT CHECK (instr(committee_name, char(0)) = 0),
  views TEXT NOT NULL CHECK (json_valid(views) AND json_type(views) = 'array'),
  entities INTEGER NOT NULL CHECK (entities >= 0),
  relations INTEGER NOT NULL CHECK (relations >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  resealed TEXT NOT NULL CHECK (json_valid(resealed) AND json_type(resealed) = 'array')
) STRICT, WITHOUT ROWID;

-- Brotli of JSON. Outside the journal, which only holds the line above: what is taken back and done again finds it here.
CREATE TABLE snapshot_content (
  id TEXT PRIMARY KEY CHECK (length(id) = 26),
  content BLOB NOT NULL
) STRICT;
`);
  },
};
