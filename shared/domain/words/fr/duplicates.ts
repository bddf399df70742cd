import type { DuplicateWords } from '../duplicate-words.ts';
import { french as fr, shorten } from '../typography.ts';
import { fields } from './fields.ts';

const label = (scheme: string): string => (fields as Readonly<Record<string, string>>)[scheme] ?? scheme;

export const duplicates: DuplicateWords = {
  reason: (of) => {
    switch (of.reason) {
      case 'identifier':
        return fr`Même identifiant : ${label(of.scheme)} ${of.value}`;
      case 'same-name':
        return fr`Même nom : « ${shorten(of.name)} »`;
      case 'close-name':
        return fr`Noms proches : « ${shorten(of.a)} » et « ${shorten(of.b)} »`;
      case 'same-site':
        return fr`Même site web : ${of.host}`;
      case 'same-place':
        return fr`Même territoire : ${of.place}`;
      case 'other-place':
        return fr`Territoires différents : ${of.a} et ${of.b}`;
      case 'other-identifier':
        return fr`Identifiants différents : ${label(of.scheme)} ${of.a} et ${of.b}`;
      default:
        return fr`Natures différentes`;
    }
  },
};
