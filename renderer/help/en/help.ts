import type { HelpContent } from '../help-page.ts';
import { decisions } from './decisions.ts';
import { glossary } from './glossary.ts';
import { places } from './places.ts';
import { reference } from './reference.ts';
import { settings } from './settings.ts';
import { work } from './work.ts';

/** The help in English. */
export const en: HelpContent = {
  pages: { ...places, ...decisions, ...work, ...settings, ...reference },
  glossary,
};
