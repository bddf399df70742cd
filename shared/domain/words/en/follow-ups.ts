import { formatDate } from '../../format.ts';
import type { followUps as french } from '../fr/follow-ups.ts';
import { vocabulary } from './vocabulary.ts';

const NAMED = 2;
const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);

/** Names that the product gives to exchanges. */
export const followUps: typeof french = {
  exchangeName: (form, names, on) => {
    const kind = capitalise(form === 'other' ? vocabulary.types.exchange : vocabulary.forms[form]);
    const others = names.length - NAMED;
    const listed = names.slice(0, NAMED).join(others > 0 ? ', ' : ' and ');
    const rest = others > 0 ? ` and ${others} ${others > 1 ? 'others' : 'other'}` : '';
    return `${kind} with ${listed}${rest}, ${formatDate(on, 'en')}`;
  },
};
