import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../backend/use-app.ts';
import { commandById } from '../../commands/commands.ts';
import { chosenKeysOf } from '../../commands/find-by-keys.ts';
import { isOfKeyboard, keyWords } from '../../commands/format-keys.ts';
import { isMac } from '../../widgets/shortcut.tsx';

/** The first keys that the person has for a command, when there are some. */
export const useKeysOf = (): ((command: string) => string | undefined) => {
  const { host, settings } = useApp();
  return useCallback(
    (command) =>
      chosenKeysOf(commandById(command), {
        host: host === 'desktop' ? 'desktop' : 'browser',
        keys: settings.keys,
      }).find((keys) => isOfKeyboard(keys, isMac())),
    [host, settings.keys],
  );
};

/** The same in words, for what is searched. */
export const useTellKeys = (): ((command: string) => string) => {
  const { t } = useTranslation();
  const keysOf = useKeysOf();
  return useCallback(
    (command) => {
      const keys = keysOf(command);
      return keys ? keyWords(keys, t, isMac()).join('+') : t(commandById(command).title);
    },
    [keysOf, t],
  );
};
