import { NOW, type SnapshotRecord } from '../../../../shared/contract/snapshot-operations.ts';
import { useBackend } from '../../../backend/backend-context.tsx';
import { startCommittee } from '../../../state/committee-state.ts';
import { useActions } from '../../../state/workspace-context.tsx';
import { useNotify } from '../../../widgets/use-notify.tsx';

/** What can be done of one snapshot; a refusal is shown. */
export const useSnapshotActs = (snapshot: SnapshotRecord) => {
  const { call, dialogs } = useBackend();
  const act = useActions();
  const notify = useNotify();
  const { id, name } = snapshot;
  const trying = (work: () => Promise<void>) => () => void work().catch((error) => notify.refused(error));
  return {
    open: trying(async () => void (await call('snapshot.open', { snapshot: id }))),
    compare: () =>
      act.setCommittee({ tab: 'comparison', before: id, after: NOW, territory: null, mark: null }),
    dossier: () => act.setCommittee({ tab: 'dossier', dossier: { ...startCommittee.dossier, snapshot: id } }),
    remove: trying(async () => {
      await call('snapshot.remove', { snapshot: id });
      notify.done('committee.messages.removed', { name }, { undoable: true });
    }),
    exportAlone: trying(async () => {
      const file = dialogs ? await dialogs.saveProject(name) : null;
      if (dialogs && !file) return;
      // The native dialog has already asked whether to replace a file.
      await call('snapshot.export', { snapshot: id, file, overwrite: file !== null });
      notify.done('committee.messages.exported', { name });
    }),
  };
};
