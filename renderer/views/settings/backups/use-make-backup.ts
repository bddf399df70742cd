import { useCommand } from '../../../backend/use-operation.ts';
import { useNotify } from '../../../widgets/use-notify.tsx';

/** « Sauvegarder maintenant »: a verified copy, said when it is there. */
export const useMakeBackup = () => {
  const notify = useNotify();
  const make = useCommand('backup.make');
  return {
    isPending: make.isPending,
    run: () =>
      make.mutate(
        {},
        { onSuccess: () => notify.done('backups.made'), onError: (error) => notify.refused(error) },
      ),
  };
};
