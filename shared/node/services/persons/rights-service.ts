import type { Handlers, OutputOf } from '../../../contract/contract.ts';
import type { Register } from '../../../contract/person-operations.ts';
import type { Change } from '../../../domain/change.ts';
import { REGISTER_FIELDS, type RegisterField } from '../../../domain/persons/person.ts';
import {
  composePersonForm,
  composeRegisterForm,
  type FormContext,
  personCsv,
} from '../../../domain/persons/person-form.ts';
import { cleanText } from '../../../domain/text.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';
import { listErasures, listPersons, readRegister } from '../../store/persons.ts';
import { readProject } from '../../store/project.ts';
import { localDay } from '../local-day.ts';
import type { ProjectContext } from '../project-service.ts';
import { type ErasureReason, eraseEverywhere } from './erase.ts';
import { gatherDossier } from './person-dossier.ts';
import { toPersonRecords } from './person-records.ts';
import { createPersonEdits, dayOf, personOf, requireLive } from './person-service.ts';
import { giveFile, typesetForm } from './write-form.ts';

type PersonHandlers = Pick<Handlers, Extract<keyof Handlers, `person.${string}`>>;

const NOBODY: OutputOf<'person.erase'> = { erased: 0, places: [], unreached: [], proof: null };

const formContext = (context: ProjectContext, lang: Lang): FormContext => ({
  project: readProject(context.session.reader()).name,
  on: localDay(context.clock()),
  lang,
});

const know = (context: ProjectContext, id: string, lang: Lang) => {
  const db = requireLive(context);
  return gatherDossier(db, personOf(db, id), {
    shelf: context.backups.shelf(readProject(db).projectId),
    today: localDay(context.clock()),
    lang,
  });
};

const exportPerson =
  (context: ProjectContext): PersonHandlers['person.export'] =>
  async ({ person, format, file, overwrite }, { lang }) => {
    const known = know(context, person, lang);
    // Others are nobody's business: that somebody has the same name is left out.
    const { sameName: _, ...own } = known;
    const about = formContext(context, lang);
    const content = {
      json: () => Buffer.from(`${JSON.stringify(own, null, 2)}\n`, 'utf8'),
      csv: () => Buffer.from(personCsv(known, lang), 'utf8'),
      pdf: () => typesetForm(context, composePersonForm(known, about), about),
    }[format];
    const { persons } = wordsOf(lang);
    const name = `${persons.dossier.fileName} ${about.on}${persons.suffix}`;
    return giveFile(context, await content(), { file, overwrite, name, format });
  };

const readRegisterOf = (context: ProjectContext, lang: Lang): Register => {
  const db = requireLive(context);
  const written = readRegister(db);
  const persons = listPersons(db);
  const texts = (of: (field: RegisterField) => string | null) =>
    Object.fromEntries(REGISTER_FIELDS.map((field) => [field, of(field)])) as Register['fields'];
  return {
    fields: texts((field) => written.get(field) ?? null),
    proposed: texts((field) => wordsOf(lang).persons.register.proposed[field]),
    persons: persons.length,
    restricted: persons.filter(({ restricted }) => restricted).length,
  };
};

const setRegister =
  (context: ProjectContext): PersonHandlers['person.setRegister'] =>
  ({ fields }, { lang }) => {
    requireLive(context);
    context.session.requireWritable();
    const known = readRegister(context.session.reader());
    const changes = Object.entries(fields).flatMap(([id, text]): Change[] => {
      const before = known.get(id) ?? null;
      const after = cleanText(text ?? '') || null;
      if (before === after) return [];
      const side = (value: string | null) => (value === null ? null : { value });
      return [{ record: 'register', id, before: side(before), after: side(after) }];
    });
    const subject = { names: [], fields: Object.keys(fields), count: changes.length, relationType: null };
    const operation = context.session.record('register.set', subject, changes);
    return { register: readRegisterOf(context, lang), operation };
  };

const exportRegister =
  (context: ProjectContext): PersonHandlers['person.exportRegister'] =>
  async ({ file, overwrite, format }, { lang }) => {
    const register = readRegisterOf(context, lang);
    const about = formContext(context, lang);
    const content =
      format === 'json'
        ? Buffer.from(`${JSON.stringify(register, null, 2)}\n`, 'utf8')
        : await typesetForm(context, composeRegisterForm(register, about), about);
    const name = wordsOf(lang).persons.register.fileName;
    return giveFile(context, content, { file, overwrite, name, format });
  };

interface Given {
  readonly persons: readonly string[];
  readonly reason: ErasureReason;
  readonly keepNames: boolean;
  readonly job: string | undefined;
  readonly lang: Lang;
}
const erase = (context: ProjectContext, { persons, job, ...asked }: Given) =>
  persons.length === 0
    ? NOBODY
    : eraseEverywhere(context, { ...asked, ids: persons, job: job ?? context.newId() });

const erasePersons =
  (context: ProjectContext): PersonHandlers['person.erase'] =>
  ({ persons, keepNames, job }, { lang }) => {
    const db = requireLive(context);
    context.session.requireWritable();
    const ids = [...new Set(persons.map((id) => personOf(db, id).id))];
    return erase(context, { persons: ids, reason: 'asked', keepNames, job, lang });
  };

const purgePersons =
  (context: ProjectContext): PersonHandlers['person.purge'] =>
  ({ persons, on, job }, { lang }) => {
    const db = requireLive(context);
    context.session.requireWritable();
    const day = dayOf(context, on);
    const found = [...new Set(persons)].map((id) => personOf(db, id));
    const expired = toPersonRecords(db, found, day).filter(({ state }) => state === 'expired');
    const ids = expired.map(({ id }) => id);
    return erase(context, { persons: ids, reason: 'expired', keepNames: false, job, lang });
  };

/** Contact persons and their rights (reliability.md 1.7). */
export const createPersonHandlers = (context: ProjectContext): PersonHandlers => ({
  ...createPersonEdits(context),
  'person.know': ({ person }, { lang }) => know(context, person, lang),
  'person.export': exportPerson(context),
  'person.erase': erasePersons(context),
  'person.purge': purgePersons(context),
  'person.erasures': () => listErasures(requireLive(context)),
  'person.register': (_, { lang }) => readRegisterOf(context, lang),
  'person.setRegister': setRegister(context),
  'person.exportRegister': exportRegister(context),
});
