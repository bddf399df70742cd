import type { Handlers } from '../../../contract/contract.ts';
import { AppError } from '../../../contract/errors.ts';
import { type Change, type ContactFields, differenceOf } from '../../../domain/change.ts';
import { isPartialDate } from '../../../domain/partial-date.ts';
import { parsePerson } from '../../../domain/persons/parse-person.ts';
import { expiryAfter } from '../../../domain/persons/person.ts';
import type { SetValues } from '../../../domain/set-value.ts';
import { wordsOf } from '../../../domain/words/words.ts';
import type { ReadableDb } from '../../store/database.ts';
import { namesOf } from '../../store/entities.ts';
import { findPerson, listPersons, type StoredPerson } from '../../store/persons.ts';
import { refuseInput } from '../entity-creation.ts';
import { resolveEntity } from '../entity-reference.ts';
import { localDay } from '../local-day.ts';
import type { ProjectContext } from '../project-service.ts';
import { byName, matchesText, toPersonRecords } from './person-records.ts';

type PersonHandlers = Pick<
  Handlers,
  'person.list' | 'person.add' | 'person.set' | 'person.confirm' | 'person.restrict' | 'person.due'
>;
type Parsed = Partial<ContactFields>;

/** Persons are of the project as it is: a frozen state holds none. */
export const requireLive = ({ session }: ProjectContext): ReadableDb => {
  if (session.frozen()) throw new AppError('E-READONLY', { reason: 'snapshot' });
  return session.reader();
};

export const personOf = (db: ReadableDb, id: string): StoredPerson => {
  const person = findPerson(db, id.trim());
  if (!person) throw new AppError('E-NOT-FOUND', { value: id, what: 'person' });
  return person;
};

export const dayOf = ({ clock }: ProjectContext, on: string | null): string => {
  if (on === null) return localDay(clock());
  if (on.length !== 10 || !isPartialDate(on))
    throw new AppError('E-INPUT', { field: 'on', reason: 'date', value: on });
  return on;
};

const parseOrRefuse = (set: SetValues): Parsed => {
  const parsed = parsePerson(set);
  return parsed.ok ? parsed.fields : refuseInput(parsed.issue);
};

/** History names the organisation, never the person. */
const subjectOf = (db: ReadableDb, { organisationId }: StoredPerson, fields: readonly string[]) => {
  const name = namesOf(db, [organisationId]).get(organisationId);
  return { names: name === undefined ? [] : [name], fields: [...fields], count: 1, relationType: null };
};

const doneOf = (context: ProjectContext, id: string, operation: string | null) => {
  const db = context.session.reader();
  const [person] = toPersonRecords(db, [personOf(db, id)], localDay(context.clock()));
  if (!person) throw new AppError('E-NOT-FOUND', { value: id });
  return { person, operation };
};

const addPerson =
  (context: ProjectContext): PersonHandlers['person.add'] =>
  ({ name, organisation, set }, { lang }) => {
    const { session, clock, newId } = context;
    requireLive(context);
    session.requireWritable();
    const today = localDay(clock());
    const { id, ...after }: StoredPerson = {
      id: newId(),
      organisationId: resolveEntity(session.reader(), organisation),
      name: '',
      function: null,
      email: null,
      phone: null,
      // Who writes is in the journal; a computer's session is no place that anybody is known from.
      source: wordsOf(lang).persons.byHand,
      collectedOn: today,
      informedOn: null,
      confirmedOn: null,
      basis: 'legitimate-interest',
      expiresOn: expiryAfter(today),
      restricted: false,
      ...parseOrRefuse({ name, ...set }),
    };
    const change: Change = { record: 'contact', id, before: null, after };
    const subject = subjectOf(session.reader(), { id, ...after }, []);
    return doneOf(context, id, session.record('contact.add', subject, [change]));
  };

