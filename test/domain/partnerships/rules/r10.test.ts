import { describe, expect, it } from 'vitest';
import type { EntitySummary } from '../../../../shared/domain/ecosystem.ts';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withProject = (given: Partial<EntitySummary> = {}, linked: Partial<EntitySummary> = {}) => {
  const place = buildRegion();
  place.add('project', { kind: 'initiative', type: 'action', needs: ['logistique'], ...given });
  place.link(['project', 'located-in', 'epci']);
  place.add('carrier', { type: 'association', offers: ['animation et médiation'], ...linked });
  place.link(['carrier', 'carries', 'project']);
  place.add('haulier', { type: 'company', offers: ['logistique'] });
  place.link(['haulier', 'located-in', 'next epci']);
  return place;
};

describe('R10, need of a project without an answer', () => {
  it('is a gap where its needs are documented, filled by who offers it nearby', () => {
    const place = withProject({ documented: ['needs'] });
    expect(foundBy('R10', place)).toEqual(['gap project']);
    expect(fillersOf('R10', place)).toEqual(['haulier supports project']);
  });

  it('is none when someone linked offers it, without a need, or for a meeting', () => {
    expect(foundBy('R10', withProject({ documented: ['needs'] }, { offers: ['logistique'] }))).toEqual([]);
    expect(foundBy('R10', withProject({ needs: [] }))).toEqual([]);
    expect(foundBy('R10', withProject({ type: 'exchange' }))).toEqual([]);
  });

  it('is to be checked while the need has no day, or someone linked does not say what it offers', () => {
    expect(missingOf('R10', withProject())).toEqual(['project needs']);
    expect(missingOf('R10', withProject({ documented: ['needs'] }, { offers: [] }))).toEqual([
      'carrier offers',
    ]);
    expect(foundBy('R10', withProject())).toEqual(['to-check project']);
  });
});
