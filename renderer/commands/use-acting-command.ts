import { useCallback } from 'react';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { findByKeys } from './find-by-keys.ts';
import type { KeyStroke } from './keys.ts';
import { useCommandTools } from './use-commands.ts';

/** Commands that act on what is chosen: where the keyboard is becomes the choice before they run. */
const ACTING: ReadonlySet<string> = new Set([
  'explorer.neighbourhood',
  'explorer.addNeighbours',
  'explorer.path',
  'explorer.highlight',
  'explorer.link',
  'explorer.linkHere',
  'explorer.rename',
  'explorer.remove',
  'explorer.pin',
  'explorer.fitSelection',
]);

export const isActing = ({ id }: Command): boolean => ACTING.has(id);

/** The command that a keystroke means in a zone where single keys are heard (picture, list), with the person's keys. */
export const useZoneCommand = (): ((stroke: KeyStroke) => Command | null) => {
  const tools = useCommandTools();
  return useCallback(
    (stroke) => {
      const { host, settings } = tools();
      return findByKeys(commands, stroke, {
        focus: { inText: false, scopes: ['canvas'] },
        host,
        isMac: /mac/i.test(navigator.userAgent),
        singleKeys: settings.singleKeys,
        keys: settings.keys,
      });
    },
    [tools],
  );
};
