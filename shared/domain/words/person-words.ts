import type { PersonPlace, RegisterField, UnreachedReason } from '../persons/person.ts';

/** Contact persons, their rights, and the register (reliability.md 1.7). */
export interface PersonWords {
  /** Operations of history: they name the organisation, never the person. */
  readonly history: {
    readonly added: (organisation: string) => string;
    readonly changed: (organisation: string) => string;
    readonly confirmed: (count: number) => string;
    readonly restricted: (organisation: string, isRestricted: boolean) => string;
    readonly register: string;
    readonly erased: (count: number) => string;
  };
  readonly fields: Readonly<Record<string, string>>;
  readonly bases: Readonly<Record<'public-interest' | 'legitimate-interest' | 'consent', string>>;
  readonly states: Readonly<Record<'current' | 'to-confirm' | 'expired', string>>;
  /** Source of what was written by hand, where none is said. */
  readonly byHand: string;
  readonly yes: string;
  readonly no: string;
  /** Why a snapshot was sealed again. */
  readonly resealed: (count: number, reason: 'asked' | 'expired') => string;
  readonly places: Readonly<Record<PersonPlace, (count: number) => string>>;
  readonly unreached: Readonly<Record<UnreachedReason, string>>;
  readonly quarantine: string;
  /** Where copies are that projects of other places are edited in. */
  readonly workingCopy: string;
  readonly secondFolder: string;
  readonly texts: string;
  readonly job: string;
  readonly erased: (count: number) => string;
  readonly unreachedTitle: string;
  /** An export: sheet of persons, and the banner of a document that holds some. */
  readonly sheet: string;
  readonly banner: (count: number) => string;
  /** Added to the name of a file that holds persons. */
  readonly suffix: string;
  readonly columns: { readonly id: string; readonly restricted: string };
  /** What is known of one person, as a document. */
  readonly dossier: {
    readonly title: string;
    readonly fileName: string;
    readonly intro: (on: string) => string;
    readonly history: string;
    readonly mentions: string;
    readonly snapshots: string;
    readonly backups: string;
    readonly none: string;
    readonly rights: string;
  };
  readonly register: {
    readonly title: string;
    readonly fileName: string;
    readonly labels: Readonly<Record<RegisterField, string>>;
    readonly proposed: Readonly<Record<RegisterField, string | null>>;
    readonly unwritten: string;
    readonly counts: (persons: number, restricted: number) => string;
    readonly on: (day: string) => string;
  };
}
