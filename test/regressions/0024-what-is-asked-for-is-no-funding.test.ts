import { expect, it } from 'vitest';
import { composeSheet } from '../../shared/domain/sheet/compose.ts';
import { anEntity, anEntityId, aRelation } from '../helpers/ecosystem.ts';
import { aSheet } from '../helpers/sheet.ts';

/** The figure of funding at the head of a sheet added up what had only been asked for. */
it('the funding of a sheet leaves out what is only asked for', () => {
  const link = (number: number, change: object) =>
    aRelation(number, { type: 'funds', from: anEntityId(0), to: anEntityId(number + 1), ...change });
  const ecosystem = {
    entities: [anEntity(0, { kind: 'funder', type: 'fund' }), anEntity(1), anEntity(2)],
    relations: [link(0, { amountCents: 100_000 }), link(1, { amountCents: 900_000, stage: 'requested' })],
  };
  const texts = composeSheet(aSheet(ecosystem)).items.flatMap((item) =>
    item.item === 'text' ? [item.text.replace(/\s/g, ' ')] : [],
  );
  expect(texts).toContain('1 000 €');
  expect(texts.some((text) => text.includes('10 000'))).toBe(false);
});
