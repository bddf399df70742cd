import { useCallback } from 'react';
import { useBackend } from '../../backend/backend-context.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';

/** « Marquer fait »: what was to follow an exchange is done; can be undone. */
export const useMarkDone = (): ((exchange: { readonly id: string; readonly name: string }) => void) => {
  const { call } = useBackend();
  const notify = useNotify();
  return useCallback(
    ({ id, name }) => {
      const close = async () => {
        await call('exchange.close', { exchange: id });
        notify.done('followUps.messages.done', { name }, { undoable: true });
      };
      close().catch((error: unknown) => notify.refused(error));
    },
    [call, notify],
  );
};
