import type { CheckWords } from '../diagnosis-words.ts';
import { saidInEnglish as said } from '../typography.ts';

const F1: CheckWords = {
  title: 'Engineering is funded',
  looks:
    'A funder that offers engineering funds the territory, the programme or one of their projects. Partial when the money is only asked for, or when such a funder is there and funds nothing here. Absent only where funders, and what each of them offers, are documented.',
  advice: 'Look for funding of engineering, first from the funders that already act here.',
  met: (told) => said`Engineering funded by ${told.of('funders')}.`,
  partial: (told) => said`Funding of engineering to be confirmed: ${told.of('funders')}.`,
  absent: () => said`None of the documented funders offers engineering.`,
  unknown: (told) =>
    told.count('silent') > 0
      ? said`It is not known whether ${told.of('silent')} ${told.count('silent') > 1 ? 'offer' : 'offers'} engineering.`
      : said`No funder of engineering known; the list of funders is not marked as documented.`,
};

export const funding = { F1 };
