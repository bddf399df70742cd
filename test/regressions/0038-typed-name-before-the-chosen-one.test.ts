import { expect, it } from 'vitest';
import { listOptions } from '../../renderer/views/forms/list-options.ts';

/** A name typed over the chosen one, then Enter: the chosen one was first in the list, and was taken again. */
it('what is typed comes before what was chosen; without anything typed the chosen one is at the top', () => {
  expect(listOptions(['b', 'c'], ['a'], true)).toEqual(['b', 'c', 'a']);
  expect(listOptions(['b', 'a', 'c'], ['a'], true)).toEqual(['b', 'a', 'c']);
  expect(listOptions([], ['a'], true)).toEqual(['a']);
  expect(listOptions(['b', 'a', 'c'], ['a'], false)).toEqual(['a', 'b', 'c']);
});
