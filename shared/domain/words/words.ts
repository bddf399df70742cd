import { en } from './en.ts';
import { fr } from './fr.ts';

export type Lang = 'fr' | 'en';
export type Words = typeof fr;
const catalogue: Readonly<Record<Lang, Words>> = { fr, en };

/** Every sentence and word that the product generates, by language. */
export const wordsOf = (lang: Lang): Words => catalogue[lang];

type Details = Readonly<Record<string, unknown>>;
/** What happened, what is safe, what to do (interface.md 2.11). */
export const errorSentence = (lang: Lang, code: string, details: Details): string => {
  const sentences = catalogue[lang].errors as Readonly<Record<string, (details: Details) => string>>;
  return (sentences[code] ?? sentences['E-UNEXPECTED'])?.(details) ?? code;
};
