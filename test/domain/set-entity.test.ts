import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntityFields, EntityFields as EntitySchema, emptyEntity } from '../../shared/domain/entity.ts';
import { ENTITY_SETTERS } from '../../shared/domain/entity-setters.ts';
import { parseEntitySet } from '../../shared/domain/set-entity.ts';
import type { SetValues } from '../../shared/domain/set-value.ts';
import { TYPES_BY_KIND } from '../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../shared/domain/words/words.ts';

const actor = emptyEntity('actor', 'Club', '2026-01-01T00:00:00Z');
const read = (set: SetValues, current: EntityFields = actor) => {
  const parsed = parseEntitySet(set, current);
  if (!parsed.ok) throw new Error(`${parsed.issue.field}: ${parsed.issue.reason}`);
  return parsed;
};
const issueOf = (set: SetValues, current: EntityFields = actor) => {
  const parsed = parseEntitySet(set, current);
  return parsed.ok ? null : parsed.issue;
};
const source = (title: string) => ({ title, publisher: null, url: null, consultedOn: null });
const assessed = { assessor: null, framework: null, source: null };

describe('parseEntitySet reads', () => {
  it.each<[SetValues, Partial<EntityFields>]>([
    [{ siren: '552 081 317' }, { identifiers: { siren: ['552081317'] } }],
    [{ siren: 552_081_317 }, { identifiers: { siren: ['552081317'] } }],
    [{ sdgs: '8;ODD 17; 8' }, { sdgs: [8, 17] }],
    [{ sdgs: [8, 17] }, { sdgs: [8, 17] }],
    [{ sdgs: 'Vie aquatique' }, { sdgs: [14] }],
    [
      { startsOn: '03/2024', endsOn: 2025 },
      { startsOn: '2024-03', endsOn: '2025' },
    ],
    [
      { budget: '12 k€', need: 1234.5 },
      { budgetCents: 1_200_000, needCents: 123_450 },
    ],
    [{ budgetCents: 1200 }, { budgetCents: 1200 }],
    [{ population: '12\u202F500' }, { population: 12_500 }],
    [
      { ess: 'oui', hosting: 'non', territorial: true },
      { ess: 'yes', hosting: false, territorial: true },
    ],
    [{ type: 'Collectif de PME' }, { type: 'sme-collective' }],
    [
      { kind: 'Financeur', type: 'fondation' },
      { kind: 'funder', type: 'foundation' },
    ],
    [
      { type: 'foundation', kind: 'funder' },
      { kind: 'funder', type: 'foundation' },
    ],
    [
      { status: 'En préfiguration', audience: 'interne' },
      { status: 'prefiguration', audience: 'internal' },
    ],
    [{ needs: 'Premises; mobilite;Mon mot' }, { needs: ['locaux', 'mobilité', 'Mon mot'], needsOn: {} }],
    [{ offers: 'locaux@2026-03' }, { offers: ['locaux'], offersOn: { locaux: '2026-03' } }],
    [{ ptceStatus: 'lauréat@2022' }, { ptceStatus: { status: 'awarded', year: 2022 } }],
    [
      { documented: 'funders@2026-03-12;comité' },
      {
        documented: [
          { what: 'funders', on: '2026-03-12' },
          { what: 'committee', on: null },
        ],
      },
    ],
    [{ maturity: 'active@2026-03-12' }, { maturity: [{ level: 'active', on: '2026-03-12', ...assessed }] }],
    [
      { source: 'Rapport|ANCT|https://exemple.fr/a|2022' },
      {
        sources: [{ title: 'Rapport', publisher: 'ANCT', url: 'https://exemple.fr/a', consultedOn: '2022' }],
      },
    ],
    [
      { 'endowment@2019|Rapport': '1,5 M€' },
      {
        statements: [
          {
            field: 'endowment',
            value: '1,5 M€',
            on: '2019',
            source: source('Rapport'),
            audience: 'committee',
          },
        ],
      },
    ],
    [
      { lon: '2,35', lat: 48.85 },
      { lon: 2.35, lat: 48.85 },
    ],
    [{ aliases: ['Un ; deux', 'Trois'] }, { aliases: ['Un ; deux', 'Trois'] }],
  ])('%j', (set, fields) => {
    expect(read(set).fields).toEqual(fields);
  });

  it('keeps a SIRET of a wrong key, with a warning', () => {
    const { fields, warnings } = read({ siret: '73282932000075' });
    expect(fields.identifiers).toEqual({ siret: ['73282932000075'] });
    expect(warnings).toEqual([{ field: 'siret', reason: 'siret-key', value: '73282932000075' }]);
  });

  it('gives the territories to link as they are named', () => {
    expect(read({ anchored: 'insee:76540; Évreux', acts: '' })).toMatchObject({
      fields: {},
      anchored: ['insee:76540', 'Évreux'],
      acts: [],
    });
    expect(read({ name: 'X' })).toMatchObject({ anchored: null, acts: null });
  });
});

