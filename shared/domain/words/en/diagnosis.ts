import { formatDate, formatNumber } from '../../format.ts';
import type { DiagnosisWords } from '../diagnosis-words.ts';
import { pluralEnglish as plural, saidInEnglish as said } from '../typography.ts';
import { alliances } from './diagnosis-alliances.ts';
import { competences } from './diagnosis-competences.ts';
import { funding } from './diagnosis-funding.ts';
import { partnerships } from './partnerships.ts';
import { vocabulary } from './vocabulary.ts';

const states: DiagnosisWords['states'] = {
  met: 'Met',
  partial: 'Partial',
  absent: 'Absent',
  unknown: 'Unknown',
};

const indicators: DiagnosisWords['indicators'] = {
  organisations: {
    title: 'Organisations',
    text: (told) =>
      said`${told.of('count')} ${plural(told.count('count'), 'organisation', 'organisations')} of the territory or linked to it.`,
  },
  alliances: {
    title: 'Alliances',
    text: (told) =>
      said`${told.of('count')} ${plural(told.count('count'), 'alliance or PTCE', 'alliances and PTCE')}.`,
  },
  'cross-family': {
    title: 'Links across families of actors',
    text: (told) =>
      told.has('share')
        ? said`${told.of('share')} of links cross two families (${told.of('crossing')} of ${told.of('pairs')}).`
        : said`No link known between two organisations.`,
  },
  newcomers: {
    title: 'Newcomers',
    text: (told) =>
      said`${told.of('count')} ${plural(told.count('count'), 'organisation has', 'organisations have')} at most one link.`,
  },
  isolated: {
    title: 'Isolated actors',
    text: (told) =>
      said`${told.of('count')} ${plural(told.count('count'), 'organisation has', 'organisations have')} no known link.`,
  },
  'top-five': {
    title: 'Share of the five most linked',
    text: (told) =>
      told.has('share')
        ? said`${told.of('top')}: ${told.of('share')} of links on their own.`
        : said`No link known.`,
  },
  gini: {
    title: 'Concentration of links',
    text: (told) =>
      told.has('gini')
        ? said`Gini coefficient of links: ${told.of('gini')} (0: as many for each; 1: all for one).`
        : said`Too few links known to measure their concentration.`,
  },
};

export const diagnosis: DiagnosisWords = {
  job: 'Diagnosing',
  checks: { ...competences, ...funding, ...alliances },
  states,
  corrected: (state, reason, author) =>
    said` Corrected by hand to “${states[state]}”${author === '' ? '' : ' by '}${author}: “${reason}”.`,
  indicators,
  distance: (tier, km) => {
    if (km !== null) return `${formatNumber(km, 'en', 0)}\u00A0km away`;
    if (tier === null) return 'place not stated';
    return tier < 4 ? partnerships.terms.tier(String(tier)) : 'elsewhere';
  },
  radar: (visibility) => `visibility ${visibility}`,
  resource: (axes, level) =>
    [
      axes.map((axis) => vocabulary.axes[axis]).join(', '),
      level === null ? '' : vocabulary.maturityLevels[level],
    ]
      .filter((part) => part !== '')
      .join('; '),
  table: {
    heading: (name, on) => `${name}, ${formatDate(on, 'en')}`,
    maturity: (level, on, assessor) =>
      level === null
        ? 'Maturity: not assessed yet'
        : `Assessed maturity: ${vocabulary.maturityLevels[level]}${on === null ? '' : ` (${formatDate(on, 'en')})`}${assessor === null ? '' : `, ${assessor}`}`,
    score: (axis, score, low, high, known) =>
      `${axis}: ${score ?? 'too little is known for a score'} (between ${low} and ${high}; ${known} known)`,
    toStrengthen: 'To strengthen:',
    reminders: 'Reminders:',
  },
};
