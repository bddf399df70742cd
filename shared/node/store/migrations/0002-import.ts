import type { Migration } from '../migration.ts';

/** Version 2: what an import brings and must remember. */
export const addImport: Migration = {
  version: 2,
  up: (db) => {
    db.exec(`
ALTER TABLE entity_source ADD COLUMN place TEXT CHECK (instr(place, char(0)) = 0);
ALTER TABLE relation_source ADD COLUMN place TEXT CHECK (instr(place, char(0)) = 0);

-- Changes of a large operation, in pieces and in order, after those of its journal row: an import of a million rows is
-- longer than one text can be. JSON, deflated.
CREATE TABLE journal_part (
  seq INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
  part INTEGER NOT NULL,
  changes BLOB NOT NULL,
  PRIMARY KEY (seq, part)
) STRICT;

-- GeoJSON of official territories, whether the project has them or not: id is level:code.
CREATE TABLE outline (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (instr(name, char(0)) = 0),
  geometry TEXT NOT NULL CHECK (json_valid(geometry)),
  source TEXT NOT NULL CHECK (instr(source, char(0)) = 0)
) STRICT, WITHOUT ROWID;

-- field:folded word → what it means here.
CREATE TABLE meaning (
  id TEXT PRIMARY KEY CHECK (instr(id, char(0)) = 0),
  value TEXT NOT NULL CHECK (instr(value, char(0)) = 0)
) STRICT, WITHOUT ROWID;

-- Key of a record in its source → its id here: what is recognised when the same list comes again. No foreign key: a
-- record removed by hand is made again.
CREATE TABLE source_key (
  id TEXT PRIMARY KEY CHECK (instr(id, char(0)) = 0),
  value TEXT NOT NULL CHECK (instr(value, char(0)) = 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_key_value ON source_key (value);

-- « ID ID », the smaller first: looked at, and not the same.
CREATE TABLE distinct_pair (
  id TEXT PRIMARY KEY CHECK (length(id) = 53),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`);
  },
};
