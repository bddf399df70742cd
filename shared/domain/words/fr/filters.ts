import { formatMoney, formatNumber, formatShare } from '../../format.ts';
import type { FilterWords } from '../filter-words.ts';

const NBSP = '\u00A0';
const number = (value: number): string => formatNumber(value, 'fr');

/** Words of the chips and of the years. */
export const filters: FilterWords = {
  unit: {
    number,
    people: (value) => `${number(value)} ${Math.abs(value) < 2 ? 'habitant' : 'habitants'}`,
    euros: (value) => formatMoney(value * 100, 'fr'),
    percent: (value) => formatShare(value / 100, 'fr'),
    year: String,
    score: (value) => formatNumber(value, 'fr', 3),
  },
  atLeast: (value) => `à partir de ${value}`,
  atMost: (value) => `jusqu’à ${value}`,
  from: (least, most) => `de ${least} à ${most}`,
  known: 'renseigné',
  orUnknown: (said) => `${said}, ou non renseigné`,
  allOf: (values) => values.join(' et '),
  holds: (text) => `contient ${text}`,
  or: (texts) => texts.join(' ou '),
  located: { coordinates: 'coordonnées connues', territory: 'territoire connu' },
  filled: {
    description: 'description',
    url: 'site web',
    followUp: 'suite à donner',
    statements: 'déclarations',
    shortName: 'nom court',
    aliases: 'autres noms',
  },
  relationFilled: { note: 'avec une note', sources: 'avec une source' },
  community: (place) => number(place + 1),
  component: (place) => (place === 0 ? 'le plus grand' : `ensemble ${number(place + 1)}`),
  years: 'Années',
  allYears: 'toutes',
  undatedHidden: 'liens non datés masqués',
  grouped: {
    collapsed: (by) => `Regroupé par${NBSP}: ${by}`,
    hulls: (by) => `Entouré par${NBSP}: ${by}`,
  },
  coloured: (by) => `Couleur${NBSP}: ${by}`,
  sized: (by) => `Taille${NBSP}: ${by}`,
  uniform: 'la même pour tous',
};
