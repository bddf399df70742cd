import { describe, expect, it } from 'vitest';
import {
  compactDocument,
  type DocumentView,
  type ProjectDocument,
  parseDocument,
} from '../../../shared/domain/document.ts';
import { documentRows } from '../../../shared/domain/import/document-rows.ts';
import { suggestionId } from '../../../shared/domain/partnerships/suggestion.ts';
import { readViewText, SavedViewId } from '../../../shared/domain/saved-view.ts';
import { startView } from '../../../shared/domain/view.ts';
import { checkContent } from '../../../shared/node/store/check-project.ts';
import { listDecisions, listOverrides, readMethod } from '../../../shared/node/store/decisions.ts';
import { listViews } from '../../../shared/node/store/saved-views.ts';
import { aBasis, aDecision, aStep, idOf } from '../../helpers/decisions.ts';
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
  decisions: listDecisions(project.db),
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

  it('brings what its committee decided, about those that are here; again, nothing', () => {
    const made = document.relations.find(({ type }) => type === 'partners-with');
    const [other] = document.entities.filter(({ id }) => made && id !== made.from && id !== made.to);
    if (!made || !other) throw new Error('a sample with a partnership');
    const exists = aDecision([aStep('exists', { basis: aBasis })], {
      a: made.from,
      b: made.to,
      relationId: made.id,
    });
    const removed = aDecision([aStep('dismiss', { reason: 'donnée fausse' })], {
      a: other.id,
      b: idOf('G0NE'),
      relation: 'funds',
      aName: other.name,
      bName: 'Fiche retirée',
      note: 'À revoir',
    });
    const override = {
      id: `${other.id} C1`,
      subject: other.id,
      check: 'C1' as const,
      state: 'met' as const,
      reason: 'Vu sur place',
      author: 'Claire',
      at: '2026-03-12T09:00:00.000Z',
      audience: 'committee' as const,
    };
    const whole: ProjectDocument = {
      ...document,
      decisions: [exists, removed],
      overrides: [override],
      method: { 'rules.R02': true },
    };
    const project = importProject();
    importInto(project, parseDocument(JSON.parse(JSON.stringify(compactDocument(whole)))));
    const idHere = (name: string) => project.entities().find((entity) => entity.name === name)?.id;
    const kept = listDecisions(project.db);
    const keptExists = kept.find(({ state }) => state === 'exists');
    expect(kept).toHaveLength(2);
    expect(project.relations().find(({ id }) => id === keptExists?.relationId)?.type).toBe('partners-with');
    expect(keptExists?.suggestion).toBe(
      suggestionId({ a: keptExists?.a ?? idOf(''), b: keptExists?.b ?? idOf(''), relation: 'partners-with' }),
    );
    // Evidence has other ids here.
    expect(keptExists?.steps).toEqual([{ ...exists.steps[0], basis: { ...aBasis, evidenceKey: null } }]);
    expect(kept.find(({ state }) => state === 'dismissed')).toMatchObject({
      a: idHere(other.name),
      b: idOf('G0NE'),
      bName: 'Fiche retirée',
      note: 'À revoir',
      reason: 'donnée fausse',
    });
    expect(listOverrides(project.db)).toEqual([
      { ...override, id: `${idHere(other.name)} C1`, subject: idHere(other.name) },
    ]);
    expect(readMethod(project.db).rules.R02).toBe(true);
    expect(checkContent(project.db)).toEqual([]);

    importInto(project, { ...whole, method: { 'rules.R02': false } });
    expect(listDecisions(project.db)).toEqual(kept);
    expect(readMethod(project.db).rules.R02).toBe(true);
  });
});
