/** Sections of Réglages as the screen lists them; Partenariats, between Projet and Sauvegardes, has tests of its own. */
export const SECTIONS = {
  fr: [
    'Général',
    'Projet',
    'Sauvegardes',
    'Données personnelles',
    'Clavier',
    'Accessibilité',
    'Avancé',
    'À propos',
  ],
  en: ['General', 'Project', 'Backups', 'Personal data', 'Keyboard', 'Accessibility', 'Advanced', 'About'],
} as const;
