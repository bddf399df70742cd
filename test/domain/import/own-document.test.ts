import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../shared/domain/document.ts';
import { documentRows } from '../../../shared/domain/import/document-rows.ts';
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
});
