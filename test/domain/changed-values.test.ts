import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import { describeChanges } from '../../shared/domain/changed-values.ts';
import { anEntityId, aRelationId } from '../helpers/ecosystem.ts';

const entity = (before: object, after: object, id = 1): Change =>
  ({ record: 'entity', id: anEntityId(id), before, after }) as Change;
const relation = (before: object, after: object): Change =>
  ({ record: 'relation', id: aRelationId(1), before, after }) as Change;
const told = (change: Change, lang: 'fr' | 'en' = 'fr') =>
  describeChanges([change], lang).map(({ label, before, after }) => `${label}: ${before} → ${after}`);

describe('describeChanges', () => {
  it('says what was and what is, in words', () => {
    expect(told(entity({ name: 'Scierie' }, { name: 'Scierie Martel' }))).toEqual([
      'nom: Scierie → Scierie Martel',
    ]);
    expect(told(entity({ type: null }, { type: 'company' }))).toEqual(['type: null → Entreprise']);
    expect(told(entity({ budgetCents: 1_250_000 }, { budgetCents: null }))[0]).toMatch(
      /^budget: 12\s500\s€ → null$/,
    );
    expect(told(entity({ startsOn: '2022' }, { startsOn: '2022-03' }))).toEqual(['début: 2022 → mars 2022']);
    expect(told(entity({ themes: [] }, { themes: ['bois', 'mobilité'] }))).toEqual([
      'thèmes: null → bois, mobilité',
    ]);
    expect(told(relation({ year: 2021 }, { year: 2022 }))[0]).toMatch(/2021 → 2022$/);
    expect(told(entity({ type: null }, { type: 'company' }), 'en')).toEqual(['type: null → Company']);
  });

  it('leaves out what is long, what no person wrote and what no word tells', () => {
    const long = 'x'.repeat(200);
    expect(told(entity({ description: null }, { description: long }))).toEqual([]);
    expect(told(entity({ updatedAt: '2026-01-01' }, { updatedAt: '2026-01-02' }))).toEqual([]);
    expect(told(entity({ statements: [] }, { statements: [{ key: 'a' }] }))).toEqual([]);
  });

  it('says nothing of what is added or removed, nor of several records', () => {
    expect(describeChanges([{ ...entity({}, { name: 'A' }), before: null } as Change], 'fr')).toEqual([]);
    const several = [entity({ name: 'A' }, { name: 'B' }, 1), entity({ name: 'C' }, { name: 'D' }, 2)];
    expect(describeChanges(several, 'fr')).toEqual([]);
  });
});
