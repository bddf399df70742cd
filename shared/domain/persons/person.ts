import type { ContactFields } from '../change.ts';
import { addMonths } from '../months.ts';
import { lastDay } from '../partial-date.ts';

/** Where a person was: no personal data. */
export const PERSON_PLACES = [
  'contact',
  'journal',
  'text',
  'snapshot',
  'backup',
  'second-folder',
  'working',
] as const;
export type PersonPlace = (typeof PERSON_PLACES)[number];

/** Why something could not be reached. */
export const UNREACHED_REASONS = [
  'absent',
  'damaged',
  'quarantine',
  'copy',
  'seal',
  'one-word',
  'same-name',
  'organisation',
  'failed',
  'read',
] as const;
export type UnreachedReason = (typeof UNREACHED_REASONS)[number];

/** Records of processing, as article 30 of the RGPD asks. */
export const REGISTER_FIELDS = [
  'controller',
  'purpose',
  'basis',
  'recipients',
  'retention',
  'security',
] as const;
export type RegisterField = (typeof REGISTER_FIELDS)[number];

/** A person is kept three years after they were last confirmed (reliability.md 1.7). */
const MONTHS_KEPT = 36;
/** Whoever is known from somebody else is told within a month. */
const MONTHS_TO_INFORM = 1;
/** « Contacts à confirmer »: every year, and before the time is over. */
const MONTHS_CONFIRMED = 12;
const MONTHS_BEFORE_EXPIRY = 2;

export type PersonState = 'current' | 'to-confirm' | 'expired';

/** `today`: `YYYY-MM-DD`. A partial date lasts until its last day. */
export const personState = (
  { confirmedOn, collectedOn, expiresOn }: Pick<ContactFields, 'confirmedOn' | 'collectedOn' | 'expiresOn'>,
  today: string,
): PersonState => {
  const expiry = lastDay(expiresOn);
  if (expiry < today) return 'expired';
  const confirmed = lastDay(confirmedOn ?? collectedOn);
  const isOld = addMonths(confirmed, MONTHS_CONFIRMED) < today;
  return isOld || expiry <= addMonths(today, MONTHS_BEFORE_EXPIRY) ? 'to-confirm' : 'current';
};

/** Day when the time to keep them is over, after the last confirmation. */
export const expiryAfter = (confirmedOn: string): string => addMonths(lastDay(confirmedOn), MONTHS_KEPT);

/** Day before which they are to be told; null once they were. */
export const informBy = ({
  informedOn,
  collectedOn,
}: Pick<ContactFields, 'informedOn' | 'collectedOn'>): string | null =>
  informedOn === null ? addMonths(lastDay(collectedOn), MONTHS_TO_INFORM) : null;
