import { formatMoney, formatNumber, formatShare } from '../../format.ts';
import type { FundingWords } from '../funding-words.ts';
import { french as fr, pluralFrench as plural } from '../typography.ts';

const number = (value: number): string => formatNumber(value, 'fr');
const money = (cents: number): string => formatMoney(cents, 'fr');
const links = (count: number): string => `${number(count)} ${plural(count, 'financement', 'financements')}`;

export const funding: FundingWords = {
  layers: {
    funder: 'Financeurs',
    vehicle: 'Programmes et projets',
    beneficiary: 'Acteurs et territoires',
  },
  amount: (cents) => (cents === null ? 'montant non renseigné' : money(cents)),
  others: (count) => `${number(count)} autres`,
  years: ([first, last]) => (first === last ? String(first) : `${first}–${last}`),
  total: ({ amountCents, known, unknown }) => {
    if (known === 0) return fr`${links(unknown)}, sans aucun montant renseigné.`;
    const rest = unknown === 0 ? '' : ` ; ${links(unknown)} sans montant`;
    return fr`${money(amountCents)} renseignés pour ${links(known)}${rest.replace(' ;', '\u202F;')}.`;
  },
  concentration: (name, { share, amountCents, funders }) =>
    funders === 1
      ? fr`Un seul financeur a des montants renseignés : ${name}.`
      : fr`Le premier financeur, ${name}, donne ${formatShare(share, 'fr')} des montants renseignés (${money(amountCents)}), sur ${number(funders)} financeurs.`,
  requested: ({ requested, requestedCents }) =>
    requested === 0
      ? ''
      : fr`À part : ${number(requested)} ${plural(requested, 'demande', 'demandes')} en cours (${money(requestedCents)}).`,
  apart: (count) =>
    count === 0
      ? ''
      : `${number(count)} ${plural(count, 'acteur de la vue, sans financement connu, n’est pas dans l’image.', 'acteurs de la vue, sans financement connu, ne sont pas dans l’image.')}`,
  band: 'Montant renseigné',
  unknownBand: 'Montant non renseigné',
  none: 'Aucun financement parmi ce que montre la vue.',
  title: 'Qui finance quoi',
};
