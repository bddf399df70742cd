import type { Migration } from '../migration.ts';

/** Version 6: contact persons and their rights. */
export const addPersons: Migration = {
  version: 6,
  up: (db) => {
    db.exec(`
-- Last time that somebody confirmed that what is known of a person is still right.
ALTER TABLE contact ADD COLUMN confirmed_on TEXT CHECK (length(confirmed_on) BETWEEN 4 AND 10);

-- Field of the register of processing → what is written there.
CREATE TABLE person_register (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  value TEXT NOT NULL CHECK (value <> '' AND instr(value, char(0)) = 0)
) STRICT, WITHOUT ROWID;

-- Proof that persons were erased: when, why, how many, from how many places. Nothing that tells of whom. Outside the
-- journal, since it is not taken back.
CREATE TABLE erasure (
  id TEXT PRIMARY KEY CHECK (length(id) = 26),
  at TEXT NOT NULL CHECK (at <> ''),
  reason TEXT NOT NULL CHECK (reason IN ('asked', 'expired')),
  persons INTEGER NOT NULL CHECK (persons > 0),
  places TEXT NOT NULL CHECK (json_valid(places) AND json_type(places) = 'array'),
  unreached INTEGER NOT NULL CHECK (unreached >= 0)
) STRICT, WITHOUT ROWID;
`);
  },
};
