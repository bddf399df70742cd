/** Settings that could not be read whole; `file`: the name under which they are kept, null when they stayed in place. */
export interface SettingsWords {
  readonly damaged: (file: string | null) => string;
  readonly newer: (file: string | null) => string;
}

export const settingsSentence = (
  words: SettingsWords,
  { reason, keptAs }: { readonly reason: keyof SettingsWords; readonly keptAs: string | null },
): string => words[reason](keptAs);
