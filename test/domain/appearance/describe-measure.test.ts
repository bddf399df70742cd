import { describe, expect, it } from 'vitest';
import type { MetricId } from '../../../shared/domain/analysis/metric-ids.ts';
import { describeMeasure } from '../../../shared/domain/appearance/describe-measure.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { anEntityId } from '../../helpers/ecosystem.ts';

const [a, b, c] = [anEntityId(1), anEntityId(2), anEntityId(3)];
const names = new Map([
  [a, 'La Fabrique'],
  [b, 'Mission locale'],
  [c, 'Club'],
]);
const degrees = new Map([
  [a, 2],
  [b, 9],
  [c, 1],
]);
const say = (
  metric: MetricId,
  values: readonly (readonly [EntityId, number])[],
  lang: 'fr' | 'en' = 'fr',
): string =>
  describeMeasure(
    { id: a, name: 'La Fabrique', metric, values },
    {
      lang,
      nameOf: (id) => names.get(id) ?? '',
      degreeOf: (id) => degrees.get(id) ?? 0,
      unmeasured: 'pas de valeur',
    },
  );

describe('a measure of one entity, in words', () => {
  it('says what would be lost without it', () => {
    expect(say('articulation-points', [[a, 14]])).toBe('sans La Fabrique, 14 acteurs sont coupés');
    expect(say('articulation-points', [[a, 1]])).toBe('sans La Fabrique, 1 acteur est coupé');
    expect(say('articulation-points', [[a, 0]])).toBe('sans lui, personne n’est coupé');
    expect(say('articulation-points', [[a, 2]], 'en')).toBe('without La Fabrique, 2 actors are cut off');
  });

  it('names a group by its most linked member, and says who is alone', () => {
    expect(
      say('communities', [
        [a, 3],
        [b, 3],
        [c, 1],
      ]),
    ).toBe('2 acteurs, autour de Mission locale');
    expect(
      say('communities', [
        [a, 3],
        [b, 2],
        [c, 1],
      ]),
    ).toBe('seul');
  });

  it('writes amounts in euros; unknown is not zero', () => {
    expect(say('amount-received', [[a, 123_450]])).toBe('1\u202F234,5\u00A0€ connus');
    expect(say('amount-received', [[a, 0]])).toBe('0\u00A0€ connus');
    expect(say('amount-received', [[b, 5]])).toBe('non renseigné');
  });

  it('writes shares with the digits that count', () => {
    expect(say('betweenness', [[a, 0.0437]])).toBe('4,4\u00A0% des plus courts chemins passent par lui');
    expect(say('constraint', [[b, 1]])).toBe('pas de valeur');
    expect(say('degree', [[a, 1]])).toBe('1 partenaire');
  });
});
