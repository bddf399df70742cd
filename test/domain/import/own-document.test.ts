import { describe, expect, it } from 'vitest';
import type { DocumentView, ProjectDocument } from '../../../shared/domain/document.ts';
import { documentRows } from '../../../shared/domain/import/document-rows.ts';
import { readViewText, SavedViewId } from '../../../shared/domain/saved-view.ts';
import { startView } from '../../../shared/domain/view.ts';
import { listViews } from '../../../shared/node/store/saved-views.ts';
import { importProject } from '../../helpers/reconciling.ts';
import { readSample } from '../../helpers/samples.ts';

const FILES = [{ name: 'projet.json', sha256: 'a', namespace: null, publisher: null, isOwn: true }];
const importInto = (project: ReturnType<typeof importProject>, document: ProjectDocument) =>
  project.run([...documentRows(document, 0)], { files: FILES }, 200);

/** Records without what is of the project that holds them: ids become names. */
const contentOf = ({ entities, relations }: Pick<ProjectDocument, 'entities' | 'relations'>) => {
  const names = new Map<string, string>(entities.map(({ id, kind, name }) => [id, `${kind} ${name}`]));
  const text = (record: object) =>
    JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  const sorted = (records: object[]) => records.map(text).sort();
  return {
    entities: sorted(entities.map(({ id: _, updatedAt: _at, ...fields }) => fields)),
    relations: sorted(
      relations.map(({ id: _, updatedAt: _at, from, to, ...fields }) => ({
        ...fields,
        from: names.get(from),
        to: names.get(to),
      })),
    ),
  };
};
const heldBy = (project: ReturnType<typeof importProject>): ProjectDocument => ({
  ...document,
  entities: project.entities(),
  relations: project.relations(),
  positions: [],
});
const document = readSample('trois-rivieres');

describe('one of our own documents', () => {
  it('restores every field in an empty project', () => {
    const project = importProject();
    const { created, skipped } = importInto(project, document);
    expect([created, skipped]).toEqual([document.entities.length + document.relations.length, 0]);
    expect(contentOf(heldBy(project))).toEqual(contentOf(document));
  });

  it('changes nothing in the project that it is of, nor where it was imported', () => {
    const project = importProject();
    importInto(project, document);
    const held = heldBy(project);
    const total = held.entities.length + held.relations.length;
    for (const again of [held, document]) {
      const { created, updated, unchanged, changes_ } = importInto(project, again);
      expect([created, updated, unchanged]).toEqual([0, 0, total]);
      expect(changes_.filter(({ record }) => record !== 'source-key')).toEqual([]);
    }
    expect(heldBy(project)).toEqual(held);
  });

  it('brings its saved views, which name the entities as they are here; again, nothing', () => {
    const [first, second] = document.entities;
    if (!first || !second) throw new Error('a sample of at least two');
    const view = {
      ...startView,
      focus: { id: first.id, depth: 1 },
      highlight: [second.id],
      filters: [{ field: 'territory', op: 'in', values: [first.id] }],
    };
    const saved: DocumentView = {
      id: SavedViewId.parse('01V1EW00000000000000000001'),
      name: 'Autour',
      isStart: true,
      note: 'À dire',
      screen: 'map',
      updatedAt: '2026-01-01T00:00:00.000Z',
      view,
    };
    const project = importProject();
    importInto(project, { ...document, views: [saved] });
    const [kept, ...others] = listViews(project.db);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ name: 'Autour', note: 'À dire', screen: 'map', isStart: true, rank: 0 });
    const idOf = (name: string) => project.entities().find((entity) => entity.name === name)?.id;
    expect(readViewText(kept?.value ?? '')).toMatchObject({
      view: {
        focus: { id: idOf(first.name) },
        highlight: [idOf(second.name)],
        filters: [{ values: [idOf(first.name)] }],
      },
      dropped: [],
    });
    importInto(project, { ...document, views: [saved] });
    expect(listViews(project.db)).toHaveLength(1);
    importInto(project, { ...document, views: [{ ...saved, view: startView }] });
    expect(listViews(project.db).map(({ name, isStart }) => [name, isStart])).toEqual([
      ['Autour', true],
      ['Autour (2)', false],
    ]);
  });
});