describe('parseEntitySet refuses', () => {
  it.each<[SetValues, string, string]>([
    [{ siren: '123456789' }, 'siren', 'siren-key'],
    [{ insee: '7654' }, 'insee', 'insee-shape'],
    [{ startsOn: '31/02/2026' }, 'startsOn', 'date'],
    [{ startsOn: '2024', endsOn: '2023-12-31' }, 'endsOn', 'ends-before-start'],
    [{ type: 'commune' }, 'type', 'type'],
    [{ kind: 'dragon' }, 'kind', 'kind'],
    [{ name: '' }, 'name', 'required'],
    [{ kind: '' }, 'kind', 'required'],
    [{ name: 'x'.repeat(301) }, 'name', 'too-long'],
    [{ url: 'javascript:alert(1)' }, 'url', 'url'],
    [{ dragon: '1' }, 'dragon', 'unknown-field'],
    [{ updatedAt: '2020' }, 'updatedAt', 'computed-field'],
    [{ budget: '1.234' }, 'budget', 'amount-ambiguous'],
    [{ sdgs: '18' }, 'sdgs', 'sdg'],
    [{ roles: 'funder;dragon' }, 'roles', 'vocabulary'],
    [{ lat: '91' }, 'lat', 'range'],
    [{ 'x@32/01/2020': 'y' }, 'x@32/01/2020', 'date'],
    [{ source: '|ANCT' }, 'source', 'source'],
    [{ constructor: 'x' }, 'constructor', 'unknown-field'],
  ])('%j', (set, field, reason) => {
    expect(issueOf(set)).toMatchObject({ field, reason });
  });

  it('a kind that the known type does not belong to', () => {
    const association = { ...actor, type: 'association' };
    expect(issueOf({ kind: 'funder' }, association)).toMatchObject({ field: 'type', reason: 'type-of-kind' });
    expect(read({ kind: 'funder', type: '' }, association).fields).toEqual({ kind: 'funder', type: null });
  });

  it('an end before the beginning already known', () => {
    expect(issueOf({ endsOn: '2019' }, { ...actor, startsOn: '2020-05' })).toMatchObject({ field: 'endsOn' });
    expect(issueOf({ endsOn: '2020' }, { ...actor, startsOn: '2020-05' })).toBeNull();
  });
});

