import { describe, expect, test } from 'vitest';
import type { TerritoryRef } from '../../../../shared/domain/import/draft.ts';
import type { ResolvedTerritory } from '../../../../shared/domain/import/resolved-territory.ts';
import { draftOf, importProject, linkOf, rowOf } from '../../../helpers/reconciling.ts';

const codes = (groups: readonly { readonly code: string; readonly count: number }[]) =>
  Object.fromEntries(groups.map(({ code, count }) => [code, count]));

describe('territories', () => {
  const CODES: Readonly<Record<string, string>> = {
    '05135': 'Sainte-Colombe',
    '16309': 'Sainte-Colombe',
    '50129': 'Cherbourg-en-Cotentin',
  };
  const resolve = ({ code }: TerritoryRef): ResolvedTerritory | null => {
    const former = code === '50602' ? 'Tourlaville' : null;
    const current = former ? '50129' : (code ?? '');
    const name = CODES[current];
    if (!name) return null;
    return {
      level: 'commune',
      code: current,
      name,
      identifiers: { insee: [current] },
      aliases: former ? [former, '50602'] : [],
      population: 10,
      sources: [],
      roles: ['actor'],
      formerName: former,
      formerCode: former ? '50602' : null,
    };
  };
  const commune = (code: string | null, name: string | null = null): TerritoryRef => ({
    level: 'commune',
    code,
    name,
    department: null,
    epci: null,
  });

  test('the same name in two communes is two; without commune, another', () => {
    const project = importProject(resolve);
    const at = (row: number, anchored: TerritoryRef[]) =>
      rowOf(row, [draftOf('actor', 'Comité des fêtes', { anchored })]);
    const rows = [at(2, [commune('05135')]), at(3, [commune('16309')]), at(4, [commune('05135')]), at(5, [])];
    const first = project.run(rows);
    expect(first.byKind).toMatchObject({
      actor: { created: 3 },
      territory: { created: 2 },
      relations: { created: 2, skipped: 0 },
    });
    expect(project.run(rows)).toMatchObject({ created: 0, updated: 0 });
    const other = [{ name: 'autre.csv', sha256: 'b', namespace: null, publisher: null }];
    expect(project.run(rows.slice(0, 2), { files: other })).toMatchObject({ created: 0, updated: 0 });
  });

  test('a commune that a person took away does not come back, and it is said', () => {
    const project = importProject(resolve);
    const rows = [rowOf(2, [draftOf('actor', 'Asso', { anchored: [commune('05135')] })])];
    project.run(rows);
    const [relation] = project.relations();
    if (!relation) throw new Error('made');
    const { id, ...before } = relation;
    project.edit([{ record: 'relation', id, before, after: null }]);
    const again = project.run(rows);
    expect(again).toMatchObject({ created: 0, updated: 0 });
    expect(codes(again.groups)).toEqual({ 'E-IMP-HAND': 1 });
    expect(project.relations()).toEqual([]);
    project.run(rows, { decisions: { 'E-IMP-HAND': 'take' } });
    expect(project.relations()).toHaveLength(1);
  });

  test('thirteen communes of one name are thirteen, by their codes', () => {
    const project = importProject((ref) => ({
      ...(resolve(commune('05135')) as ResolvedTerritory),
      code: ref.code ?? '',
      identifiers: { insee: [ref.code ?? ''] },
    }));
    const rows = Array.from({ length: 13 }, (_, at) =>
      rowOf(at + 2, [draftOf('territory', 'Sainte-Colombe', { territory: commune(String(10_001 + at)) })]),
    );
    expect(project.run(rows)).toMatchObject({ created: 13, groups: [] });
    expect(project.run(rows)).toMatchObject({ created: 0, updated: 0, unchanged: 13 });
  });

  test('a code that is no more leads to the commune of today, which keeps it as an alias', () => {
    const project = importProject(resolve);
    project.run([rowOf(2, [draftOf('territory', 'Cherbourg', { territory: commune('50129') })])]);
    const next = project.run([
      rowOf(2, [draftOf('territory', 'Tourlaville', { territory: commune('50602') })]),
    ]);
    expect(next).toMatchObject({ created: 0, updated: 1 });
    expect(project.entities()).toMatchObject([
      {
        name: 'Cherbourg-en-Cotentin',
        aliases: ['Cherbourg', 'Tourlaville', '50602'],
        identifiers: { insee: ['50129'] },
      },
    ]);
  });

  test('one that is not official is made « à compléter », or left out', () => {
    const rows = [rowOf(2, [draftOf('actor', 'Asso', { anchored: [commune(null, 'Nullepart')] })])];
    const made = importProject(resolve);
    expect(codes(made.run(rows).groups)).toEqual({ 'E-IMP-TERRITORY': 1 });
    expect(made.entities().map(({ name, kind, type }) => [name, kind, type])).toContainEqual([
      'Nullepart',
      'territory',
      null,
    ]);
    expect(made.run(rows)).toMatchObject({ created: 0, updated: 0, groups: [] });
    const left = importProject(resolve);
    left.run(rows, { decisions: { 'E-IMP-TERRITORY': 'leave' } });
    expect(left.entities().map(({ kind }) => kind)).toEqual(['actor']);
  });

  test('a territory that funds has the role of a funder', () => {
    const project = importProject(resolve);
    const funder = draftOf('funder', 'Cherbourg', { as: 'from', territory: commune('50129') });
    project.run([
      rowOf(
        2,
        [funder, draftOf('actor', 'Asso', { as: 'to' })],
        [linkOf('funds', 'from', 'to', { amountCents: 1 }, true)],
      ),
    ]);
    expect(project.entities()).toContainEqual(
      expect.objectContaining({ kind: 'territory', roles: ['actor', 'funder'] }),
    );
    expect(project.relations()).toHaveLength(1);
  });

  test('rows that only complete what is there make nothing', () => {
    const project = importProject(resolve);
    project.run([rowOf(2, [draftOf('territory', 'Cherbourg', { territory: commune('50129') })])]);
    const match = (code: string) =>
      draftOf('territory', null, {
        mode: 'match',
        territory: commune(code),
        fields: { lon: -1.6, lat: 49.6 },
      });
    const summary = project.run([rowOf(2, [match('50129')]), rowOf(3, [match('05135')])]);
    expect(summary).toMatchObject({ created: 0, updated: 1, skipped: 1 });
    expect(project.entities()).toMatchObject([{ lon: -1.6, lat: 49.6 }]);
  });
});
