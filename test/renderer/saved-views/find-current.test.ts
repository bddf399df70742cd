import { expect, test } from 'vitest';
import { findCurrent } from '../../../renderer/views/saved-views/use-saved-views.ts';
import type { SavedView } from '../../../shared/contract/view-operations.ts';
import { keyOfView, SavedViewId } from '../../../shared/domain/saved-view.ts';
import { startView, type View } from '../../../shared/domain/view.ts';

const saved = (end: string, view: View): SavedView => ({
  id: SavedViewId.parse(`01V1EW0000000000000000000${end}`),
  name: end,
  rank: 0,
  isStart: false,
  note: null,
  screen: 'explorer',
  view,
  dropped: [],
  updatedAt: '',
});
const axes: View = { ...startView, colourBy: 'axis' };
const views = [saved('1', startView), saved('2', axes), saved('3', axes)];
const current = (opened: string | null, view: View) => {
  const id = views.find(({ name }) => name === opened)?.id ?? null;
  const { current: found, isChanged } = findCurrent(views, id, keyOfView(view));
  return [found?.name ?? null, isChanged];
};

test('the view on screen is the one that was opened, while it shows what was saved', () => {
  expect(current('3', axes)).toEqual(['3', false]);
  expect(current('3', { ...axes, camera: { x: 1, y: 2, zoom: 3 } })).toEqual(['3', false]);
});

test('changed into what another shows, it is that other; otherwise it is « modifiée »', () => {
  expect(current('1', axes)).toEqual(['2', false]);
  expect(current('1', { ...startView, colourBy: 'sdg' })).toEqual(['1', true]);
});

test('none is on screen where none was opened and none shows the same', () => {
  expect(current(null, { ...startView, colourBy: 'sdg' })).toEqual([null, false]);
  expect(current(null, startView)).toEqual(['1', false]);
  expect(current('gone', { ...startView, colourBy: 'sdg' })).toEqual([null, false]);
});
