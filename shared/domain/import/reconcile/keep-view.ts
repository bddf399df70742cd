import type { DocumentView } from '../../document.ts';
import { freeName, SavedViewId, type StoredView } from '../../saved-view.ts';
import type { Scene } from './scene.ts';

const IDS = /[0-9A-HJKMNP-TV-Z]{26}/g;

const isSame = (a: StoredView, b: Pick<StoredView, 'value' | 'note' | 'screen'>): boolean =>
  a.value === b.value && a.note === b.note && a.screen === b.screen;

/**
 * A saved view of a document, what it names by its id here. One that shows the same is there already; another of the
 * same name is kept beside it. The project keeps the view that it opens with.
 */
export const keepView = (
  { lookup, options, workspace, views: made }: Scene,
  { name, note, screen, isStart, view }: DocumentView,
  idHere: (id: string) => string | null,
): void => {
  const value = JSON.stringify(view ?? null).replace(IDS, (id) => idHere(id) ?? id);
  const known = new Map([...lookup.views(), ...made].map((one) => [one.id, one]));
  const views = [...known.values()];
  if (views.some((one) => isSame(one, { value, note, screen }))) return;
  const after = {
    name: freeName(
      name,
      views.map((one) => one.name),
    ),
    rank: Math.max(-1, ...views.map(({ rank }) => rank)) + 1,
    isStart: isStart && views.every((one) => !one.isStart),
    note,
    screen,
    value,
    updatedAt: options.now,
  };
  const id = SavedViewId.parse(options.newId());
  made.push({ id, ...after });
  workspace.push({ record: 'view', id, before: null, after });
};
