const KEY = 'alliage.recentCommands';
const KEPT = 5;

/** Ids of the last commands run, newest first. A convenience of this window: losing it loses nothing. */
export const recentCommands = (storage: Storage): readonly string[] =>
  (storage.getItem(KEY) ?? '').split(' ').filter((id) => id !== '');

export const rememberCommand = (storage: Storage, id: string): void => {
  const others = recentCommands(storage).filter((other) => other !== id);
  storage.setItem(KEY, [id, ...others].slice(0, KEPT).join(' '));
};
