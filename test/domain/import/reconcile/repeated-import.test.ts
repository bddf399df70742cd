import fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  EntityDraft,
  RelationDraft,
  RowDraft,
  TerritoryRef,
} from '../../../../shared/domain/import/draft.ts';
import type { ResolvedTerritory } from '../../../../shared/domain/import/resolved-territory.ts';
import type { Kind } from '../../../../shared/domain/vocabulary.ts';
import { draftOf, type ImportProject, importProject, linkOf, rowOf } from '../../../helpers/reconciling.ts';

/** Always the same rows: a list may contradict itself so that only its second reading settles what it says. */
const SEED = 20_261_125;
const SIRENS = ['552081317', '542051180', '123456789'];
const NAMES = ['La Ruche', 'LA RUCHE', 'Comité', 'Comit\uFFFD', 'Fondation A', 'Sainte-Colombe'];
const COMMUNES = ['05135', '16309'];

/** Communes by code; a name alone tells none. */
const territory = ({ code }: TerritoryRef): ResolvedTerritory | null =>
  code !== null && COMMUNES.includes(code)
    ? {
        level: 'commune',
        code,
        name: `Commune ${code}`,
        identifiers: { insee: [code] },
        aliases: [],
        population: null,
        sources: [],
        roles: ['actor'],
        formerName: null,
        formerCode: null,
      }
    : null;
const commune = (code: string): TerritoryRef => ({
  level: 'commune',
  code,
  name: null,
  department: null,
  epci: null,
});

const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const KINDS: readonly (Kind | null)[] = ['actor', 'funder', 'programme', 'initiative', null];

const fields = fc
  .record({
    siren: maybe(SIRENS),
    url: maybe(['https://a.fr', 'https://b.fr']),
    description: maybe(['Une ruche', 'Une r\uFFFDche', 'Autre']),
    themes: maybe([['eau'], ['eau', 'air']]),
    value: maybe(['1,5 M€', '3 M€']),
    startsOn: maybe(['2020', '2024-05']),
    endsOn: maybe(['2021', '2019']),
  })
  .map(({ siren, value, url, description, themes, startsOn, endsOn }): EntityDraft['fields'] => ({
    ...(siren ? { identifiers: { siren: [siren] } } : {}),
    ...(value
      ? { statements: [{ field: 'dotation', value, on: null, source: null, audience: 'committee' as const }] }
      : {}),
    ...(url ? { url } : {}),
    ...(description ? { description } : {}),
    ...(themes ? { themes: [...themes] } : {}),
    ...(startsOn ? { startsOn } : {}),
    ...(endsOn ? { endsOn } : {}),
  }));

const entity = (as: string) =>
  fc
    .record({
      name: fc.constantFrom(...NAMES),
      kind: fc.constantFrom(...KINDS),
      mode: fc.constantFrom('record' as const, 'record' as const, 'mention' as const),
      key: maybe(['1', '2']),
      context: maybe(['X']),
      anchored: maybe(COMMUNES),
      fields,
    })
    .map(({ name, kind, mode, key, context, anchored, fields: own }) =>
      draftOf(kind, name, {
        as,
        mode,
        // One key is one thing: a list that gives it to an actor gives it to no programme.
        key: kind === 'programme' || kind === 'initiative' ? null : (key ?? null),
        context: context ?? null,
        anchored: anchored ? [commune(anchored)] : [],
        // A programme has no SIREN of its own.
        fields: kind === 'programme' || kind === 'initiative' ? { ...own, identifiers: {} } : own,
      }),
    );

const relation = fc
  .record({
    type: fc.constantFrom('funds' as const, 'part-of' as const, 'partners-with' as const, 'carries' as const),
    isBack: fc.boolean(),
    amountCents: maybe([100, 200]),
    note: maybe(['aide', 'aid\uFFFD']),
    role: maybe(['chef', 'membre']),
    year: maybe([2014, 2015]),
    strength: maybe([1, 2]),
  })
  .map(
    ({ type, isBack, amountCents, note, role, year, strength }): RelationDraft =>
      linkOf(
        type,
        isBack ? 'b' : 'a',
        isBack ? 'a' : 'b',
        {
          ...(amountCents === undefined ? {} : { amountCents }),
          ...(note === undefined ? {} : { note }),
          ...(role === undefined ? {} : { role }),
          ...(year === undefined ? {} : { year }),
          ...(strength === undefined ? {} : { strength }),
        },
        amountCents !== undefined,
      ),
  );

const rows = fc
  .array(fc.tuple(entity('a'), entity('b'), fc.array(relation, { maxLength: 2 })), { maxLength: 12 })
  .map((list) => list.map(([a, b, relations], index): RowDraft => rowOf(index + 2, [a, b], relations)));

const content = (project: ImportProject) => ({
  entities: project.entities(),
  relations: project.relations(),
});

test('any rows imported again change nothing, whatever the name of the file, the day and the pace', () => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(1, 3, 100),
      fc.constantFrom(1, 3, 100),
      fc.boolean(),
      (list, first, second, isRenamed) => {
        const project = importProject(territory);
        project.run(list, {}, first);
        const before = content(project);
        const files = [
          { name: isRenamed ? 'copie.csv' : 'acteurs.csv', sha256: 'a', namespace: null, publisher: null },
        ];
        const again = project.run(list, { files }, second);
        expect(content(project)).toEqual(before);
        expect(again).toMatchObject({ created: 0, updated: 0 });
        expect(again.changes_).toEqual([]);
      },
    ),
    { numRuns: 80, seed: SEED },
  );
});

test('what is counted as created is what the project then holds', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(1, 3, 100), (list, batch) => {
      const project = importProject(territory);
      const summary = project.run(list, {}, batch);
      const { entities, relations } = content(project);
      expect(summary.created).toBe(entities.length + relations.length);
      expect(summary.byKind.relations?.created ?? 0).toBe(relations.length);
      for (const kind of ['actor', 'funder', 'programme', 'initiative', 'territory'] as const) {
        expect(summary.byKind[kind]?.created ?? 0).toBe(entities.filter((each) => each.kind === kind).length);
      }
      expect(new Set(summary.createdIds)).toEqual(new Set(entities.map(({ id }) => id)));
      expect(summary.updated).toBe(0);
    }),
    { numRuns: 40, seed: SEED },
  );
});

test('the pace at which rows are taken changes nothing', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const results = [1, 100].map((batch) => {
        const project = importProject(territory);
        const { changes_, changes, preview, createdIds, ...summary } = project.run(list, {}, batch);
        const names = project
          .entities()
          .map(({ name, kind, aliases, identifiers }) => [name, kind, aliases, identifiers]);
        return { summary: { ...summary, pairs: [] }, names, relations: project.relations().length };
      });
      expect(results[0]).toEqual(results[1]);
    }),
    { numRuns: 40, seed: SEED },
  );
});
