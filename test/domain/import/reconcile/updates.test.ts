import { describe, expect, test } from 'vitest';
import type { TerritoryRef } from '../../../../shared/domain/import/draft.ts';
import { addMonths } from '../../../../shared/domain/import/reconcile/extras.ts';
import type { ResolvedTerritory } from '../../../../shared/domain/import/resolved-territory.ts';
import { draftOf, importProject, linkOf, rowOf, setOf } from '../../../helpers/reconciling.ts';

const siren = { identifiers: { siren: ['552081317'] } };
const edf = (fields = {}, name = 'EDF') => [
  rowOf(2, [draftOf('actor', name, { fields: { ...siren, ...fields } })]),
];
const codes = (groups: readonly { readonly code: string; readonly count: number }[]) =>
  Object.fromEntries(groups.map(({ code, count }) => [code, count]));

describe('an edition that follows another', () => {
  test('empty does not erase; what differs is brought up to date; lists are joined', () => {
    const project = importProject();
    project.run(edf({ url: 'https://edf.fr', themes: ['énergie'], description: 'Producteur' }));
    const next = project.run(edf({ url: 'https://www.edf.fr', themes: ['Énergie', 'climat'] }));
    expect(next).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    expect(project.entities()).toMatchObject([
      { url: 'https://www.edf.fr', description: 'Producteur', themes: ['énergie', 'climat'] },
    ]);
    expect(next.changes[0]).toMatchObject({
      what: 'updated',
      name: 'EDF',
      before: { url: 'https://edf.fr' },
      after: { url: 'https://www.edf.fr' },
    });
    const [change] = next.changes_;
    expect(Object.keys(change?.after ?? {}).sort()).toEqual(['sources', 'themes', 'updatedAt', 'url']);
  });

  test('a value corrected by hand stays, and is listed; it gives way when the person says so', () => {
    const project = importProject();
    project.run(edf({ url: 'https://faux.fr' }));
    const [entity] = project.entities();
    if (!entity) throw new Error('made');
    project.edit([setOf(entity, { url: 'https://edf.fr', name: 'Électricité de France' })]);
    const again = project.run(edf({ url: 'https://faux.fr' }));
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(
      again.problems.map(({ code, value, details }) => [code, value, details.field, details.kept]),
    ).toEqual([
      ['E-IMP-HAND', 'https://faux.fr', 'url', 'https://edf.fr'],
      ['E-IMP-HAND', 'EDF', 'name', 'Électricité de France'],
    ]);
    expect(again.changes_).toEqual([]);
    project.run(edf({ url: 'https://faux.fr' }), { decisions: { 'E-IMP-HAND': 'take' } });
    expect(project.entities()).toMatchObject([{ url: 'https://faux.fr', name: 'EDF' }]);
    expect(project.run(edf({ url: 'https://autre.fr' }))).toMatchObject({ updated: 1 });
  });

  test('what a person took out of a list does not come back', () => {
    const project = importProject();
    project.run(edf({ themes: ['énergie', 'climat'] }));
    const [entity] = project.entities();
    if (!entity) throw new Error('made');
    project.edit([setOf(entity, { themes: ['climat'] })]);
    expect(project.run(edf({ themes: ['énergie', 'climat'] }))).toMatchObject({ updated: 0, unchanged: 1 });
    expect(project.entities()[0]?.themes).toEqual(['climat']);
  });

  test('two rows of one import that disagree: the first is kept, and it is said', () => {
    const project = importProject();
    const rows = [...edf({ url: 'https://a.fr' }), ...edf({ url: 'https://b.fr' })];
    const first = project.run(rows);
    expect(codes(first.groups)).toEqual({ 'E-IMP-CONFLICT': 1 });
    expect(project.entities()[0]?.url).toBe('https://a.fr');
    expect(project.run(rows)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  });

  test('statements: values are kept beside one another; the next edition of the list replaces its own', () => {
    const told = (value: string) => ({
      statements: [{ field: 'dotation', value, on: null, source: null, audience: 'committee' as const }],
    });
    const project = importProject();
    project.run([...edf(told('1,5 M€')), ...edf(told('3 M€'))]);
    expect(project.entities()[0]?.statements.map(({ value }) => value)).toEqual(['1,5 M€', '3 M€']);
    project.run([...edf(told('1,5 M€')), ...edf(told('4 M€'))]);
    expect(project.entities()[0]?.statements.map(({ value }) => value)).toEqual(['1,5 M€', '3 M€', '4 M€']);
    const one = importProject();
    one.run(edf(told('1 M€')));
    one.run(edf(told('2 M€')));
    expect(one.entities()[0]?.statements.map(({ value }) => value)).toEqual(['2 M€']);
  });

  test('a record keeps where it comes from, once', () => {
    const project = importProject();
    const rows = edf({ url: 'https://a.fr' }).map((row) => ({ ...row, sheet: 'Acteurs' }));
    const files = [{ name: 'a.xlsx', sha256: 'a', namespace: null, publisher: 'ANCT' }];
    project.run(rows, { files });
    project.run(rows, { files: [{ name: 'b.xlsx', sha256: 'a', namespace: null, publisher: 'ANCT' }] });
    expect(project.entities()[0]?.sources).toEqual([
      {
        title: 'a.xlsx',
        publisher: 'ANCT',
        url: null,
        consultedOn: '2026-02-01',
        place: 'feuille Acteurs, ligne 2',
      },
    ]);
  });
});

describe('names with lost bytes', () => {
  const named = (row: number, name: string) => rowOf(row, [draftOf('actor', name, { context: 'Sarthe' })]);
  test.each([
    ['before', ['CR\uFFFDATION ET D\uFFFDVELOPPEMENT', 'CRÉATION ET DÉVELOPPEMENT']],
    ['after', ['CRÉATION ET DÉVELOPPEMENT', 'CR\uFFFDATION ET D\uFFFDVELOPPEMENT']],
    ['without accents', ['CREATION ET DEVELOPPEMENT', 'CR\uFFFDATION ET D\uFFFDVELOPPEMENT']],
  ])('are those of the same list whose letters agree: damaged one %s', (_, names) => {
    const [first = '', second = ''] = names;
    const sound = names.find((name) => !name.includes('\uFFFD'));
    for (const files of [[named(2, first), named(3, second)]]) {
      const project = importProject();
      expect(project.run(files).created).toBe(1);
      expect(project.entities()).toMatchObject([{ name: sound, aliases: [] }]);
      expect(project.run(files)).toMatchObject({ created: 0, updated: 0 });
    }
    const apart = importProject();
    const list = [{ name: 'x', sha256: 'x', namespace: 'scdl', publisher: null }];
    apart.run([named(2, first)], { files: list });
    apart.run([named(2, second)], { files: list });
    expect(apart.entities()).toMatchObject([{ name: sound, aliases: [] }]);
  });

  test('letters that do not agree are another', () => {
    const project = importProject();
    expect(project.run([named(2, 'CHAT\uFFFD'), named(3, 'CHATEAU'), named(4, 'CHATON')]).created).toBe(3);
  });
});

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

describe('what comes with rows', () => {
  const person = { name: 'Jeanne Témoin', function: 'Directrice', email: 'j@exemple.fr', phone: null };
  const rows = [rowOf(2, [draftOf('actor', 'Asso', { contacts: [person], position: { x: 1, y: 2 } })])];

  test('contacts are kept only on demand, with a basis and an end', () => {
    const project = importProject();
    project.run(rows);
    expect(project.db.prepare('SELECT * FROM contact').all()).toEqual([]);
    project.run(rows, { keepContacts: true });
    project.run(rows, { keepContacts: true });
    expect(
      project.db.prepare('SELECT name, basis, collected_on, expires_on, informed_on FROM contact').all(),
    ).toEqual([
      {
        name: 'Jeanne Témoin',
        basis: 'legitimate-interest',
        collected_on: '2026-02-02',
        expires_on: '2029-02-02',
        informed_on: null,
      },
    ]);
    expect(addMonths('2024-02-29', 36)).toBe('2027-02-28');
  });

  test('places, outlines and meanings are kept, once', () => {
    const outline = {
      level: 'commune' as const,
      code: '50129',
      name: 'Cherbourg',
      geometry: '{"type":"Polygon","coordinates":[]}',
    };
    const all = [{ ...rows[0], outlines: [outline] } as (typeof rows)[number]];
    const meanings = { kind: { 'asso loi 1901': 'actor/association' } };
    const project = importProject();
    project.run(all, { meanings });
    expect(project.db.prepare('SELECT x, y, pinned FROM position').all()).toEqual([
      { x: 1, y: 2, pinned: 0 },
    ]);
    expect(project.db.prepare('SELECT id FROM outline').pluck().all()).toEqual(['commune:50129']);
    expect(project.db.prepare('SELECT id, value FROM meaning').all()).toEqual([
      { id: 'kind:asso loi 1901', value: 'actor/association' },
    ]);
    expect(project.run(all, { meanings }).changes_).toEqual([]);
  });
});
