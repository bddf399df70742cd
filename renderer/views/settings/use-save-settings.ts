import { useEffect, useState } from 'react';
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
    const onError = (error: Error) => {
      setChosen({});
      notify.refused(error);
    };
    set.mutate(change, { onError });
  };
  // The host has kept it, or another window has changed something: what it says is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each change of what is kept
  useEffect(() => setChosen({}), [kept]);
  return [{ ...kept, ...chosen }, save];
};
