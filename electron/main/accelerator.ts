const NAMED: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};
/** What a menu can write; it refuses the rest with an exception. */
const WRITTEN = /^(?:[A-Z0-9,.;:!/-]|F\d{1,2}|Delete|Insert|Home|End|PageUp|PageDown|Left|Right|Up|Down)$/;

/** The keys of a command as a menu writes them: `Mod+Shift+Z` → `CmdOrCtrl+Shift+Z`; undefined when it cannot. */
export const acceleratorOf = (keys: string): string | undefined => {
  const isPlus = keys.endsWith('++');
  const parts = (isPlus ? keys.slice(0, -2) : keys).split('+');
  const last = isPlus ? 'Plus' : (parts.pop() ?? '');
  const key = NAMED[last] ?? last;
  if (!isPlus && !WRITTEN.test(key)) return undefined;
  return [...parts.map((part) => (part === 'Mod' ? 'CmdOrCtrl' : part)), key].join('+');
};
