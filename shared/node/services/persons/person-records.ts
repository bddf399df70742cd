import type { PersonRecord } from '../../../contract/person-operations.ts';
import { informBy, personState } from '../../../domain/persons/person.ts';
import { foldText } from '../../../domain/text.ts';
import type { ReadableDb } from '../../store/database.ts';
import { namesOf } from '../../store/entities.ts';
import type { StoredPerson } from '../../store/persons.ts';

/** As the contract has them; `today`: `YYYY-MM-DD`. */
export const toPersonRecords = (
  db: ReadableDb,
  persons: readonly StoredPerson[],
  today: string,
): PersonRecord[] => {
  const names = namesOf(db, [...new Set(persons.map(({ organisationId }) => organisationId))]);
  return persons.map(({ organisationId, ...person }) => ({
    id: person.id,
    name: person.name,
    organisation: { id: organisationId, name: names.get(organisationId) ?? null },
    function: person.function,
    email: person.email,
    phone: person.phone,
    source: person.source,
    collectedOn: person.collectedOn,
    informedOn: person.informedOn,
    informBy: informBy(person),
    confirmedOn: person.confirmedOn,
    basis: person.basis,
    expiresOn: person.expiresOn,
    restricted: person.restricted,
    state: personState(person, today),
  }));
};

export const byName = (a: PersonRecord, b: PersonRecord): number =>
  foldText(a.name).localeCompare(foldText(b.name), 'fr') || (a.id < b.id ? -1 : 1);

/** Every word of the text in what names them. */
export const matchesText = (person: PersonRecord, text: string): boolean => {
  const { name, function: role, email, phone, organisation } = person;
  const known = foldText([name, role, email, phone, organisation.name].filter(Boolean).join(' '));
  const digits = (phone ?? '').replace(/\D/g, '');
  return foldText(text)
    .split(' ')
    .every((word) => known.includes(word) || (/^\d+$/.test(word) && digits.includes(word)));
};
