/** `node test/tools/build-territories.mjs FOLDER`: writes FOLDER/territories.db, read-only and the same bytes each time. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { searchKey, TERRITORIES_YEAR } from '../../shared/domain/territory.ts';
import { foldText } from '../../shared/domain/text.ts';
import { territoryLinks } from './territory-links.mjs';
import { formerCodes, formerNames, packageVersion, readSource, territoryRows } from './territory-rows.mjs';

/** What the table is made from and by: when one of these changes, it is made again. */
const MAKERS = [
  './build-territories.mjs',
  './territory-links.mjs',
  './territory-rows.mjs',
  '../../shared/domain/territory.ts',
  '../../shared/domain/text.ts',
];
const signatureOf = () => {
  const hash = createHash('sha256');
  for (const maker of MAKERS)
    hash.update(readFileSync(new URL(maker, import.meta.url), 'utf8').replaceAll('\r\n', '\n'));
  return `${packageVersion} ${TERRITORIES_YEAR} ${hash.digest('hex')}`;
};

/** Rows are numbered in the order of results, so that `ORDER BY` the row stops early. Names and words are folded here, never when asked. */
const SCHEMA = `
  CREATE TABLE about (signature TEXT NOT NULL) STRICT;
  CREATE TABLE territory (
    id INTEGER PRIMARY KEY,
    level TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    key TEXT NOT NULL,
    siren TEXT,
    population INTEGER,
    postal_codes TEXT NOT NULL,
    place TEXT
  ) STRICT;
  CREATE TABLE inside (
    child INTEGER NOT NULL,
    parent INTEGER NOT NULL,
    whole INTEGER NOT NULL,
    PRIMARY KEY (child, parent)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE postal (
    code TEXT NOT NULL, territory INTEGER NOT NULL, PRIMARY KEY (code, territory)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE former_code (code TEXT PRIMARY KEY, commune TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE former_name (
    folded TEXT NOT NULL, territory INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, year INTEGER
  ) STRICT;
  CREATE VIRTUAL TABLE words USING fts5(
    name, former, place, content='', detail=column, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2'
  );`;
const INDEXES = `
  CREATE UNIQUE INDEX territory_code ON territory (code, level);
  CREATE INDEX territory_folded ON territory (folded);
  CREATE INDEX territory_key ON territory (key);
  CREATE INDEX territory_siren ON territory (siren) WHERE siren IS NOT NULL;
  CREATE INDEX former_name_folded ON former_name (folded);
  CREATE INDEX former_name_code ON former_name (code);
  CREATE INDEX inside_parent ON inside (parent, child);
  INSERT INTO words (words) VALUES ('optimize');`;

const fillTerritories = (db, rows) => {
  const territory = db.prepare('INSERT INTO territory VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const words = db.prepare('INSERT INTO words (rowid, name, former, place) VALUES (?, ?, ?, ?)');
  const postal = db.prepare('INSERT INTO postal VALUES (?, ?)');
  rows.forEach((row, index) => {
    const { level, code, name, siren, population, postalCodes, place } = row;
    const id = index + 1;
    const folded = foldText(name);
    const codes = postalCodes.join(' ');
    territory.run(id, level, code, name, folded, searchKey(name), siren, population, codes, place);
    words.run(id, folded, foldText(row.former.join(' ')), foldText(`${place ?? ''} ${codes}`));
    for (const postalCode of postalCodes) postal.run(postalCode, id);
  });
};

const fillLinks = (db, rows, source) => {
  const idOf = new Map(rows.map(({ level, code }, index) => [`${level} ${code}`, index + 1]));
  const inside = db.prepare('INSERT INTO inside VALUES (?, ?, ?)');
  for (const [child, parent, whole] of territoryLinks(source)) {
    inside.run(idOf.get(child), idOf.get(parent), whole ? 1 : 0);
  }
  const former = db.prepare('INSERT INTO former_code VALUES (?, ?)');
  for (const [old, code] of formerCodes(source)) former.run(old, code);
  const name = db.prepare('INSERT INTO former_name VALUES (?, ?, ?, ?, ?)');
  for (const each of formerNames(source)) {
    const id = idOf.get(`${each.level} ${each.territory}`);
    name.run(foldText(each.name), id, each.code, each.name, each.year);
  }
};

const writeTable = (path, signature) => {
  const db = new Database(path);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.exec(SCHEMA);
  db.transaction(() => {
    const source = readSource();
    const rows = territoryRows(source);
    fillTerritories(db, rows);
    fillLinks(db, rows, source);
    db.exec(INDEXES);
    db.prepare('INSERT INTO about VALUES (?)').run(signature);
  })();
  db.exec('VACUUM; ANALYZE');
  db.close();
};

const isFresh = (path, signature) => {
  if (!existsSync(path)) return false;
  try {
    const db = new Database(path, { readonly: true });
    const row = db.prepare('SELECT signature FROM about').get();
    db.close();
    return row?.signature === signature;
  } catch {
    return false;
  }
};

/** Makes `folder`/territories.db unless it is there and made from the same; gives its path. */
export const buildTerritories = (folder) => {
  const path = join(folder, 'territories.db');
  const signature = signatureOf();
  if (isFresh(path, signature)) return path;
  mkdirSync(folder, { recursive: true });
  const part = `${path}.${process.pid}.part`;
  rmSync(part, { force: true });
  writeTable(part, signature);
  renameSync(part, path);
  return path;
};

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  buildTerritories(resolve(process.argv[2] ?? 'out/resources'));
}
