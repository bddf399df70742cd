import { describe, expect, test } from 'vitest';
import { draftOf, importProject, linkOf, rowOf, setOf } from '../../../helpers/reconciling.ts';

const counts = ({
  created,
  updated,
  unchanged,
  skipped,
}: Record<'created' | 'updated' | 'unchanged' | 'skipped', number>) => [created, updated, unchanged, skipped];
const SIREN = '552081317';
const SIRET = '55208131766522';

describe('official identifiers', () => {
  test('the same SIREN is one organisation, its other spelling an alias', () => {
    const project = importProject();
    const rows = [
      rowOf(2, [draftOf('actor', 'EDF', { fields: { identifiers: { siren: [SIREN] } } })]),
      rowOf(3, [draftOf('actor', 'Électricité de France', { fields: { identifiers: { siret: [SIRET] } } })]),
    ];
    const first = project.run(rows);
    expect(counts(first)).toEqual([1, 0, 0, 0]);
    const [edf] = project.entities();
    expect(edf).toMatchObject({
      name: 'EDF',
      aliases: ['Électricité de France'],
      identifiers: { siren: [SIREN], siret: [SIRET] },
    });
    expect(first.groups.map(({ code, count }) => [code, count])).toEqual([['E-IMP-ALIAS', 1]]);
    const second = project.run(rows);
    expect(counts(second)).toEqual([0, 0, 1, 0]);
    expect(second.changes_).toEqual([]);
  });

  test('two SIREN are two organisations, whatever the name', () => {
    const project = importProject();
    const rows = [
      rowOf(2, [draftOf('actor', 'Comité des fêtes', { fields: { identifiers: { siren: ['552081317'] } } })]),
      rowOf(3, [draftOf('actor', 'Comité des fêtes', { fields: { identifiers: { siren: ['542051180'] } } })]),
    ];
    expect(counts(project.run(rows))).toEqual([2, 0, 0, 0]);
    expect(counts(project.run(rows))).toEqual([0, 0, 2, 0]);
  });

  test('a SIREN corrected by hand is still found by the one in the list, which does not come back', () => {
    const project = importProject();
    const rows = [rowOf(2, [draftOf('actor', 'EDF', { fields: { identifiers: { siren: [SIREN] } } })])];
    project.run(rows);
    const [edf] = project.entities();
    if (!edf) throw new Error('made');
    project.edit([setOf(edf, { identifiers: { siren: ['542051180'] } })]);
    expect(counts(project.run(rows))).toEqual([0, 0, 1, 0]);
    expect(project.entities()[0]?.identifiers).toEqual({ siren: ['542051180'] });
  });
});

describe('names', () => {
  test('in one file, the same name without more is the same; another case is the same name', () => {
    const project = importProject();
    const rows = [
      rowOf(2, [draftOf('actor', 'La Ruche')]),
      rowOf(3, [draftOf('actor', 'LA RUCHE')]),
      rowOf(4, [draftOf('actor', 'la ruche')]),
      rowOf(5, [draftOf('actor', 'La ruche')]),
    ];
    expect(counts(project.run(rows))).toEqual([1, 0, 0, 0]);
    expect(counts(project.run(rows))).toEqual([0, 0, 1, 0]);
    expect(
      counts(
        project.run(rows, { files: [{ name: 'autre.csv', sha256: 'a', namespace: null, publisher: null }] }),
      ),
    ).toEqual([0, 0, 1, 0]);
  });

  test('a name that the project has is asked about, and kept apart meanwhile', () => {
    const project = importProject();
    project.run([rowOf(2, [draftOf('actor', 'La Ruche')])]);
    const files = [{ name: 'autre.csv', sha256: 'b', namespace: null, publisher: null }];
    const rows = [rowOf(2, [draftOf('actor', 'La Ruche')])];
    const asked = project.run(rows, { files });
    expect(counts(asked)).toEqual([1, 0, 0, 0]);
    expect(asked.pairs).toMatchObject([
      { key: 'la ruche', candidates: [{ name: 'La Ruche', kind: 'actor' }] },
    ]);
    expect(asked.groups.map(({ code }) => code)).toEqual(['E-IMP-NAME']);
    expect(counts(project.run(rows, { files }))).toEqual([0, 0, 1, 0]);
  });

  test('the answer that it is the same is followed', () => {
    const project = importProject();
    project.run([rowOf(2, [draftOf('actor', 'La Ruche')])]);
    const files = [{ name: 'autre.csv', sha256: 'b', namespace: null, publisher: null }];
    const rows = [rowOf(2, [draftOf('actor', 'La Ruche', { fields: { url: 'https://ruche.fr' } })])];
    const same = project.run(rows, { files, decisions: { 'E-IMP-NAME': 'same' } });
    expect(counts(same)).toEqual([0, 1, 0, 0]);
    expect(project.entities()).toHaveLength(1);
  });

  test('a link cites what the project has by its only name', () => {
    const project = importProject();
    project.run([rowOf(2, [draftOf('funder', 'Fondation A')]), rowOf(3, [draftOf('actor', 'La Ruche')])]);
    const files = [{ name: 'liens.csv', sha256: 'b', namespace: null, publisher: null }];
    const cite = (as: string, name: string) => draftOf(null, name, { as, mode: 'mention' });
    const rows = [
      rowOf(2, [cite('from', 'Fondation A'), cite('to', 'la ruche')], [linkOf('funds', 'from', 'to')]),
    ];
    expect(counts(project.run(rows, { files }))).toEqual([1, 0, 2, 0]);
    expect(counts(project.run(rows, { files }))).toEqual([0, 0, 3, 0]);
  });

  test('a key may be cited before it is described', () => {
    const cite = (as: string, key: string) => draftOf(null, null, { as, mode: 'mention', key });
    const nodes = [
      rowOf(2, [draftOf('funder', 'Fonds', { key: '1' })], [], 0),
      rowOf(3, [draftOf('programme', 'Plan', { key: '2' })], [], 0),
    ];
    const edges = [rowOf(2, [cite('from', '1'), cite('to', '2')], [linkOf('funds', 'from', 'to')], 1)];
    const files = ['a', 'b'].map((name) => ({ name, sha256: name, namespace: null, publisher: null }));
    for (const rows of [
      [...nodes, ...edges],
      [...edges, ...nodes],
    ]) {
      const project = importProject();
      expect(counts(project.run(rows, { files }))).toEqual([3, 0, 0, 0]);
      expect(
        project.entities().map(({ name, kind, aliases, roles }) => [name, kind, aliases, roles]),
      ).toEqual([
        ['Fonds', 'funder', [], []],
        ['Plan', 'programme', [], []],
      ]);
      expect(counts(project.run(rows, { files }))).toEqual([0, 0, 3, 0]);
    }
  });
});
