import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../../shared/domain/appearance/contrast.ts';
import { CHANGE_MARKS, type ChangeMark } from '../../../shared/domain/comparison/comparison.ts';
import { composeSheet } from '../../../shared/domain/sheet/compose.ts';
import {
  changeColour,
  drawComparedNode,
  drawSign,
  markDrawing,
  markOfEdge,
} from '../../../shared/domain/sheet/draw-changes.ts';
import { toNode } from '../../../shared/domain/sheet/fit.ts';
import { PALETTES } from '../../../shared/domain/sheet/palette.ts';
import type { Item } from '../../../shared/domain/sheet/scene.ts';
import { renderSvg } from '../../../shared/domain/sheet/svg.ts';
import { anEntity, anEntityId, aRelation, aRelationId } from '../../helpers/ecosystem.ts';
import { aSheet } from '../../helpers/sheet.ts';

const entities = [1, 2, 3, 4, 5].map((number) => anEntity(number));
const relations = [
  aRelation(1, { from: anEntityId(1), to: anEntityId(2) }),
  aRelation(2, { from: anEntityId(2), to: anEntityId(3) }),
  aRelation(3, { from: anEntityId(3), to: anEntityId(4) }),
  aRelation(4, { from: anEntityId(4), to: anEntityId(5) }),
];
const marks = new Map<string, ChangeMark>([
  [anEntityId(1), 'added'],
  [anEntityId(2), 'removed'],
  [anEntityId(3), 'changed'],
  [aRelationId(1), 'added'],
  [aRelationId(2), 'removed'],
  [aRelationId(3), 'changed'],
]);
const sheet = (theme: 'light' | 'dark' = 'light') => {
  const plain = aSheet({ entities, relations }, { theme, picture: 'comparison', marks });
  return { ...plain, drawing: markDrawing(plain.drawing, marks, theme) };
};
const grey = (items: readonly Item[]): string =>
  items.map((item) => JSON.stringify({ ...item, fill: 'fill' in item ? 'x' : '', stroke: 'x' })).join();

describe('what changed, on paper', () => {
  it('is told apart without colour', () => {
    const drawn = sheet().drawing.nodes.map((node) =>
      grey(drawComparedNode(toNode(node, null, { x: 0, y: 0 }, 24), PALETTES.light, false, 'light')),
    );
    // Added, removed, changed, and two that did not change.
    expect(new Set(drawn.slice(0, 4)).size).toBe(4);
    expect(drawn[3]).toBe(drawn[4]);
    const signs = CHANGE_MARKS.map((mark) => grey(drawSign(mark, { x: 0, y: 0 }, 10, 'light')));
    expect(new Set(signs).size).toBe(CHANGE_MARKS.length);
  });

  it.each(['light', 'dark'] as const)('has colours that are seen on the page (%s)', (theme) => {
    for (const mark of CHANGE_MARKS)
      expect(contrastOf(changeColour(mark, theme), PALETTES[theme].paper)).toBeGreaterThanOrEqual(3);
  });

  it('says of a line of several links that something changed, unless the same happened to all', () => {
    const of = (...numbers: number[]) => markOfEdge({ relations: numbers.map(aRelationId) }, marks);
    expect([of(1), of(2), of(3), of(4)]).toEqual(['added', 'removed', 'changed', null]);
    expect([of(1, 1), of(1, 2), of(1, 4)]).toEqual(['added', 'changed', 'changed']);
  });

  it('fades what did not change, and nothing else', () => {
    const faded = sheet().drawing.nodes.filter((node) => node.faded);
    expect(faded.map(({ id }) => id)).toEqual([anEntityId(4), anEntityId(5)]);
  });

  it('names what changed and whom a changed link joins, and counts the others', () => {
    const { items } = composeSheet(sheet());
    const texts = items.flatMap((item) => (item.item === 'text' ? [item.text] : []));
    // The fourth is at the end of a changed link, the fifth is not.
    expect(texts.filter((text) => /^Acteur \d$/.test(text)).sort()).toEqual(
      [1, 2, 3, 4].map((at) => `Acteur ${at}`),
    );
    expect(texts.join(' ')).toContain('1 fiche sans changement est dessinée sans son nom');
  });

  it('has a legend that says each sign with its number, and figures that count it', () => {
    const { items } = composeSheet(sheet());
    const texts = items.flatMap((item) => (item.item === 'text' ? [item.text] : []));
    for (const text of ['Changements', 'Nouveau', 'Retiré de la carte', 'Modifié', 'Sans changement'])
      expect(texts).toContain(text);
    for (const text of ['Lien nouveau', 'Lien retiré', 'Lien modifié', '+1', '−1'])
      expect(texts).toContain(text);
    expect(texts.join(' ')).not.toMatch(/À vérifier|Aussi/);
    const nothing = composeSheet({ ...sheet(), marks: new Map() });
    const said = nothing.items.flatMap((item) => (item.item === 'text' ? [item.text] : []));
    expect(said).toContain('différence');
    expect(said).not.toContain('Nouveau');
  });

  it('gives the same picture for the same states', () => {
    for (const theme of ['light', 'dark'] as const)
      expect(renderSvg(composeSheet(sheet(theme)), [])).toBe(renderSvg(composeSheet(sheet(theme)), []));
  });

  it('draws whatever is marked, without a figure that is none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...CHANGE_MARKS)), { minLength: 9, maxLength: 9 }),
        (given) => {
          const ids = [...entities, ...relations].map(({ id }) => id as string);
          const chosen = new Map(ids.flatMap((id, at) => (given[at] ? [[id, given[at]] as const] : [])));
          const plain = aSheet({ entities, relations }, { picture: 'comparison', marks: chosen });
          const svg = renderSvg(
            composeSheet({ ...plain, drawing: markDrawing(plain.drawing, chosen, 'light') }),
            [],
          );
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        },
      ),
      { numRuns: 25 },
    );
  });
});
