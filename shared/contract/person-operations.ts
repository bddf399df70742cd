import { z } from 'zod';
import { PERSON_BASES } from '../domain/change.ts';
import { EntityId } from '../domain/entity.ts';
import { ErasureProof, PlaceCount } from '../domain/persons/erasure-proof.ts';
import { REGISTER_FIELDS } from '../domain/persons/person.ts';
import { SnapshotId } from '../domain/snapshot.ts';
import { EntityRef, HistoryEntry, SetValues } from './graph-operations.ts';
import { command, query } from './operation.ts';
import { FileToken } from './project-operations.ts';

export const PERSON_FORMATS = ['json', 'csv', 'pdf'] as const;

const PersonId = z.string().min(1).max(100);

/** A contact person of an organisation: in a table of its own, in no view, search or export unless asked. */
export const PersonRecord = z.object({
  id: PersonId,
  name: z.string(),
  /** `name: null`: the organisation is not in the project any more. */
  organisation: z.object({ id: EntityId, name: z.string().nullable() }),
  function: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** Where what is known of them comes from, and since when. */
  source: z.string(),
  collectedOn: z.string(),
  /** When they were told that they are known here; null: not yet. */
  informedOn: z.string().nullable(),
  /** Day before which they are to be told (one month after collection); null once they were. */
  informBy: z.string().nullable(),
  /** Last time that somebody confirmed that it is still right; null: never since it was collected. */
  confirmedOn: z.string().nullable(),
  basis: z.enum(PERSON_BASES),
  /** 36 months after the last confirmation, unless set otherwise. */
  expiresOn: z.string(),
  /** Hidden everywhere but on the screen of rights. */
  restricted: z.boolean(),
  /** `expired`: to be erased; `to-confirm`: expires within two months, or was not confirmed for a year. */
  state: z.enum(['current', 'to-confirm', 'expired']),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

/** A copy that could not be reached, by its name: whoever erases must look there. */
export const Unreached = z.object({
  kind: z.enum(['backup', 'second-folder', 'quarantine', 'copy', 'snapshot', 'text']),
  name: z.string(),
  /** Name of its folder, where it helps to find it. */
  folder: z.string().nullable(),
  /** Why, in a sentence. */
  reason: z.string(),
});
export type Unreached = z.infer<typeof Unreached>;

const Erased = z.object({
  /** How many persons. */
  erased: z.int(),
  places: z.array(PlaceCount),
  unreached: z.array(Unreached),
  /** Null when there was nobody to erase. */
  proof: ErasureProof.nullable(),
});

/** Everything that is known of one person. */
export const PersonDossier = z.object({
  person: PersonRecord,
  /** Operations that made or changed this person, the last first. */
  history: z.array(HistoryEntry),
  /** Free texts that name them (name in full, e-mail, telephone): of which record, in which field. */
  mentions: z.array(
    z.object({
      record: z.enum(['entity', 'relation', 'decision', 'view', 'snapshot', 'other']),
      /** Null where the record has no screen of its own. */
      id: z.string().nullable(),
      name: z.string(),
      field: z.string(),
      label: z.string(),
    }),
  ),
  /** Frozen states whose texts name them. */
  snapshots: z.array(z.object({ id: SnapshotId, name: z.string(), on: z.string() })),
  /** Backups that hold them. */
  backups: z.array(z.object({ id: z.string(), at: z.string() })),
  /** Other contacts of the same name: the same person in another organisation, or somebody else. */
  sameName: z.array(
    z.object({
      id: PersonId,
      organisation: z.object({ id: EntityId, name: z.string().nullable() }),
    }),
  ),
});
export type PersonDossier = z.infer<typeof PersonDossier>;

/** Records of processing, as article 30 asks; null: not written yet. */
const RegisterText = z.string().max(2_000);
const RegisterTexts = z.record(z.enum(REGISTER_FIELDS), RegisterText.nullable());
export const Register = z.object({
  fields: RegisterTexts,
  /** What could be written, in the language of the call; null where only they know. */
  proposed: RegisterTexts,
  persons: z.int(),
  restricted: z.int(),
});
export type Register = z.infer<typeof Register>;

const Done = z.object({ person: PersonRecord, operation: z.string().nullable() });
const One = z.object({ person: PersonId });
const Several = z.array(PersonId).min(1).max(10_000);
const Target = z.object({ file: FileToken.nullable(), overwrite: z.boolean().default(false) });
const Written = z.object({
  files: z.array(
    z.object({ name: z.string(), mediaType: z.string(), bytes: z.int(), base64: z.string().nullable() }),
  ),
  bytes: z.int(),
});
/** Cancels nothing: an erasure that has begun is ended. Tells how far it is. */
const Job = z.object({ job: z.string().max(100).optional() });

/** Contact persons and their rights (reliability.md 1.7). E-READONLY on a frozen state or a file that is only read. */
export const personOperations = {
  /** By name; restricted ones only where asked for. `text`: every word of it in name, function, e-mail, telephone or organisation. */
  'person.list': query(
    z.object({
      text: z.string().max(200).default(''),
      organisation: EntityRef.nullable().default(null),
      restricted: z.enum(['without', 'with', 'only']).default('without'),
    }),
    z.array(PersonRecord),
  ),
  /** `set`: function, email, phone, source, collectedOn, informedOn, confirmedOn, basis, expiresOn. */
  'person.add': command(
    z.object({ name: z.string().max(1_000), organisation: EntityRef, set: SetValues.default({}) }),
    Done,
  ),
  /** Rectifies: the same fields, name and organisation. An empty text clears function, email, phone, informedOn, confirmedOn. */
  'person.set': command(One.extend({ set: SetValues }), Done),
  /** Still right on that day (null: today): expires 36 months later. */
  'person.confirm': command(
    z.object({ persons: Several, on: z.string().max(10).nullable().default(null) }),
    z.object({ persons: z.array(PersonRecord), operation: z.string().nullable() }),
  ),
  /** Hidden everywhere but on the screen of rights; `restricted: false` takes it back. */
  'person.restrict': command(One.extend({ restricted: z.boolean().default(true) }), Done),
  /** Access: all that is known of one, restricted or not. E-NOT-FOUND. */
  'person.know': query(One, PersonDossier),
  /** The same as a file, of that person only. `file: null` gives the content back (browser). */
  'person.export': command(One.extend({ format: z.enum(PERSON_FORMATS) }).extend(Target.shape), Written),
  /**
   * Out of the project, its journal, texts, snapshots, and every backup of the manifest. Not undone. Names the copies that
   * could not be reached. `keepNames`: names of organisations that bear the person's are left, and told among `unreached`.
   */
  'person.erase': command(
    z.object({ persons: Several, keepNames: z.boolean().default(false) }).extend(Job.shape),
    Erased,
  ),
  /** As of a day (null: today): those whose time is over, and « Contacts à confirmer ». Restricted ones only among the expired. */
  'person.due': query(
    z.object({ on: z.string().max(10).nullable().default(null) }),
    z.object({ on: z.string(), expired: z.array(PersonRecord), toConfirm: z.array(PersonRecord) }),
  ),
  /** Erases those of `persons` that are expired on that day; the others are left. */
  'person.purge': command(
    z.object({ persons: Several, on: z.string().max(10).nullable().default(null) }).extend(Job.shape),
    Erased,
  ),
  /** The last first. */
  'person.erasures': query(z.object({}), z.array(ErasureProof)),
  /** « Registre » */
  'person.register': query(z.object({}), Register),
  'person.setRegister': command(
    z.object({ fields: z.partialRecord(z.enum(REGISTER_FIELDS), RegisterText.nullable()) }),
    z.object({ register: Register, operation: z.string().nullable() }),
  ),
  /** To print and to keep; what was not written yet is what is proposed. */
  'person.exportRegister': command(Target.extend({ format: z.enum(['pdf', 'json']) }), Written),
};
