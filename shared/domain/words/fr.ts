import { errors } from './fr/errors.ts';
import { sentences } from './fr/sentences.ts';
import { sheet } from './fr/sheet.ts';
import { vocabulary } from './fr/vocabulary.ts';

export const fr = { errors, sentences, sheet, vocabulary };
