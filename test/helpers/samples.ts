import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ProjectDocument, parseDocument } from '../../shared/domain/document.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Text of a committed sample, as it ships. */
export const sampleText = (name: 'rameau' | 'trois-rivieres'): string =>
  readFileSync(resolve(ROOT, `resources/samples/${name}.json`), 'utf8');

export const readSample = (name: 'rameau' | 'trois-rivieres'): ProjectDocument =>
  parseDocument(JSON.parse(sampleText(name)));
