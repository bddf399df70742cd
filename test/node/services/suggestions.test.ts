import { describe, expect, test } from 'vitest';
import { anOpenProject, codeOf } from '../../helpers/application.ts';
import { READING_DAY } from '../../helpers/trois-rivieres.ts';

const ON = { on: READING_DAY, job: 'suggestions' } as const;

describe('suggestions of a project', () => {
  test('are ranked, told with what one may click, and shown again by their id', async () => {
    const { call } = await anOpenProject('trois-rivieres');
    const list = await call('suggestion.list', { ...ON, limit: 30 });
    expect(list).toMatchObject({ on: READING_DAY, mode: 'cold', territory: null, few: null });
    expect(list.suggestions.map(({ rank }) => rank)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    expect(list.total).toBeGreaterThan(30);
    for (const { a, b, why, whyNot, missing } of list.suggestions) {
      expect(why.length).toBeGreaterThan(0);
      expect(a.name && b.name).toBeTruthy();
      for (const reason of [...why, ...whyNot]) {
        expect(reason.segments.map(({ text }) => text).join('')).toBe(reason.text);
        expect(reason.evidence.length).toBeGreaterThan(0);
        expect(reason.evidence.every(({ name }) => name !== '')).toBe(true);
      }
      expect(missing.every(({ text }) => text !== '')).toBe(true);
    }
    const [first] = list.suggestions;
    const shown = await call('suggestion.show', { ...ON, suggestion: first?.id ?? '' });
    expect(shown).toEqual(first);
    expect(await codeOf(call('suggestion.show', { ...ON, suggestion: 'none' }))).toBe('E-NOT-FOUND');
  });

  test('of a territory have an end in it; of an axis serve it; of an entity are its own', async () => {
    const { call } = await anOpenProject('trois-rivieres');
    const territory = await call('suggestion.list', { ...ON, territory: 'CC du Val de Source' });
    expect(territory.territory?.name).toBe('CC du Val de Source');
    expect(territory.suggestions.length).toBeGreaterThan(5);
    const funding = await call('suggestion.list', { ...ON, axis: 'funding' });
    expect(funding.suggestions.every(({ axes }) => axes.includes('funding'))).toBe(true);
    const [first] = funding.suggestions;
    const of = await call('suggestion.list', { ...ON, entity: first?.a.id ?? '' });
    expect(of.suggestions.every(({ a, b }) => a.id === first?.a.id || b.id === first?.a.id)).toBe(true);
    expect(of.suggestions.some(({ id }) => id === first?.id)).toBe(true);
    expect(await codeOf(call('suggestion.list', { ...ON, territory: 'Fondation des Rives' }))).toBe(
      'E-INPUT',
    );
  });

  test('move with the weights that are tried, and not for others', async () => {
    const { call } = await anOpenProject('trois-rivieres');
    const idsOf = async (trial: { weights: Record<'likelihood' | 'value' | 'quality', number> } | null) =>
      (await call('suggestion.list', { ...ON, trial })).suggestions.map(({ id }) => id);
    const shipped = await idsOf(null);
    expect(await idsOf({ weights: { likelihood: 1, value: 0, quality: 0.5 } })).not.toEqual(shipped);
    expect(await idsOf(null)).toEqual(shipped);
  });

  test('of too few data are none, and a sentence says what to add', async () => {
    const { call } = await anOpenProject();
    const empty = await call('suggestion.list', ON);
    expect(empty).toMatchObject({ suggestions: [], total: 0 });
    expect(empty.few).toContain('il manque 10 acteurs et 10 liens');
    await call('entity.add', { kind: 'actor', name: 'Seule', set: {} });
    const alone = await call('suggestion.list', ON);
    expect(alone).toMatchObject({ suggestions: [], total: 0 });
    expect(alone.few).toContain('il manque 9 acteurs et 10 liens');
  });

  test('follow an edit: a link that is made takes its suggestion out', async () => {
    const { call } = await anOpenProject('trois-rivieres');
    const [first] = (await call('suggestion.list', ON)).suggestions;
    if (!first) throw new Error('no suggestion');
    await call('relation.add', { from: first.a.id, type: first.relation, to: first.b.id, set: {} });
    const after = await call('suggestion.list', { ...ON, limit: 500 });
    expect(after.suggestions.some(({ id }) => id === first.id)).toBe(false);
  });
});
