import type { EntityId } from '../../shared/domain/entity.ts';
import type { RelationId } from '../../shared/domain/relation.ts';
import type { Dialog } from '../state/dialog.ts';
import type { Screen } from '../state/screens.ts';
import type { WorkspaceStore } from '../state/workspace.ts';
import type { DraftPlace } from './draft-store.ts';

/** What opens the place of a draft again. */
export type DraftTarget =
  | { readonly is: 'entity'; readonly id: EntityId; readonly field: string }
  | { readonly is: 'relation'; readonly id: RelationId }
  | { readonly is: 'dialog'; readonly dialog: Dialog }
  /** A part of a screen that the person opens again. */
  | { readonly is: 'screen'; readonly screen: Screen };

/** A field has one draft, whether it is edited in a table or on a card: the card is where it is taken up. */
export const entityPlace = (id: EntityId, field: string, title: string): DraftPlace => ({
  place: `entity ${id} ${field}`,
  opens: JSON.stringify({ is: 'entity', id, field } satisfies DraftTarget),
  title,
});
export const relationPlace = (id: RelationId, field: string, title: string): DraftPlace => ({
  place: `relation ${id} ${field}`,
  opens: JSON.stringify({ is: 'relation', id } satisfies DraftTarget),
  title,
});
export const dialogPlace = (dialog: Dialog, title: string): DraftPlace => ({
  place: `dialog ${dialog.name}`,
  opens: JSON.stringify({ is: 'dialog', dialog } satisfies DraftTarget),
  title,
});

export const screenPlace = (screen: Screen, part: string, title: string): DraftPlace => ({
  place: `screen ${screen} ${part}`,
  opens: JSON.stringify({ is: 'screen', screen } satisfies DraftTarget),
  title,
});

/** Screens that show no card. */
const WITHOUT_CARD: ReadonlySet<string> = new Set(['home', 'import', 'duplicates', 'settings']);

const showOnCard = (show: () => void, { getState, act }: WorkspaceStore): void => {
  if (WITHOUT_CARD.has(getState().screen)) act.showScreen('explorer');
  act.setCardOpen(true);
  show();
};

/** Goes to the place of a draft. `opens` is what this window wrote itself. */
export const openDraftPlace = (opens: string, store: WorkspaceStore): void => {
  const target = JSON.parse(opens) as DraftTarget;
  const { act } = store;
  if (target.is === 'dialog') act.openDialog(target.dialog);
  else if (target.is === 'screen') act.showScreen(target.screen);
  else if (target.is === 'relation') showOnCard(() => act.selectRelation(target.id), store);
  else
    showOnCard(() => {
      act.select([target.id]);
      act.editCard(target.field);
    }, store);
};
