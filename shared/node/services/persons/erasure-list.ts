import { createHash, randomBytes } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { StoredErasure } from '../../store/persons.ts';
import { readJson, writeJson } from '../json-file.ts';

const Line = z.object({
  id: z.string(),
  at: z.string(),
  reason: z.enum(['asked', 'expired']),
  persons: z.int(),
  places: z.array(z.object({ place: z.string(), count: z.int() })),
  unreached: z.int(),
  /** Salted hashes of the ids of those who were erased: random numbers, of which nobody is known. */
  hashes: z.array(z.string()),
  /** False: it was noted, and perhaps cut short before every copy was looked into. */
  ended: z.boolean().default(true),
});
const List = z.object({ salt: z.string(), erasures: z.array(Line) });
type List = z.infer<typeof List>;

const toProof = ({ hashes: _, ended: __, ...proof }: z.infer<typeof Line>): StoredErasure => proof;

export interface ErasureList {
  /** Whether a contact was erased from this project. */
  has(personId: string): boolean;
  readonly proofs: readonly StoredErasure[];
  /** Those of them that did not reach their end. */
  readonly cutShort: readonly StoredErasure[];
  /** Noted before anything is erased, `ended` once every copy was looked into: one that was cut short is ended later. */
  note(proof: StoredErasure, persons: readonly string[], ended: boolean): void;
}

const SALT_BYTES = 16;
const PRIVATE_FILE = 0o600;

/**
 * Who was erased from a project, for when an older copy of it comes back (reliability.md L05): in the application's folder,
 * by project. Ids of contacts are random, so that their salted hashes say nothing of anybody.
 */
export const openErasureList = (home: string, projectId: string): ErasureList => {
  const path = join(home, 'erasures', `${projectId}.json`);
  const empty: List = { salt: '', erasures: [] };
  let list = readJson(path, List, empty);
  let known = new Set(list.erasures.flatMap(({ hashes }) => hashes));
  const hashOf = (personId: string): string =>
    createHash('sha256').update(`${list.salt} ${projectId} ${personId}`).digest('hex');
  return {
    has: (personId) => known.size > 0 && known.has(hashOf(personId)),
    get proofs() {
      return list.erasures.map(toProof);
    },
    get cutShort() {
      return list.erasures.filter(({ ended }) => !ended).map(toProof);
    },
    note: (proof, persons, ended) => {
      if (list.salt === '') list = { ...list, salt: randomBytes(SALT_BYTES).toString('hex') };
      const others = list.erasures.filter(({ id }) => id !== proof.id);
      const before = list.erasures.find(({ id }) => id === proof.id)?.hashes ?? [];
      const hashes = [...new Set([...before, ...persons.map(hashOf)])].sort();
      list = { ...list, erasures: [...others, { ...proof, places: [...proof.places], hashes, ended }] };
      known = new Set(list.erasures.flatMap((line) => line.hashes));
      writeJson(path, list);
      chmodSync(path, PRIVATE_FILE);
    },
  };
};
