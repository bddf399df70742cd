import { expect, test } from 'vitest';
import { isGroupId } from '../../shared/domain/drawing/drawing.ts';
import { placeGroups } from '../../shared/domain/grouping/place-groups.ts';
import { composeSheet } from '../../shared/domain/sheet/compose.ts';
import { startView } from '../../shared/domain/view.ts';
import { anEntity, anEntityId, aRelation } from '../helpers/ecosystem.ts';
import { aSheet } from '../helpers/sheet.ts';

/** A name too long to stand beside its node, and a list that takes it, made the sheet write « 2 » over « 27 ». */
test('a group holds how many it stands for, and no number of a list', () => {
  const programmes = Array.from({ length: 30 }, (_, index) =>
    anEntity(index, {
      kind: 'programme',
      name: `Programme intercommunal de revitalisation et de coopération économique numéro ${index + 1}`,
    }),
  );
  const actors = programmes.flatMap((_, index) => [
    anEntity(100 + 2 * index, { type: 'association' }),
    anEntity(101 + 2 * index, { type: 'association' }),
  ]);
  const relations = actors.map(({ id }, index) =>
    aRelation(index, { type: 'benefits-from', from: id, to: anEntityId(Math.floor(index / 2)) }),
  );
  const view = {
    ...startView,
    grouping: { by: 'programme' as const, form: 'collapsed' as const, expanded: [] },
  };
  const sheet = aSheet({ entities: [...programmes, ...actors], relations }, { view });
  const groups = sheet.drawing.nodes.filter(({ id }) => isGroupId(id));
  expect(groups.length).toBeGreaterThanOrEqual(30);
  const { items, regions } = composeSheet({
    ...sheet,
    positions: placeGroups(sheet.drawing, sheet.positions),
  });
  const inside = regions.nodes.map(({ x, y, width, height }) =>
    items.flatMap((item) =>
      item.item === 'text' && item.x > x && item.x < x + width && item.y > y && item.y < y + height
        ? [item.text]
        : [],
    ),
  );
  expect(inside.map((texts) => texts.length)).toEqual(
    sheet.drawing.nodes.map(({ id }) => (isGroupId(id) ? 1 : 0)),
  );
});
