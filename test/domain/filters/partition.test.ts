import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measures } from '../../../shared/domain/analysis/measures.ts';
import { noMeasures } from '../../../shared/domain/analysis/measures.ts';
import { METRIC_IDS } from '../../../shared/domain/analysis/metric-ids.ts';
import { degreeAt, networkOf } from '../../../shared/domain/analysis/network.ts';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import { summariseEntity, summariseRelation } from '../../../shared/domain/ecosystem.ts';
import { mostRestrictive, selectView } from '../../../shared/domain/filter.ts';
import { FIELDS } from '../../../shared/domain/filter-fields.ts';
import { countChoices } from '../../../shared/domain/filters/choices.ts';
import { gatherFacts } from '../../../shared/domain/filters/facts.ts';
import { CRITERION_FIELDS, type Criterion, startView, type View } from '../../../shared/domain/view.ts';
import { entityFields, relationFields } from '../../helpers/arbitrary-records.ts';
import { anEntityId, aRelationId } from '../../helpers/ecosystem.ts';

const SIZE = 6;
/** Any records, joined at random. */
const ecosystems: fc.Arbitrary<Ecosystem> = fc
  .record({
    entities: fc.array(entityFields, { minLength: SIZE, maxLength: SIZE }),
    relations: fc.array(
      fc
        .tuple(fc.nat({ max: SIZE - 1 }), fc.nat({ max: SIZE - 1 }))
        .filter(([from, to]) => from !== to)
        .chain(([from, to]) => relationFields(anEntityId(from), anEntityId(to))),
      { maxLength: 10 },
    ),
  })
  .map(({ entities, relations }) => ({
    entities: entities.map((entity, index) => summariseEntity({ ...entity, id: anEntityId(index) })),
    relations: relations.map((relation, index) => summariseRelation({ ...relation, id: aRelationId(index) })),
  }));
const measures: Measures = new Map(
  METRIC_IDS.map((metric) => [metric, new Map([0, 1, 2].map((at) => [anEntityId(at), at]))]),
);

/** Values that a chip of the field may hold, those of the ecosystem among them. */
const valuesFor = (field: Criterion['field'], ecosystem: Ecosystem): fc.Arbitrary<string[]> => {
  const known = { facts: gatherFacts(ecosystem), measures };
  switch (FIELDS[field].is) {
    case 'values':
      return fc.subarray([...countChoices(field, known).keys(), 'none', 'no such value'], { minLength: 1 });
    case 'place':
      return fc.subarray([anEntityId(0), anEntityId(1), 'none'], { minLength: 1 });
    case 'number':
      return fc
        .tuple(fc.constantFrom('', '0', '1', '50', '2000'), fc.constantFrom('', '1', '50', '1000000'))
        .chain((bounds) => fc.constantFrom<string[]>([...bounds], [...bounds, 'none']));
    case 'dates':
      return fc
        .tuple(fc.constantFrom('', '1999', '2022-03'), fc.constantFrom('', '2022', '2022-03-14'))
        .chain((bounds) => fc.constantFrom<string[]>([...bounds], [...bounds, 'none']));
    case 'text':
      return fc.constantFrom(['e'], ['oeuvre'], ['jamais nulle part']);
  }
};
const chips = (ecosystem: Ecosystem): fc.Arbitrary<Criterion> =>
  fc.constantFrom(...CRITERION_FIELDS).chain((field) =>
    fc.record({
      field: fc.constant(field),
      op: fc.constantFrom<Criterion['op']>('in', 'not-in', 'all'),
      values: valuesFor(field, ecosystem),
    }),
  );
const allOf = (given: Partial<View>): View => ({ ...startView, hiddenRelations: [], ...given });
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

it('counts partners as the measure does', () => {
  fc.assert(
    fc.property(ecosystems, (ecosystem) => {
      const { ids, adjacency } = networkOf(ecosystem);
      expect(gatherFacts(ecosystem).degrees()).toEqual(
        new Map(ids.map((id, place) => [id, degreeAt(adjacency, place)])),
      );
    }),
    { numRuns: 100 },
  );
});

describe('any chip on any records', () => {
  it('and its « tout sauf » share them out: each is in one of the two', () => {
    fc.assert(
      fc.property(
        ecosystems.chain((ecosystem) => fc.tuple(fc.constant(ecosystem), chips(ecosystem))),
        ([ecosystem, chip]) => {
          const show = (op: Criterion['op']) =>
            selectView(ecosystem, allOf({ filters: [{ ...chip, op }] }), measures);
          const [inside, outside] = [show('in'), show('not-in')];
          if (FIELDS[chip.field].of === 'entity') {
            expect([...ids(inside.entities), ...ids(outside.entities)].sort()).toEqual(
              ids(ecosystem.entities).sort(),
            );
          } else {
            // « Tout sauf » takes links away and nobody with them.
            expect(outside.entities).toEqual(ecosystem.entities);
            const both = [...ids(inside.relations), ...ids(outside.relations)];
            expect(new Set(both).size).toBe(both.length);
            // A period takes away whoever was not there then, with their links.
            if (chip.field !== 'period') expect(both.length).toBe(ecosystem.relations.length);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('shows the same whatever the order of chips, and all of them less than each', () => {
    fc.assert(
      fc.property(
        ecosystems.chain((ecosystem) =>
          fc.tuple(
            fc.constant(ecosystem),
            fc.array(chips(ecosystem), { minLength: 1, maxLength: 4 }),
            fc.constantFrom<View['match'][]>('all', 'any'),
          ),
        ),
        ([ecosystem, filters, match]) => {
          const view = allOf({ filters, match });
          const shown = selectView(ecosystem, view, measures);
          const turned = selectView(ecosystem, { ...view, filters: filters.toReversed() }, measures);
          expect(turned.entities).toEqual(shown.entities);
          expect(turned.relations).toEqual(shown.relations);
          if (match === 'all')
            for (const filter of filters) {
              const alone = selectView(ecosystem, allOf({ filters: [filter] }), measures).entityIds;
              expect(shown.entities.every(({ id }) => alone.has(id))).toBe(true);
            }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is the most restrictive when taking away no other shows more', () => {
    fc.assert(
      fc.property(
        ecosystems.chain((ecosystem) =>
          fc.tuple(fc.constant(ecosystem), fc.array(chips(ecosystem), { minLength: 1, maxLength: 4 })),
        ),
        ([ecosystem, filters]) => {
          const view = allOf({ filters });
          const without = (removed: number) =>
            selectView(
              ecosystem,
              { ...view, filters: filters.filter((_, index) => index !== removed) },
              measures,
            ).entities.length;
          const counts = filters.map((_, index) => without(index));
          const said = mostRestrictive(ecosystem, view, measures);
          expect(said).toEqual(
            Math.max(...counts) === 0 ? null : { what: 'filter', index: counts.indexOf(Math.max(...counts)) },
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('filters nothing while the measure that it reads is not there, but the degree is counted at once', () => {
    fc.assert(
      fc.property(ecosystems, (ecosystem) => {
        for (const field of METRIC_IDS) {
          const filters: Criterion[] = [{ field, op: 'in', values: ['999', '', 'no such value'] }];
          const shown = selectView(ecosystem, allOf({ filters }), noMeasures);
          expect(shown.entities.length).toBe(field === 'degree' ? 0 : ecosystem.entities.length);
        }
      }),
      { numRuns: 20 },
    );
  });
});
