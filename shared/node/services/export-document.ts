import type { CallContext } from '../../contract/contract.ts';
import type { ExportOptions } from '../../contract/export-operations.ts';
import type { ProjectDocument } from '../../domain/document.ts';
import type { EntityId } from '../../domain/entity.ts';
import { documentFor } from '../../domain/export/audience.ts';
import type { ExportedPerson, ExportInput } from '../../domain/export/exporter.ts';
import { type ExportNotes, filteredNote } from '../../domain/export/notes.ts';
import { PERSON_EXPORTS } from '../../domain/export/person-rows.ts';
import { wordsOf } from '../../domain/words/words.ts';
import type { ReadableDb } from '../store/database.ts';
import { findEntities } from '../store/entities.ts';
import { listPersons } from '../store/persons.ts';
import { listPositions } from '../store/positions.ts';
import { readProject } from '../store/project.ts';
import { listRelations } from '../store/relations.ts';
import type { ServiceContext } from './context.ts';
import type { Selection } from './export-selection.ts';
import { dataDayOf, filterWords, sourcesOf } from './sheet-picture.ts';
import { readBeside } from './whole-document.ts';

/** Formats whose nodes have a place in a picture: the one that the window shows, where it says so. */
const DRAWN_FORMATS: readonly string[] = ['gexf', 'graphml'];

const positionsOf = (
  db: ReadableDb,
  { format, positions = [] }: ExportOptions,
): ProjectDocument['positions'] => {
  const places = new Map<string, Omit<ProjectDocument['positions'][number], 'id'>>(listPositions(db));
  if (DRAWN_FORMATS.includes(format))
    for (const { id, x, y } of positions) places.set(id, { pinned: false, ...places.get(id), x, y });
  return [...places].map(([id, place]) => ({ id: id as EntityId, ...place }));
};

/** The records selected, without what their reader may not see. `projectId` is the file's own and stays in it. */
const gatherDocument = (db: ReadableDb, { shown }: Selection, options: ExportOptions): ProjectDocument => {
  const { name, territoryId, fictional, sample } = readProject(db);
  const isWhole = options.view === null && options.territory === null && options.only === undefined;
  const isShown = ({ id }: { readonly id: string }) => (shown.entityIds as ReadonlySet<string>).has(id);
  return documentFor(
    {
      format: 'alliage',
      version: 1,
      project: {
        name,
        territoryId: territoryId && isShown({ id: territoryId }) ? territoryId : null,
        fictional,
        sample,
      },
      entities: findEntities(db, [...shown.entityIds]),
      relations: listRelations(db).filter(({ id }) => shown.relationIds.has(id)),
      positions: positionsOf(db, options).filter(isShown),
      ...(isWhole ? readBeside(db) : {}),
    },
    options.audience,
  );
};

const notesOf = (
  context: ServiceContext,
  options: ExportOptions,
  selection: Selection,
  { lang }: CallContext,
): ExportNotes => {
  const db = context.session.reader();
  const { name, fictional } = readProject(db);
  const { shown, withheld } = selection;
  const frozen = context.session.frozen();
  return {
    title: options.title?.trim() || wordsOf(lang).sheet.title,
    project: name,
    isFictional: fictional,
    filtered: filteredNote(shown.entities.length, shown.total.entities, filterWords(selection, lang), lang),
    audience: options.audience,
    withheld,
    dataOn: dataDayOf(context, shown),
    snapshot: frozen === null ? null : frozen.content.header.name,
    sources: sourcesOf(db, selection),
  };
};

/** Contact persons of what is shown: those who are not restricted, where the format has a place. What changed holds none. */
export const personsShown = (
  { session }: ServiceContext,
  { format, picture }: Pick<ExportOptions, 'format' | 'picture'>,
  { shown }: Pick<Selection, 'shown'>,
): ExportedPerson[] => {
  if (session.frozen() || picture === 'comparison' || !PERSON_EXPORTS.includes(format)) return [];
  const names = new Map<string, string>(shown.entities.map(({ id, name }) => [id, name]));
  return listPersons(session.reader()).flatMap((person) => {
    const organisation = names.get(person.organisationId);
    if (organisation === undefined || person.restricted) return [];
    const { name, function: role, email, phone } = person;
    return [{ organisation, name, function: role, email, phone }];
  });
};

/** What an export of records is made of. Contact persons are in a table of their own that no document reads. */
export const gatherExport = (
  context: ServiceContext,
  options: ExportOptions,
  selection: Selection,
  call: CallContext,
): ExportInput => ({
  document: gatherDocument(context.session.reader(), selection, options),
  lang: call.lang,
  csv: options.csv,
  notes: notesOf(context, options, selection, call),
  ...(options.withPersons ? { persons: personsShown(context, options, selection) } : {}),
});
