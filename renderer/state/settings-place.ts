export const SETTINGS_SECTIONS = [
  'general',
  'project',
  'partnerships',
  'backups',
  'persons',
  'keyboard',
  'accessibility',
  'advanced',
  'about',
] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** Where one is in Réglages. */
export interface SettingsPlace {
  readonly settingsSection: SettingsSection;
  /** The setting that one came for: it is shown, then forgotten. */
  readonly settingsRow: string | null;
}

export const startSettings: SettingsPlace = { settingsSection: 'general', settingsRow: null };

export const settingsActions = {
  /** `settingsRow`: id of a setting of settings-rows.ts. */
  openSettings: (_: SettingsPlace, settingsSection: SettingsSection, settingsRow: string | null = null) => ({
    screen: 'settings' as const,
    settingsSection,
    settingsRow,
  }),
  endSettingsRow: (_: SettingsPlace) => ({ settingsRow: null }),
};
