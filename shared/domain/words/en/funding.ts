import { formatMoney, formatNumber, formatShare } from '../../format.ts';
import type { FundingWords } from '../funding-words.ts';
import { pluralEnglish as plural } from '../typography.ts';

const number = (value: number): string => formatNumber(value, 'en');
const money = (cents: number): string => formatMoney(cents, 'en');
const links = (count: number): string => `${number(count)} funding ${plural(count, 'link', 'links')}`;

export const funding: FundingWords = {
  layers: {
    funder: 'Funders',
    vehicle: 'Programmes and projects',
    beneficiary: 'Actors and territories',
  },
  amount: (cents) => (cents === null ? 'amount not stated' : money(cents)),
  others: (count) => `${number(count)} others`,
  years: ([first, last]) => (first === last ? String(first) : `${first}–${last}`),
  total: ({ amountCents, known, unknown }) =>
    known === 0
      ? `${links(unknown)}, no amount stated.`
      : `${money(amountCents)} stated for ${links(known)}${unknown === 0 ? '' : `; ${links(unknown)} without an amount`}.`,
  concentration: (name, { share, amountCents, funders }) =>
    funders === 1
      ? `A single funder has stated amounts: ${name}.`
      : `The largest funder, ${name}, gives ${formatShare(share, 'en')} of the stated amounts (${money(amountCents)}), out of ${number(funders)} funders.`,
  requested: ({ requested, requestedCents }) =>
    requested === 0
      ? ''
      : `Apart: ${number(requested)} pending ${plural(requested, 'request', 'requests')} (${money(requestedCents)}).`,
  apart: (count) =>
    count === 0
      ? ''
      : `${number(count)} ${plural(count, 'actor of the view, without known funding, is not in the picture.', 'actors of the view, without known funding, are not in the picture.')}`,
  band: 'Amount stated',
  unknownBand: 'Amount not stated',
  none: 'No funding among what the view shows.',
  title: 'Who funds what',
};
