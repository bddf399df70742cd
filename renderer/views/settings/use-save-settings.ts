import { useState } from 'react';
import type { Settings } from '../../../shared/contract/project-operations.ts';
import { useSettings } from '../../backend/use-app.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useNotify } from '../../widgets/use-notify.tsx';

export type SaveSettings = (change: Partial<Settings>) => void;

/** The settings and how to change them: each acts and is saved at once. */
export const useSaveSettings = (): readonly [Settings, SaveSettings] => {
  const notify = useNotify();
  // What was just chosen shows at once, before the host has kept it.
  const [chosen, setChosen] = useState<Partial<Settings>>({});
  const kept = useSettings();
  const set = useCommand('settings.set');
  const save: SaveSettings = (change) => {
    setChosen((before) => ({ ...before, ...change }));
    set.mutate(change, {
      onError: (error: Error) => notify.refused(error),
      onSettled: () => setChosen({}),
    });
  };
  return [{ ...kept, ...chosen }, save];
};
