import { formatDate } from '../../format.ts';
import type { PartialDate } from '../../partial-date.ts';
import { french as fr } from '../typography.ts';
import { vocabulary } from './vocabulary.ts';

const NAMED = 2;
const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

/** Names that the product gives to exchanges. */
export const followUps = {
  /** « Entretien avec Le Trait d’union, 12 mars 2026 ». */
  exchangeName: (form: keyof typeof vocabulary.forms, names: readonly string[], on: PartialDate): string => {
    const kind = capitalise(form === 'other' ? vocabulary.types.exchange : vocabulary.forms[form]);
    const others = names.length - NAMED;
    const listed = names.slice(0, NAMED).join(others > 0 ? ', ' : ' et ');
    const rest = others > 0 ? ` et ${others} ${others > 1 ? 'autres' : 'autre'}` : '';
    return fr`${kind} avec ${listed}${rest}, ${formatDate(on, 'fr')}`;
  },
};
