import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../shared/domain/comparison/compare-documents.ts';
import { documentFor } from '../../../shared/domain/export/audience.ts';
import { anEntityId, aRelationId } from '../../helpers/ecosystem.ts';
import { arbitraryDocument, someDocument, someEntity, someRelation, someState } from './some-documents.ts';

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');
const compare = (a: Parameters<typeof someState>[0], b: typeof a, lang: 'fr' | 'en' = 'fr') =>
  compareDocuments(someState(a), someState(b, { on: '2026-09-30' }), lang);
const fieldsOf = (before: object, after: object, lang: 'fr' | 'en' = 'fr') =>
  compare(someDocument([someEntity(1, before)]), someDocument([someEntity(1, after)]), lang)
    .changed.entities.flatMap(({ fields }) => fields)
    .map((one) => plain(`${one.label}: ${one.before} → ${one.after}`));

describe('fields that changed', () => {
  it.each([
    [{ type: null }, { type: 'company' }, 'type: non renseigné → Entreprise'],
    [{ ess: null }, { ess: 'yes' }, 'ESS: non renseigné → oui'],
    [{ budgetCents: 1_250_000 }, { budgetCents: null }, 'budget: 12 500 € → non renseigné'],
    [{ startsOn: '2022' }, { startsOn: '2022-03' }, 'début: 2022 → mars 2022'],
    [{ lat: null }, { lat: 48.85661 }, 'latitude: non renseigné → 48,85661'],
    [
      { needs: [] },
      { needs: ['locaux'], needsOn: { locaux: '2026-03' } },
      'besoins: non renseigné → locaux (mars 2026)',
    ],
    [
      { identifiers: {} },
      { identifiers: { siren: ['552081317'], rna: ['W273001234'] } },
      'identifiants: non renseigné → SIREN : 552081317 ; RNA : W273001234',
    ],
    [
      { ptceStatus: null },
      { ptceStatus: { status: 'awarded', year: 2022 } },
      'statut de PTCE: non renseigné → lauréat (2022)',
    ],
    [
      { maturity: [] },
      { maturity: [{ level: 'active', on: '2026-03-01', assessor: null, framework: null, source: null }] },
      'maturité: non renseigné → actifs (1er mars 2026)',
    ],
    [
      { impact: [] },
      { impact: [{ dimension: 'confiance', evidence: 'enquête', source: null }] },
      'impact: non renseigné → confiance : enquête',
    ],
    [
      { statements: [] },
      {
        statements: [{ field: 'endowment', value: '3 M€', on: '2021', source: null, audience: 'committee' }],
      },
      'déclarations: non renseigné → dotation : 3 M€ (2021)',
    ],
    [
      { sources: [] },
      { sources: [{ title: 'Rapport', publisher: null, url: null, consultedOn: null }] },
      'sources: non renseigné → Rapport',
    ],
    [
      { documented: [] },
      { documented: [{ what: 'members', on: null }] },
      'renseigné le: non renseigné → membres',
    ],
  ])('%j then %j', (before, after, told) => {
    expect(fieldsOf(before, after)).toEqual([told]);
  });

  it('are told in English too', () => {
    expect(fieldsOf({ type: null }, { type: 'company' }, 'en')[0]).toMatch(/^type: .+ → Company$/);
    expect(fieldsOf({ needs: [] }, { needs: ['locaux'] }, 'en')[0]).toMatch(/→ premises$/);
  });

  it('of a link name its ends', () => {
    const actors = [1, 2, 3].map((number) => someEntity(number));
    const a = someDocument(actors, [someRelation(1, 1, 3, { stage: 'requested', note: null })]);
    const b = someDocument(actors, [someRelation(1, 2, 3, { stage: 'paid', note: 'à revoir' })]);
    const { changed } = compare(a, b);
    expect(changed.relations.map(({ id }) => id)).toEqual([aRelationId(1)]);
    expect(changed.relations[0]?.fields.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['départ', 'Acteur 1', 'Acteur 2'],
      ['étape du financement', 'demandé', 'versé'],
      ['note', 'non renseigné', 'à revoir'],
    ]);
  });
});

