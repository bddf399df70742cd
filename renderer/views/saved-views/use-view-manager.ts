import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../../shared/contract/view-operations.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { download } from '../../backend/download.ts';
import { useNotify } from '../../widgets/use-notify.tsx';

export interface ViewManager {
  /** What a screen reader hears of the last move. */
  readonly said: string;
  move(view: SavedView, to: number): void;
  setStart(view: SavedView): void;
  duplicate(view: SavedView): void;
  remove(view: SavedView): void;
  exportView(view: SavedView): void;
}

/** What is done with the list of views; each change can be undone. */
export const useViewManager = (views: readonly SavedView[]): ViewManager => {
  const { t } = useTranslation();
  const { call, dialogs } = useBackend();
  const notify = useNotify();
  const [said, setSaid] = useState('');
  const attempt = (work: () => Promise<void>) => void work().catch((error) => notify.refused(error));
  return {
    said,
    move: (view, to) =>
      attempt(async () => {
        const ids = views.map(({ id }) => id).filter((id) => id !== view.id);
        ids.splice(to, 0, view.id);
        await call('view.order', { ids });
        setSaid(t('views.dialog.moved', { name: view.name, place: to + 1, count: views.length }));
      }),
    setStart: (view) =>
      attempt(async () => {
        await call('view.start', { id: view.isStart ? null : view.id });
        const key = view.isStart ? 'views.messages.startNone' : 'views.messages.startSet';
        notify.done(key, { name: view.name }, { undoable: true });
      }),
    duplicate: (view) =>
      attempt(async () => {
        await call('view.duplicate', { id: view.id });
        notify.done('views.messages.duplicated', {}, { undoable: true });
      }),
    remove: (view) =>
      attempt(async () => {
        await call('view.remove', { id: view.id });
        notify.done('views.messages.removed', { name: view.name }, { undoable: true });
      }),
    exportView: (view) =>
      attempt(async () => {
        const file = dialogs ? await dialogs.saveExport(view.name, 'json') : null;
        if (dialogs && file === null) return;
        // The native dialog has already asked before choosing an existing file.
        const produced = await call('view.export', { id: view.id, file, overwrite: true });
        if (file === null) download(produced);
        notify.done('views.messages.exported');
      }),
  };
};
