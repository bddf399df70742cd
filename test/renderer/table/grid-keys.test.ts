import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actOf, type GridKey } from '../../../renderer/views/table/grid/grid-keys.ts';
import { type Cursor, clampPlace, moveTo, rangeOf } from '../../../renderer/views/table/grid/grid-place.ts';
import { shifted, sortedBy } from '../../../renderer/views/table/grid/use-table-view.ts';

const extent = { lines: 100, columns: 8, page: 20 };
const at = (line: number, column: number): Cursor => ({ at: { line, column }, from: { line, column } });
const key = (name: string, held: Partial<GridKey> = {}): GridKey => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const act = (name: string, held: Partial<GridKey> = {}, cursor = at(5, 3), isGroup = false) =>
  actOf(key(name, held), cursor, extent, isGroup);

test.each([
  ['ArrowDown', {}, { line: 6, column: 3 }],
  ['ArrowLeft', {}, { line: 5, column: 2 }],
  ['Home', {}, { line: 5, column: 0 }],
  ['End', {}, { line: 5, column: 7 }],
  ['PageDown', {}, { line: 25, column: 3 }],
  ['PageUp', {}, { line: 0, column: 3 }],
  ['Home', { ctrlKey: true }, { line: 0, column: 1 }],
  ['End', { metaKey: true }, { line: 99, column: 7 }],
  ['ArrowDown', { ctrlKey: true }, { line: 99, column: 3 }],
])('%s %j goes to %j', (name, held, to) => {
  expect(act(name, held)).toEqual({ is: 'move', to, extends: false });
  expect(act(name, { ...held, shiftKey: true })).toMatchObject({ extends: true });
});

test('what is typed begins an edit in the place of the value, F2 and Enter on the value', () => {
  for (const sign of ['a', 'é', '1', ' ', '=', 'Dead'])
    expect(act(sign)).toEqual({ is: 'edit', replace: true });
  for (const name of ['F2', 'Enter']) expect(act(name)).toEqual({ is: 'edit', replace: false });
  expect(act('Delete')).toEqual({ is: 'empty' });
});

test('keys of the window stay to the window', () => {
  for (const name of ['Escape', 'F6', 'Tab', 'F1', 'Shift']) expect(act(name)).toBeNull();
  expect(act('z', { ctrlKey: true })).toBeNull();
  expect(act('k', { ctrlKey: true })).toBeNull();
  expect(act('ArrowLeft', { altKey: true })).toBeNull();
});

test('rows are chosen, headings pressed, groups folded, menus opened', () => {
  expect(act(' ', { shiftKey: true })).toEqual({ is: 'select-row' });
  expect(act(' ', {}, at(5, 0))).toEqual({ is: 'select-row' });
  expect(act('a', { ctrlKey: true })).toEqual({ is: 'select-all' });
  expect(act('d', { ctrlKey: true })).toEqual({ is: 'fill' });
  expect(act('Enter', {}, at(-1, 3))).toEqual({ is: 'press' });
  expect(act('x', {}, at(-1, 3))).toBeNull();
  expect(act('Enter', {}, at(100, 3))).toEqual({ is: 'press' });
  expect(act('ArrowLeft', {}, at(5, 3), true)).toEqual({ is: 'fold' });
  expect(act('ArrowDown', { altKey: true })).toEqual({ is: 'menu' });
});

test('no key leads out of the table, and a range always holds where one is', () => {
  const names = fc.constantFrom(
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'PageUp',
    'PageDown',
  );
  const stroke = fc.record({ name: names, ctrlKey: fc.boolean(), shiftKey: fc.boolean() });
  fc.assert(
    fc.property(fc.array(stroke, { maxLength: 60 }), (strokes) => {
      let cursor = at(0, 1);
      for (const { name, ...held } of strokes) {
        const found = actOf(key(name, held), cursor, extent, false);
        if (found === null) {
          expect(held.ctrlKey && name.startsWith('Page')).toBe(true);
          continue;
        }
        if (found.is !== 'move') throw new Error('a key that moves did something else');
        cursor = moveTo(cursor, clampPlace(found.to, extent), found.extends);
        const { firstLine, lastLine, firstColumn, lastColumn } = rangeOf(cursor);
        expect(firstLine).toBeGreaterThanOrEqual(-1);
        expect(lastLine).toBeLessThanOrEqual(extent.lines);
        expect(firstColumn).toBeGreaterThanOrEqual(0);
        expect(lastColumn).toBeLessThan(extent.columns);
        expect(firstLine <= cursor.at.line && cursor.at.line <= lastLine).toBe(true);
      }
    }),
  );
});

test('a sort keeps three columns at most, each once; a column moves within its list', () => {
  const one = sortedBy([], 'a', false, true);
  const three = sortedBy(sortedBy(one, 'b', false, true), 'c', true, true);
  expect(sortedBy(three, 'b', true, true)).toEqual([
    { column: 'a', descending: false },
    { column: 'b', descending: true },
    { column: 'c', descending: true },
  ]);
  expect(sortedBy(three, 'd', false, true).map(({ column }) => column)).toEqual(['a', 'b', 'd']);
  expect(sortedBy(three, 'd', false, false)).toEqual([{ column: 'd', descending: false }]);
  expect(shifted(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(shifted(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
});
