import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { TestApplication } from './application.ts';

/** A valid SIREN of that rank. */
export const sirenOf = (rank: number): string => {
  const digits = String(10_000_000 + rank);
  const sum = [...digits].reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
};

/** A table of actors, each funded by one of ten funders; `padding` characters in a column that nothing reads. */
export const actorsCsv = (rows: number, from = 0, padding = 0): string => {
  const lines = Array.from({ length: rows }, (_, at) => {
    const rank = from + at;
    return `Association n° ${rank};${sirenOf(rank)};Alimentation;Fonds ${rank % 10};${1000 + rank};${'x'.repeat(padding)}`;
  });
  return ['Nom;SIREN;Thèmes;Financeur;Montant;Remarques', ...lines, ''].join('\r\n');
};

/** Reads it: an actor a row, and who funds it. */
export const ACTORS_MAPPING = {
  rowIs: 'entity',
  columns: {
    Nom: { field: 'entity.name' },
    SIREN: { field: 'entity.siren' },
    Thèmes: { field: 'entity.themes' },
    Financeur: { field: 'link.funds.from.name' },
  },
  constants: { 'entity.kind': 'actor' },
} as const;

/** A plan for a file of the test's folder, written first. */
export const aPlan = (test: TestApplication, text: string, name = 'acteurs.csv'): InputOf<'import.run'> => {
  writeFileSync(test.path(name), text);
  return { files: [test.file(name)], mapping: ACTORS_MAPPING, job: 'import' };
};

export const digestOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');
