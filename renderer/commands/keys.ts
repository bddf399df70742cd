/** What of a keyboard event decides; a DOM KeyboardEvent is one. */
export interface KeyStroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export interface Binding {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Control on a Mac, where Mod is ⌘. */
  readonly control: boolean;
}

/** `Mod+Shift+Z` → its three parts; in `+` and `Mod++` the key itself is a plus. */
export const partsOfKeys = (text: string): readonly string[] =>
  text.endsWith('+') ? [...text.split('+').filter((part) => part !== ''), '+'] : text.split('+');

export const parseBinding = (text: string): Binding => {
  const parts = partsOfKeys(text);
  return {
    key: (parts.at(-1) ?? '').toLowerCase(),
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    control: parts.includes('Control'),
  };
};

export const isLetterOrNamed = (key: string): boolean => /^[a-z]$/.test(key) || key.length > 1;

/**
 * Letters by what they write, digits by where they are: on an AZERTY keyboard digits are written with Shift, and on
 * any keyboard a letter is the one that its key shows. Other signs are compared as written, whatever Shift is.
 */
export const matchesKeys = (text: string, stroke: KeyStroke, isMac: boolean): boolean => {
  const binding = parseBinding(text);
  const mod = isMac ? stroke.metaKey : stroke.ctrlKey;
  const otherMod = isMac ? stroke.ctrlKey : stroke.metaKey;
  if (mod !== binding.mod || otherMod !== binding.control || stroke.altKey !== binding.alt) return false;
  if (/^\d$/.test(binding.key)) {
    return (
      stroke.shiftKey === binding.shift && new RegExp(`^(Digit|Numpad)${binding.key}$`).test(stroke.code)
    );
  }
  if (stroke.key.toLowerCase() !== binding.key) return false;
  return isLetterOrNamed(binding.key) ? stroke.shiftKey === binding.shift : true;
};

/** A key alone, without Ctrl, ⌘ or Alt, that writes something (RGAA 12.10: can be turned off). */
export const isSingleKey = (text: string): boolean => {
  const binding = parseBinding(text);
  return !binding.mod && !binding.alt && binding.key.length === 1;
};
