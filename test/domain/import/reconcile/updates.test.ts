import { describe, expect, test } from 'vitest';
import { addMonths } from '../../../../shared/domain/months.ts';
import { draftOf, importProject, rowOf, setOf } from '../../../helpers/reconciling.ts';

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