const changesOf = (current: StoredPerson, wanted: Parsed): Change[] => {
  const { id, ...fields } = current;
  const difference = differenceOf<ContactFields>(fields, wanted);
  return difference ? [{ record: 'contact', id, ...difference }] : [];
};

/** The time to keep them runs from the last confirmation: that it was collected on another day changes nothing of it. */
const withExpiry = (current: StoredPerson, set: SetValues, wanted: Parsed): Parsed =>
  set.expiresOn === undefined && wanted.confirmedOn === undefined && current.confirmedOn !== null
    ? { ...wanted, ...(wanted.expiresOn === undefined ? {} : { expiresOn: current.expiresOn }) }
    : wanted;

const setPerson =
  (context: ProjectContext): PersonHandlers['person.set'] =>
  ({ person, set }) => {
    const { session } = context;
    requireLive(context);
    session.requireWritable();
    const db = session.reader();
    const current = personOf(db, person);
    const { organisation, ...fields } = set;
    const wanted: Parsed = {
      ...withExpiry(current, fields, parseOrRefuse(fields)),
      ...(organisation === undefined
        ? {}
        : { organisationId: resolveEntity(db, String(organisation ?? '')) }),
    };
    const subject = subjectOf(db, current, Object.keys(wanted));
    return doneOf(context, current.id, session.record('contact.set', subject, changesOf(current, wanted)));
  };

const restrictPerson =
  (context: ProjectContext): PersonHandlers['person.restrict'] =>
  ({ person, restricted }) => {
    const { session } = context;
    requireLive(context);
    session.requireWritable();
    const current = personOf(session.reader(), person);
    const subject = subjectOf(session.reader(), current, [restricted ? 'restricted' : 'shown']);
    const changes = changesOf(current, { restricted });
    return doneOf(context, current.id, session.record('contact.restrict', subject, changes));
  };

const confirmPersons =
  (context: ProjectContext): PersonHandlers['person.confirm'] =>
  ({ persons, on }) => {
    const { session } = context;
    requireLive(context);
    session.requireWritable();
    const db = session.reader();
    const day = dayOf(context, on);
    const found = [...new Set(persons)].map((id) => personOf(db, id));
    const changes = found.flatMap((person) =>
      changesOf(person, { confirmedOn: day, expiresOn: expiryAfter(day) }),
    );
    const subject = { names: [], fields: [], count: changes.length, relationType: null };
    const operation = session.record('contact.confirm', subject, changes);
    const now = found.map(({ id }) => personOf(session.reader(), id));
    return { persons: toPersonRecords(session.reader(), now, localDay(context.clock())), operation };
  };

const listAll =
  (context: ProjectContext): PersonHandlers['person.list'] =>
  ({ text, organisation, restricted }) => {
    const db = requireLive(context);
    const of = organisation === null ? null : resolveEntity(db, organisation);
    const isWanted = (person: StoredPerson) =>
      (of === null || person.organisationId === of) &&
      (restricted === 'with' || person.restricted === (restricted === 'only'));
    return toPersonRecords(db, listPersons(db).filter(isWanted), localDay(context.clock()))
      .filter((person) => text.trim() === '' || matchesText(person, text))
      .sort(byName);
  };

const listDue =
  (context: ProjectContext): PersonHandlers['person.due'] =>
  ({ on }) => {
    const db = requireLive(context);
    const day = dayOf(context, on);
    const records = toPersonRecords(db, listPersons(db), day).sort(byName);
    return {
      on: day,
      expired: records.filter(({ state }) => state === 'expired'),
      toConfirm: records.filter(({ state, restricted }) => state === 'to-confirm' && !restricted),
    };
  };

/** Contact persons: listed, added, rectified, confirmed, restricted; each a journalled operation. */
export const createPersonEdits = (context: ProjectContext): PersonHandlers => ({
  'person.list': listAll(context),
  'person.add': addPerson(context),
  'person.set': setPerson(context),
  'person.confirm': confirmPersons(context),
  'person.restrict': restrictPerson(context),
  'person.due': listDue(context),
});
