import { createInstance, type i18n, type ParseKeys } from 'i18next';
import type { Lang } from '../../shared/domain/words/words.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fr };
  }
}

/** A key of the catalogue, `area.….word`; plural forms without their ending. */
export type TextKey = ParseKeys;

const resources = { fr: { translation: fr }, en: { translation: en } } as const;

/** The interface's words. React escapes, so interpolation must not. */
export const createI18n = (lang: Lang): i18n => {
  const instance = createInstance({
    lng: lang,
    fallbackLng: false,
    resources,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void instance.init();
  return instance;
};

/** The language to start in, before the settings are read. */
export const guessLang = (languages: readonly string[]): Lang =>
  languages[0]?.toLowerCase().startsWith('en') ? 'en' : 'fr';
