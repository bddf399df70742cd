import type { EntityId } from '../../../shared/domain/entity.ts';
import { toTyped } from '../view-bar/partial-date-text.ts';
import type { Person } from './use-persons.ts';

export const TEXT_FIELDS = ['function', 'email', 'phone', 'source'] as const;
export const DATE_FIELDS = ['collectedOn', 'informedOn', 'confirmedOn', 'expiresOn'] as const;
export type DateField = (typeof DATE_FIELDS)[number];
type Typed = Readonly<Record<'name' | 'basis' | (typeof TEXT_FIELDS)[number] | DateField, string>>;

/** A person as the form has them: everything is text, dates as one types them. */
export interface PersonDraft extends Typed {
  readonly organisation: EntityId | null;
}

/** `on`: the day when it is collected. What is empty is left to what the project usually writes. */
export const newDraft = (organisation: EntityId | null, on: string): PersonDraft => ({
  organisation,
  name: '',
  function: '',
  email: '',
  phone: '',
  source: '',
  collectedOn: toTyped(on),
  informedOn: '',
  confirmedOn: '',
  expiresOn: '',
  basis: 'legitimate-interest',
});

export const draftOf = (person: Person): PersonDraft => ({
  organisation: person.organisation.id,
  name: person.name,
  function: person.function ?? '',
  email: person.email ?? '',
  phone: person.phone ?? '',
  source: person.source,
  collectedOn: toTyped(person.collectedOn),
  informedOn: toTyped(person.informedOn ?? ''),
  confirmedOn: toTyped(person.confirmedOn ?? ''),
  expiresOn: toTyped(person.expiresOn),
  basis: person.basis,
});

/** What differs from how the form began, as it is set: an empty text takes away. */
export const changesOf = (start: PersonDraft, draft: PersonDraft): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(draft) as (keyof PersonDraft)[])
      .filter((field) => draft[field] !== start[field])
      .map((field) => [field, (draft[field] ?? '').trim()]),
  );
