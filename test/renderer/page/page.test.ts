import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitExtent, moveBy, toPicture, toScreen, zoomAt } from '../../../renderer/page/camera.ts';
import { createModel, findEntities } from '../../../renderer/page/model.ts';
import { visibleIn } from '../../../renderer/page/visible.ts';
import { emptyEntity } from '../../../shared/domain/entity.ts';
import { emptyRelation } from '../../../shared/domain/relation.ts';
import { startView } from '../../../shared/domain/view.ts';
import { anEntityId, aRelationId } from '../../helpers/ecosystem.ts';
import { aPage } from '../../helpers/html-page.ts';

const at = '2026-01-01T00:00:00.000Z';
const actor = (number: number, name: string, given: object = {}) => ({
  ...emptyEntity('actor', name, at),
  id: anEntityId(number),
  ...given,
});
const document = {
  entities: [
    actor(1, 'Œuvre d’Évreux', { type: 'association', aliases: ['OPE'] }),
    actor(2, 'Club des PME', { type: 'company' }),
    actor(3, 'Lycée Évariste', { type: 'academic' }),
  ],
  relations: [
    { ...emptyRelation('partners-with', anEntityId(1), anEntityId(2), at), id: aRelationId(1) },
    { ...emptyRelation('supports', anEntityId(3), anEntityId(1), at), id: aRelationId(2) },
  ],
};
const model = createModel(aPage(document));
const namesOf = (found: ReadonlySet<number>) => [...found].map((place) => model.data.entities[place]?.name);
const nobodyHidden = { hiddenLooks: new Set<never>(), hiddenTypes: new Set<never>() };

describe('search', () => {
  it.each([
    ['evreux', ['Œuvre d’Évreux']],
    ['OEUVRE', ['Œuvre d’Évreux']],
    ['ev', ['Lycée Évariste', 'Œuvre d’Évreux']],
    ['ope', ['Œuvre d’Évreux']],
    ['vreux', []],
    ['club pm', ['Club des PME']],
    ['club lycee', []],
    ['  ', ['Club des PME', 'Lycée Évariste', 'Œuvre d’Évreux']],
  ])('finds %j', (typed, names) => {
    expect(namesOf(findEntities(model, typed))).toEqual(names);
  });
});

describe('what the legend hides', () => {
  it('is nothing at first', () => {
    const { entities, nodes, edges } = visibleIn(model, nobodyHidden);
    expect([entities.size, nodes.size, edges.length]).toEqual([3, 3, 2]);
  });

  it('takes its links with it', () => {
    const { entities, edges } = visibleIn(model, { ...nobodyHidden, hiddenLooks: new Set(['academic']) });
    expect(namesOf(entities)).toEqual(['Club des PME', 'Œuvre d’Évreux']);
    expect(edges.map(({ type }) => type)).toEqual(['partners-with']);
  });

  it('may be a type of link alone', () => {
    const { entities, edges } = visibleIn(model, {
      ...nobodyHidden,
      hiddenTypes: new Set(['partners-with']),
    });
    expect([entities.size, edges.map(({ type }) => type)]).toEqual([3, ['supports']]);
  });

  it('leaves a group with the members that are left', () => {
    const view = {
      ...startView,
      grouping: { by: 'family' as const, form: 'collapsed' as const, expanded: [] },
    };
    const entities = ['association', 'association', 'informal'].map((type, at) =>
      actor(at, `A${at}`, { type }),
    );
    const grouped = createModel(aPage({ entities, relations: [] }, { view }));
    expect([...visibleIn(grouped, nobodyHidden).counts.values()]).toEqual([3]);
    const hidden = { ...nobodyHidden, hiddenLooks: new Set(['cluster' as const]) };
    expect([...visibleIn(grouped, hidden).counts.values()]).toEqual([2]);
  });
});

describe('the camera', () => {
  const coordinate = fc.integer({ min: -5_000, max: 5_000 });
  const point = fc.record({ x: coordinate, y: coordinate });
  const camera = fc.record({ x: coordinate, y: coordinate, zoom: fc.constantFrom(0.05, 0.4, 1, 3) });

  it('keeps what is under the hand where it is', () => {
    fc.assert(
      fc.property(camera, point, fc.constantFrom(0.5, 0.9, 1.2, 4), (from, hand, factor) => {
        const under = toPicture(hand, from);
        const after = toScreen(under, zoomAt(from, factor, hand));
        expect(Math.hypot(after.x - hand.x, after.y - hand.y)).toBeLessThan(1e-6);
      }),
    );
  });

  it('goes back where it came from', () => {
    fc.assert(
      fc.property(camera, point, (from, { x, y }) => {
        expect(moveBy(moveBy(from, x, y), -x, -y)).toEqual(from);
      }),
    );
  });

  it('fits any extent inside the screen', () => {
    fc.assert(
      fc.property(point, fc.nat(9_000), fc.nat(9_000), ({ x, y }, width, height) => {
        const size = { width: 390, height: 600 };
        const seen = fitExtent({ left: x, top: y, right: x + width, bottom: y + height }, size);
        const [low, high] = [toScreen({ x, y }, seen), toScreen({ x: x + width, y: y + height }, seen)];
        expect(Math.min(low.x, low.y)).toBeGreaterThanOrEqual(-1e-6);
        expect(high.x).toBeLessThanOrEqual(size.width + 1e-6);
        expect(high.y).toBeLessThanOrEqual(size.height + 1e-6);
      }),
    );
  });
});
