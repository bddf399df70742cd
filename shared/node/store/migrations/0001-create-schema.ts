import type { Migration } from '../migration.ts';

/**
 * Version 1. Tables are STRICT; a text never holds NUL (SQLite's own functions stop there). Tables whose key is text are
 * WITHOUT ROWID, so that their rows come in the order of the key and an undone edit leaves no trace. Lists are rows with
 * a position. `*_fold` is foldText of the name, for comparing, sorting and finding.
 */
export const createSchema: Migration = {
  version: 1,
  up: (db) => {
    db.exec(`
CREATE TABLE project (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  project_id TEXT NOT NULL CHECK (length(project_id) = 26),
  name TEXT NOT NULL CHECK (name <> '' AND instr(name, char(0)) = 0),
  territory_id TEXT REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  fictional INTEGER NOT NULL CHECK (fictional IN (0, 1)),
  sample TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX project_territory ON project (territory_id);

CREATE TABLE entity (
  id TEXT PRIMARY KEY CHECK (length(id) = 26),
  kind TEXT NOT NULL CHECK (kind IN ('actor', 'funder', 'territory', 'programme', 'initiative', 'alliance', 'resource', 'instance')),
  type TEXT,
  name TEXT NOT NULL CHECK (name <> '' AND instr(name, char(0)) = 0),
  name_fold TEXT NOT NULL,
  short_name TEXT CHECK (instr(short_name, char(0)) = 0),
  short_name_fold TEXT,
  description TEXT CHECK (instr(description, char(0)) = 0),
  url TEXT CHECK (instr(url, char(0)) = 0),
  ess TEXT CHECK (ess IN ('yes', 'no')),
  ptce_status TEXT CHECK (ptce_status IN ('self-declared', 'listed', 'awarded')),
  ptce_year INTEGER,
  form TEXT,
  hosting INTEGER CHECK (hosting IN (0, 1)),
  territorial INTEGER CHECK (territorial IN (0, 1)),
  follow_up TEXT CHECK (instr(follow_up, char(0)) = 0),
  due_on TEXT,
  population INTEGER CHECK (population >= 0),
  budget_cents INTEGER CHECK (budget_cents >= 0),
  need_cents INTEGER CHECK (need_cents >= 0),
  starts_on TEXT,
  ends_on TEXT,
  status TEXT,
  audience TEXT NOT NULL CHECK (audience IN ('internal', 'committee', 'public')),
  lon REAL CHECK (lon BETWEEN -180 AND 180),
  lat REAL CHECK (lat BETWEEN -90 AND 90),
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_name ON entity (name_fold, id);
CREATE INDEX entity_short_name ON entity (short_name_fold) WHERE short_name_fold IS NOT NULL;
CREATE INDEX entity_kind ON entity (kind, name_fold);

CREATE TABLE alias (
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (instr(value, char(0)) = 0),
  value_fold TEXT NOT NULL,
  PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_value ON alias (value_fold);

CREATE TABLE identifier (
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  scheme TEXT NOT NULL CHECK (scheme IN ('insee', 'dep', 'reg', 'siren', 'siret', 'rna', 'crte', 'qpv', 'reference')),
  position INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (instr(value, char(0)) = 0),
  PRIMARY KEY (entity_id, scheme, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX identifier_value ON identifier (scheme, value);

CREATE TABLE entity_tag (
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('roles', 'missions', 'sdgs', 'axes', 'themes', 'priorities', 'needs', 'offers', 'levels')),
  position INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (instr(value, char(0)) = 0),
  PRIMARY KEY (entity_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE need_date (
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('needsOn', 'offersOn')),
  position INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (instr(value, char(0)) = 0),
  stated_on TEXT NOT NULL,
  PRIMARY KEY (entity_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE documented (
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('members', 'funders', 'signatories', 'committee', 'partners', 'needs', 'offers')),
  stated_on TEXT,
  PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('questioning', 'first-steps', 'active', 'pioneer')),
  assessed_on TEXT,
  assessor TEXT CHECK (instr(assessor, char(0)) = 0),
  framework TEXT CHECK (instr(framework, char(0)) = 0),
  PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE impact (
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  dimension TEXT NOT NULL CHECK (dimension IN ('innovation', 'performance', 'confiance')),
  evidence TEXT CHECK (instr(evidence, char(0)) = 0),
  PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (instr(field, char(0)) = 0),
  value TEXT NOT NULL CHECK (instr(value, char(0)) = 0),
  stated_on TEXT,
  audience TEXT NOT NULL CHECK (audience IN ('internal', 'committee', 'public')),
  PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;

-- slot: the entity itself, or the item at that position of one of its lists.
CREATE TABLE entity_source (
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  slot TEXT NOT NULL CHECK (slot IN ('sources', 'statements', 'maturity', 'impact')),
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (instr(title, char(0)) = 0),
  publisher TEXT CHECK (instr(publisher, char(0)) = 0),
  url TEXT CHECK (instr(url, char(0)) = 0),
  consulted_on TEXT,
  PRIMARY KEY (entity_id, slot, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
  id TEXT PRIMARY KEY CHECK (length(id) = 26),
  type TEXT NOT NULL,
  from_id TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  to_id TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('existing', 'in-discussion', 'proposed', 'ended')),
  role TEXT CHECK (instr(role, char(0)) = 0),
  starts_on TEXT,
  ends_on TEXT,
  amount_cents INTEGER CHECK (amount_cents >= 0),
  year INTEGER,
  stage TEXT CHECK (stage IN ('requested', 'granted', 'paid')),
  contribution TEXT,
  strength REAL CHECK (strength >= 0),
  note TEXT CHECK (instr(note, char(0)) = 0),
  confidence TEXT CHECK (confidence IN ('confirmed', 'probable', 'to-check')),
  outcome TEXT CHECK (outcome IN ('good', 'bad')),
  audience TEXT NOT NULL CHECK (audience IN ('internal', 'committee', 'public')),
  updated_at TEXT NOT NULL,
  CHECK (from_id <> to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_from ON relation (from_id, type);
CREATE INDEX relation_to ON relation (to_id, type);

CREATE TABLE relation_axis (
  relation_id TEXT NOT NULL REFERENCES relation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (value IN ('competences', 'funding', 'alliances')),
  PRIMARY KEY (relation_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation_source (
  relation_id TEXT NOT NULL REFERENCES relation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (instr(title, char(0)) = 0),
  publisher TEXT CHECK (instr(publisher, char(0)) = 0),
  url TEXT CHECK (instr(url, char(0)) = 0),
  consulted_on TEXT,
  PRIMARY KEY (relation_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE position (
  entity_id TEXT PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  x REAL NOT NULL,
  y REAL NOT NULL,
  pinned INTEGER NOT NULL CHECK (pinned IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Persons. No free text about them. No foreign key: a person's rights outlive the removal of the organisation.
CREATE TABLE contact (
  id TEXT PRIMARY KEY CHECK (length(id) = 26),
  organisation_id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> '' AND instr(name, char(0)) = 0),
  function TEXT CHECK (instr(function, char(0)) = 0),
  email TEXT CHECK (instr(email, char(0)) = 0),
  phone TEXT CHECK (instr(phone, char(0)) = 0),
  source TEXT NOT NULL CHECK (instr(source, char(0)) = 0),
  collected_on TEXT NOT NULL,
  informed_on TEXT,
  basis TEXT NOT NULL CHECK (basis IN ('public-interest', 'legitimate-interest', 'consent')),
  expires_on TEXT NOT NULL,
  restricted INTEGER NOT NULL CHECK (restricted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_organisation ON contact (organisation_id);

-- Append-only. parent: the operation that was last in force when this one was done; head: the one in force after the entry;
-- 0 is the project as it was created. target: what an undo or a redo is about.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 26),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (json_valid(subject)),
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  target INTEGER REFERENCES journal (seq),
  parent INTEGER,
  head INTEGER NOT NULL,
  CHECK ((target IS NULL) = (kind NOT IN ('undo', 'redo'))),
  CHECK ((parent IS NULL) = (target IS NOT NULL))
) STRICT;
CREATE INDEX journal_parent ON journal (parent, seq) WHERE parent IS NOT NULL;
CREATE INDEX journal_target ON journal (target) WHERE target IS NOT NULL;

CREATE TABLE journal_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  closes INTEGER NOT NULL CHECK (closes >= 0)
) STRICT;
INSERT INTO journal_state (id, closes) VALUES (1, 0);

-- Folded words; rowid is drawn from the entity's id, so that the same entity always has the same one.
CREATE VIRTUAL TABLE entity_fts USING fts5 (
  name, short_name, aliases, identifiers, description, entity_id UNINDEXED,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
-- Words of names, short names and aliases, and how many entities have them: what a mistyped word may have meant.
CREATE TABLE search_word (
  word TEXT PRIMARY KEY,
  reversed TEXT NOT NULL,
  uses INTEGER NOT NULL CHECK (uses > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_word_reversed ON search_word (reversed);
`);
  },
};
