import type { Migration } from '../migration.ts';

/** Version 4: what a committee answers, checks corrected by hand, and how the project uses the method. */
export const addDecisions: Migration = {
  version: 4,
  up: (db) => {
    db.exec(`
-- No foreign key: a decision outlives the entities and the relation that it was about, with their names as they were.
CREATE TABLE decision (
  id TEXT PRIMARY KEY CHECK (length(id) = 26),
  suggestion TEXT NOT NULL UNIQUE CHECK (suggestion <> ''),
  a_id TEXT NOT NULL CHECK (length(a_id) = 26),
  b_id TEXT NOT NULL CHECK (length(b_id) = 26 AND b_id <> a_id),
  relation TEXT NOT NULL CHECK (relation <> ''),
  a_name TEXT NOT NULL CHECK (a_name <> '' AND instr(a_name, char(0)) = 0),
  b_name TEXT NOT NULL CHECK (b_name <> '' AND instr(b_name, char(0)) = 0),
  state TEXT NOT NULL CHECK (state IN
    ('proposed', 'later', 'to-study', 'committed', 'dismissed', 'done', 'abandoned', 'exists')),
  decided_on TEXT NOT NULL CHECK (length(decided_on) BETWEEN 4 AND 10),
  at TEXT NOT NULL CHECK (at <> ''),
  author TEXT NOT NULL CHECK (instr(author, char(0)) = 0),
  reason TEXT CHECK (instr(reason, char(0)) = 0),
  until TEXT CHECK (length(until) BETWEEN 4 AND 10),
  owner TEXT CHECK (instr(owner, char(0)) = 0),
  due_on TEXT CHECK (length(due_on) BETWEEN 4 AND 10),
  note TEXT CHECK (instr(note, char(0)) = 0),
  audience TEXT NOT NULL CHECK (audience IN ('internal', 'committee', 'public')),
  relation_id TEXT CHECK (length(relation_id) = 26),
  steps TEXT NOT NULL CHECK (json_valid(steps) AND json_type(steps) = 'array')
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_a ON decision (a_id);
CREATE INDEX decision_b ON decision (b_id);

-- id: the entity that is diagnosed, a space, the check.
CREATE TABLE check_override (
  id TEXT PRIMARY KEY CHECK (id = subject || ' ' || check_id),
  subject TEXT NOT NULL CHECK (length(subject) = 26),
  check_id TEXT NOT NULL CHECK (check_id <> ''),
  state TEXT NOT NULL CHECK (state IN ('met', 'partial', 'absent', 'unknown')),
  reason TEXT NOT NULL CHECK (reason <> '' AND instr(reason, char(0)) = 0),
  author TEXT NOT NULL CHECK (instr(author, char(0)) = 0),
  at TEXT NOT NULL CHECK (at <> ''),
  audience TEXT NOT NULL CHECK (audience IN ('internal', 'committee', 'public'))
) STRICT, WITHOUT ROWID;

-- Only what the project changed: 'rules.R02', 'weights.value', 'signals.l3', 'thresholds.R01.km'. value: JSON.
CREATE TABLE method_setting (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
`);
  },
};
