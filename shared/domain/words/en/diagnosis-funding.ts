import type { CheckWords } from '../diagnosis-words.ts';
import { pluralEnglish as plural, saidInEnglish as said } from '../typography.ts';

const NOT_LISTED = 'the list of funders is not marked as documented';

const F1: CheckWords = {
  title: 'Funding of engineering',
  looks:
    'A funder that offers engineering funds the territory, the programme or one of their projects. Partial when the money is only asked for, or when such a funder is there and funds nothing here. Absent only where funders, and what each of them offers, are documented.',
  advice: 'Look for funding of engineering, first from the funders that already act here.',
  met: (told) => said`Engineering funded by ${told.of('funders')}.`,
  partial: (told) => said`Funding of engineering to be confirmed: ${told.of('funders')}.`,
  absent: () => said`None of the documented funders offers engineering.`,
  unknown: (told) =>
    told.count('silent') > 0
      ? said`It is not known whether ${told.of('silent')} ${told.count('silent') > 1 ? 'offer' : 'offers'} engineering.`
      : said`No funder of engineering known; ${NOT_LISTED}.`,
};

const F2: CheckWords = {
  title: 'Two kinds of funders or more',
  looks:
    'Fund, foundation, bank, State, Europe, patron, local authorities (one kind), businesses… among those who fund the territory, the programme or their projects. Partial from the first funder. Absent only where the list of funders is documented and empty.',
  advice: 'Approach another kind of funder than those already committed.',
  met: (told) => said`${told.of('count')} kinds of funders: ${told.of('kinds')}.`,
  partial: (told) =>
    told.count('kinds') === 0
      ? said`Funded by ${told.of('funders')}, of an unknown kind.`
      : said`Only one kind of funder known: ${told.of('kinds')} (${told.of('funders')}).`,
  absent: () => said`No funder.`,
  unknown: () => said`No funder known; ${NOT_LISTED}.`,
};

const F3: CheckWords = {
  title: 'Share of the largest funder: under 70%',
  looks:
    'Share of the largest funder in what was granted or paid. Partial when it is under 70% of the known amounts and others are missing. Absent only where all amounts are known, and there are several funders or a documented list.',
  advice: 'Spread the amounts over several funders.',
  met: (told) => said`The largest funder, ${told.of('funder')}, gives ${told.of('share')} of the amounts.`,
  partial: (told) =>
    said`${told.of('funder')} gives ${told.of('share')} of the known amounts; ${told.of('silent')} ${plural(told.count('silent'), 'amount is', 'amounts are')} missing.`,
  absent: (told) =>
    said`${told.of('funder')} gives ${told.of('share')} of the amounts: too much for a single funder.`,
  unknown: (told) =>
    told.has('funder')
      ? said`${told.of('funder')} gives ${told.of('share')} of the known amounts; ${told.count('silent') > 0 ? 'the others are not stated' : NOT_LISTED}.`
      : said`No amount known.`,
};

const F4: CheckWords = {
  title: 'Multi-year funding',
  looks:
    'A funding over more than twelve months, by its first and last day. Partial when it is given again from year to year. Absent only where the list of funders is documented and every funding has both dates.',
  advice: 'Propose an agreement over several years to funders that come back each year.',
  met: (told) => said`Funding over several years by ${told.of('funders')}.`,
  partial: (told) =>
    said`Funding given again from year to year by ${told.of('funders')}, without a known commitment.`,
  absent: () => said`No funding lasts over twelve months.`,
  unknown: (told) =>
    told.count('funders') > 0
      ? said`Duration of funding to be stated: ${told.of('funders')}.`
      : said`No funding known; ${NOT_LISTED}.`,
};

const F5: CheckWords = {
  title: 'Private or philanthropic money',
  looks:
    'Foundation, patron, business, fund of a private form. Partial when the money is only asked for, or when such a funder is there and funds nothing here. Absent only where the list of funders is documented and all are public.',
  advice: 'Meet a foundation or sponsoring businesses of the territory.',
  met: (told) => said`Private or philanthropic money: ${told.of('funders')}.`,
  partial: (told) => said`Private money possible, not there yet: ${told.of('funders')}.`,
  absent: () => said`All documented funders are public.`,
  unknown: (told) =>
    told.count('funders') > 0
      ? said`Public or private money? To be stated for ${told.of('funders')}.`
      : said`No private money known; ${NOT_LISTED}.`,
};

const F6: CheckWords = {
  title: 'Co-funded project',
  looks:
    'Two funders at least for one project or alliance. Partial when the second is only asked. Absent only where there are projects and their funders are documented.',
  advice: 'Bring two funders together around one project.',
  met: (told) => said`Co-funding of ${told.of('projects')} by ${told.of('funders')}.`,
  partial: (told) => said`Co-funding hoped for, of ${told.of('projects')}: ${told.of('funders')}.`,
  absent: () => said`No project has two funders.`,
  unknown: () => said`No co-funding known; the funders of projects are not all documented.`,
};

export const funding = { F1, F2, F3, F4, F5, F6 };