describe('compareDocuments', () => {
  it('gives each record its territory, of the side where it is', () => {
    const town = someEntity(9, { kind: 'territory', name: 'Rameau' });
    const actors = [someEntity(1), someEntity(2)];
    const a = someDocument([town, ...actors], [someRelation(1, 1, 9, { type: 'located-in' })]);
    const b = someDocument([town, someEntity(2)]);
    const { removed } = compare(a, b);
    expect(removed.entities.map(({ name, territory }) => [name, territory?.name])).toEqual([
      ['Acteur 1', 'Rameau'],
    ]);
    expect(removed.relations.map(({ to, territory }) => [to.name, territory?.name])).toEqual([
      ['Rameau', 'Rameau'],
    ]);
  });

  it('marks every record that differs, once, and no other', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (a, b) => {
        const { marks, added, removed, changed } = compare(a, b);
        const expected = Object.entries({ added, removed, changed }).flatMap(
          ([mark, { entities, relations }]) => [...entities, ...relations].map(({ id }) => `${id} ${mark}`),
        );
        expect(marks.map(({ id, mark }) => `${id} ${mark}`).sort()).toEqual(expected.sort());
        expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
      }),
    );
  });

  it('swaps its sets, its counts and its fields with its sides', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (a, b) => {
        const [there, back] = [compare(a, b), compareDocuments(someState(b), someState(a), 'fr')];
        const ids = ({ entities, relations }: typeof there.added) =>
          [...entities, ...relations].map(({ id }) => id);
        expect(ids(there.added)).toEqual(ids(back.removed));
        expect(ids(there.removed)).toEqual(ids(back.added));
        expect(ids(there.changed)).toEqual(ids(back.changed));
        expect(there.counts.map(({ id, before, after }) => [id, before, after])).toEqual(
          back.counts.map(({ id, before, after }) => [id, after, before]),
        );
        const told = (one: typeof there, order: 'as is' | 'swapped') =>
          [...one.changed.entities, ...one.changed.relations].flatMap(({ fields }) =>
            fields.map(({ field, before, after }) =>
              order === 'as is' ? [field, before, after] : [field, after, before],
            ),
          );
        expect(told(there, 'as is')).toEqual(told(back, 'swapped'));
      }),
    );
  });

  it('gives the same whatever the order of the records', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (a, b) => {
        const turned = (document: typeof a) => ({
          ...document,
          entities: document.entities.toReversed(),
          relations: document.relations.toReversed(),
        });
        expect(compare(turned(a), turned(b))).toEqual(compare(a, b));
      }),
    );
  });

  it('counts neither classes of actors nor money that nobody gave', () => {
    const funder = someEntity(1, { kind: 'funder' });
    const group = someEntity(2, { type: 'group' });
    const gift = (number: number, given: object) =>
      someRelation(number, 1, 3, { type: 'funds', amountCents: 1_000_00, ...given });
    const a = someDocument([funder, group, someEntity(3)]);
    const b = someDocument(a.entities, [
      gift(1, {}),
      gift(2, { stage: 'requested' }),
      gift(3, { status: 'proposed' }),
    ]);
    expect(compare(a, b).counts.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['actor', 1, 1],
      ['funder', 1, 1],
      ['funds', 0, 3],
      ['given', 0, 100_000],
    ]);
  });

  it('tells a committee nothing that is internal', () => {
    const secret = 'PIÈGE';
    const before = someDocument([someEntity(1), someEntity(2), someEntity(3)], [someRelation(1, 1, 2)]);
    const after = someDocument(
      [
        someEntity(1, {
          followUp: secret,
          statements: [{ field: 'note', value: secret, on: null, source: null, audience: 'internal' }],
        }),
        someEntity(2),
        someEntity(3, { audience: 'internal', name: secret }),
        someEntity(4, { audience: 'internal', name: secret }),
      ],
      [
        someRelation(1, 1, 2, { note: secret, outcome: 'bad' }),
        someRelation(2, 1, 2, { audience: 'internal', role: secret }),
      ],
    );
    const [internal, committee] = (['internal', 'committee'] as const).map((reader) =>
      compare(documentFor(before, reader), documentFor(after, reader)),
    );
    expect(JSON.stringify(internal)).toContain(secret);
    expect(JSON.stringify(committee)).not.toContain(secret);
    expect(committee?.changed).toEqual({ entities: [], relations: [] });
    // Its reader could see it before: for them it is gone.
    expect(committee?.removed.entities.map(({ id }) => id)).toEqual([anEntityId(3)]);
  });
});
