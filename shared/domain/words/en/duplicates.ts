import type { DuplicateWords } from '../duplicate-words.ts';
import { shorten } from '../typography.ts';
import { fields } from './fields.ts';

const label = (scheme: string): string => (fields as Readonly<Record<string, string>>)[scheme] ?? scheme;

export const duplicates: DuplicateWords = {
  reason: (of) => {
    switch (of.reason) {
      case 'identifier':
        return `Same identifier: ${label(of.scheme)} ${of.value}`;
      case 'same-name':
        return `Same name: “${shorten(of.name)}”`;
      case 'close-name':
        return `Close names: “${shorten(of.a)}” and “${shorten(of.b)}”`;
      case 'same-site':
        return `Same website: ${of.host}`;
      case 'same-place':
        return `Same territory: ${of.place}`;
      case 'other-place':
        return `Different territories: ${of.a} and ${of.b}`;
      case 'other-identifier':
        return `Different identifiers: ${label(of.scheme)} ${of.a} and ${of.b}`;
      default:
        return 'Different kinds';
    }
  },
};
