import { useCallback } from 'react';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { useBackend } from '../../../backend/backend-context.tsx';
import { useProject } from '../../../backend/use-app.ts';
import { useOperation } from '../../../backend/use-operation.ts';
import type { TextKey } from '../../../i18n/i18n.ts';
import { useNotify } from '../../../widgets/use-notify.tsx';

/** How this project uses the method, and how to change it: each change is one operation, which can be undone. */
export const useMethod = () => {
  const { call } = useBackend();
  const notify = useNotify();
  const project = useProject();
  const { data: method, error } = useOperation('method.read', {}, { enabled: project !== null });
  const save = useCallback(
    async (
      change: InputOf<'method.set'>,
      message: TextKey = 'partnerships.messages.methodSaved',
    ): Promise<boolean> => {
      try {
        await call('method.set', change);
      } catch (refusal) {
        notify.refused(refusal);
        return false;
      }
      notify.done(message, {}, { undoable: true });
      return true;
    },
    [call, notify],
  );
  return { method, error, save };
};