describe('parseEntitySet, lists that grow', () => {
  it('assesses again at the same date, or at another', () => {
    const current = { ...actor, ...read({ maturity: 'active@2026-03-12|Le comité' }).fields };
    const later = read({ maturity: 'pioneer@2027' }, current).fields.maturity;
    expect(later?.map(({ level }) => level)).toEqual(['active', 'pioneer']);
    const again = read({ maturity: 'active@2026-03-12' }, current).fields.maturity;
    expect(again).toEqual([
      { level: 'active', on: '2026-03-12', assessor: 'Le comité', framework: null, source: null },
    ]);
  });

  it('keeps statements that disagree, and removes or replaces the one named', () => {
    const one = { ...actor, ...read({ 'endowment@|A': '1,5 M€' }).fields };
    const two = { ...one, ...read({ 'endowment@|B': '3 M€' }, one).fields };
    expect(two.statements.map(({ value }) => value)).toEqual(['1,5 M€', '3 M€']);
    expect(read({ 'endowment@|A': '' }, two).fields.statements?.map(({ value }) => value)).toEqual(['3 M€']);
    const replaced = read({ 'endowment@|A': ['2 M€'] }, two).fields.statements;
    expect(replaced?.map(({ value }) => value)).toEqual(['3 M€', '2 M€']);
  });

  it('keeps the date of a need that stays, drops that of one that goes', () => {
    const current = {
      ...actor,
      needs: ['locaux', 'mobilité'],
      needsOn: { locaux: '2026', mobilité: '2025' },
    };
    expect(read({ needs: 'locaux' }, current).fields).toEqual({
      needs: ['locaux'],
      needsOn: { locaux: '2026' },
    });
    expect(read({ needs: 'locaux@' }, current).fields.needsOn).toEqual({});
    expect(read({ needs: '' }, current).fields).toEqual({ needs: [], needsOn: {} });
  });

  it('adds a source, replaces the same one, and takes a whole list', () => {
    const current = { ...actor, sources: [source('A'), source('B')] };
    expect(read({ source: 'A|ANCT' }, current).fields.sources?.map(({ title }) => title)).toEqual(['B', 'A']);
    expect(read({ sources: 'C;D' }, current).fields.sources?.map(({ title }) => title)).toEqual(['C', 'D']);
  });

  it('clears one identifier and leaves the others', () => {
    const current = { ...actor, identifiers: { siren: ['552081317'], rna: ['W751234567'] } };
    expect(read({ siren: '' }, current).fields.identifiers).toEqual({ rna: ['W751234567'] });
  });
});

describe('parseEntitySet, in general', () => {
  it('knows every stored field but the time of the last change', () => {
    const written = new Set(
      ENTITY_SETTERS.flatMap(({ cleared, names }) => (cleared ? Object.keys(cleared(actor)) : [...names])),
    );
    const stored = Object.keys(EntitySchema.shape).filter((field) => field !== 'updatedAt');
    expect(stored.filter((field) => !written.has(field))).toEqual([]);
  });

  it('clears what an empty value may clear, and nothing else', () => {
    for (const { names, cleared } of ENTITY_SETTERS) {
      const [name = ''] = names;
      const parsed = parseEntitySet({ [name]: '' }, actor);
      expect(parsed.ok, name).toBe(cleared !== undefined);
    }
  });

  it('takes each type of each kind by its code and by its labels', () => {
    for (const [kind, types] of Object.entries(TYPES_BY_KIND)) {
      for (const type of types) {
        const labels = (['fr', 'en'] as const).map((lang) => wordsOf(lang).vocabulary.types[type]);
        for (const written of [type, ...labels]) expect(read({ kind, type: written }).fields.type).toBe(type);
      }
    }
  });

  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }),
  );
  const field = fc.oneof(
    fc.constantFrom(...ENTITY_SETTERS.flatMap(({ names }) => [...names]), 'anchored', 'acts', '__proto__'),
    fc.tuple(fc.string(), fc.string()).map(([name, on]) => `${name}@${on}`),
  );

  it('never throws, never stores what the schema refuses, and reads the same twice', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(field, value), { maxLength: 4 }), (pairs) => {
        const set = Object.fromEntries(pairs);
        const parsed = parseEntitySet(set, actor);
        if (parsed.ok) expect(EntitySchema.safeParse({ ...actor, ...parsed.fields }).success).toBe(true);
        expect(parseEntitySet(set, actor)).toEqual(parsed);
      }),
      { numRuns: 500 },
    );
  });
});
