/** Settings that could not be read whole; `file`: the name under which they are kept, null when they stayed in place. */
export interface SettingsWords {
  readonly damaged: (file: string | null) => string;
  readonly newer: (file: string | null) => string;
}

/** Other files of the application's folder that could not be read, by what they are; what they say is the same of `file`. */
export interface HomeFileWords {
  readonly 'second-folder': (file: string | null) => string;
  readonly recent: (file: string | null) => string;
  readonly mappings: (file: string | null) => string;
}

export const homeFileSentence = (
  words: HomeFileWords,
  { file, keptAs }: { readonly file: keyof HomeFileWords; readonly keptAs: string | null },
): string => words[file](keptAs);

export const settingsSentence = (
  words: SettingsWords,
  { reason, keptAs }: { readonly reason: keyof SettingsWords; readonly keptAs: string | null },
): string => words[reason](keptAs);
