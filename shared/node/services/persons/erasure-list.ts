import { createHash, randomBytes } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ErasureProof, PlaceCount } from '../../../domain/persons/erasure-proof.ts';
import type { PersonTexts } from '../../../domain/persons/text-eraser.ts';
import type { StoredErasure } from '../../store/persons.ts';
import { readJson, writeJson } from '../json-file.ts';

const Texts = z.object({
  names: z.array(z.string()),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
});
const Line = ErasureProof.extend({
  /** Places that this version does not know are not told: who was erased is known all the same. */
  places: z.array(PlaceCount).catch([]),
  /** Salted hashes of the ids of those who were erased: random numbers, of which nobody is known. */
  hashes: z.array(z.string()),
  /** False: it was noted, and perhaps cut short before every copy was looked into. */
  ended: z.boolean().default(true),
  /** Until it is ended, what tells of them: a copy may name somebody whose contact it does not hold. */
  texts: Texts.nullable().default(null),
  /** Names of organisations that bear theirs are left. */
  keepNames: z.boolean().default(false),
});
/** A line whose proof this version cannot read, kept as it is: who was erased is known all the same. */
const Unread = z.looseObject({ hashes: z.array(z.string()) });
const List = z.object({ salt: z.string(), erasures: z.array(z.union([Line, Unread])) });
type List = z.infer<typeof List>;

type Line = z.infer<typeof Line>;
const isLine = (line: List['erasures'][number]): line is Line => Line.safeParse(line).success;

const toProof = ({ id, at, reason, persons, places, unreached }: Line): StoredErasure => ({
  id,
  at,
  reason,
  persons,
  places,
  unreached,
});

/** One that did not reach its end, and what was looked for. */
export interface CutShort {
  readonly proof: StoredErasure;
  readonly texts: PersonTexts | null;
  readonly keepNames: boolean;
}

export interface ErasureList {
  /** Whether a contact was erased from this project. */
  has(personId: string): boolean;
  readonly proofs: readonly StoredErasure[];
  /** Whether names of organisations were to be left by one of them. */
  readonly keepsNames: boolean;
  readonly cutShort: readonly CutShort[];
  /** Before anything is erased: one that is cut short is ended later. */
  begin(proof: StoredErasure, persons: readonly string[], sought: Omit<CutShort, 'proof'>): void;
  /** Every copy was looked into: nothing of who they were is kept. */
  end(proof: StoredErasure): void;
}

const copied = ({ names, emails, phones }: PersonTexts): z.infer<typeof Texts> => ({
  names: [...names],
  emails: [...emails],
  phones: [...phones],
});

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
  const lines = (): readonly Line[] => list.erasures.filter(isLine);
  const hashOf = (personId: string): string =>
    createHash('sha256').update(`${list.salt} ${projectId} ${personId}`).digest('hex');
  const keep = (line: Line): void => {
    list = { ...list, erasures: [...list.erasures.filter(({ id }) => id !== line.id), line] };
    known = new Set(list.erasures.flatMap(({ hashes }) => hashes));
    writeJson(path, list);
    chmodSync(path, PRIVATE_FILE);
  };
  return {
    has: (personId) => known.size > 0 && known.has(hashOf(personId)),
    get proofs() {
      return lines().map(toProof);
    },
    get keepsNames() {
      return lines().some(({ keepNames }) => keepNames);
    },
    get cutShort() {
      return lines()
        .filter(({ ended }) => !ended)
        .map((line) => ({ proof: toProof(line), texts: line.texts, keepNames: line.keepNames }));
    },
    begin: (proof, persons, sought) => {
      if (list.salt === '') list = { ...list, salt: randomBytes(SALT_BYTES).toString('hex') };
      const { texts, keepNames } = sought;
      const hashes = [...new Set(persons.map(hashOf))].sort();
      keep({
        ...proof,
        places: [...proof.places],
        hashes,
        ended: false,
        texts: texts && copied(texts),
        keepNames,
      });
    },
    end: (proof) => {
      const { hashes = [], keepNames = false } = lines().find(({ id }) => id === proof.id) ?? {};
      keep({ ...proof, places: [...proof.places], hashes, ended: true, texts: null, keepNames });
    },
  };
};
