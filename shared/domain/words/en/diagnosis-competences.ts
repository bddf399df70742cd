import type { CheckWords } from '../diagnosis-words.ts';
import { pluralEnglish as plural, saidInEnglish as said } from '../typography.ts';
import { some } from './some-words.ts';

const C1: CheckWords = {
  title: 'Identified catalyst',
  looks:
    'A territorial catalyst that is there, or works with the territory or the programme. Partial when it is at most 30 km away or in the same département. Absent only where actors or partners are documented, and every catalyst has a place.',
  advice: 'Identify who plays the part of a catalyst, or meet the one that acts nearest.',
  met: (told) => said`Catalyst identified: ${told.of('catalysts')}.`,
  partial: (told) => said`No catalyst known here; nearby: ${told.of('catalysts')}.`,
  absent: () => said`No catalyst identified, here or in the département.`,
  unknown: (told) =>
    told.has('unplaced')
      ? said`No catalyst known here; where ${told.of('unplaced')} is is not known.`
      : said`No catalyst known; neither actors nor partners are marked as documented.`,
};

const C2: CheckWords = {
  title: 'Resource for project engineering',
  looks:
    'An organisation or a resource from here offers project engineering. Partial when it offers another kind of engineering. Absent only where the composition is documented, and so is what everybody offers.',
  advice: 'Find who can lend time for engineering: intermunicipal body, third place, chamber, university.',
  met: (told) => said`Project engineering offered by ${told.of('providers')}.`,
  partial: (told) => said`No project engineering, but ${told.of('offers')}: ${told.of('providers')}.`,
  absent: () => said`Nobody offers engineering among the documented organisations.`,
  unknown: () => said`No offer of engineering known; not all offers are documented.`,
};

const C3: CheckWords = {
  title: 'Linked academic actor',
  looks:
    'An academic actor has a link with the territory, the programme, an organisation or a project from here. Partial when it is there without a known link. Absent only where the composition is documented and every organisation has a type.',
  advice: 'Offer a research topic, an internship or an evaluation to the nearest academic actor.',
  met: (told) => said`Linked to others here: ${told.of('academics')}.`,
  partial: (told) =>
    said`${told.of('academics')} ${told.count('academics') > 1 ? 'are' : 'is'} there, without a known link to the others.`,
  absent: () => said`No academic actor among the documented organisations.`,
  unknown: () => said`No academic actor known; to check.`,
};

const C4: CheckWords = {
  title: 'Needs and offers described for 60% of projects',
  looks:
    'Of the projects under way (exchanges and events left out), those whose needs are known, and what the project or those who carry or help it offer. Partial from the first. Absent only where needs or offers are marked as documented.',
  advice: 'Write down, for each project, what it looks for and what its carriers offer.',
  met: (told) =>
    said`${told.of('described')} of ${told.of('projects')} ${plural(told.count('projects'), 'project', 'projects')} described (${told.of('share')}).`,
  partial: (told) =>
    said`Only ${told.of('described')} of ${told.of('projects')} ${plural(told.count('projects'), 'project', 'projects')} described (${told.of('share')}).`,
  absent: (told) => said`None of the ${told.of('projects')} projects has its needs and offers described.`,
  unknown: (told) =>
    told.count('projects') === 0
      ? said`No project under way known: nothing to describe.`
      : said`Needs and offers are not written down yet for any of the ${told.of('projects')} known projects.`,
};

const C5: CheckWords = {
  title: 'Answers to needs',
  looks:
    'Needs of the territory, its programmes and its projects that a linked organisation offers to cover. Met from 60%, partial from the first. Absent only where the composition is documented, and all linked organisations have said what they offer.',
  advice: 'Bring each unanswered need together with an offer nearby.',
  met: (told) =>
    said`${told.of('met')} of ${told.of('needs')} needs find an answer (${told.of('share')}), thanks to ${told.of('by')}.`,
  partial: (told) =>
    said`${told.of('met')} of ${told.of('needs')} needs ${plural(told.count('met'), 'finds', 'find')} an answer (${told.of('share')}); unanswered: ${some(told, 'unmet')}.`,
  absent: (told) => said`No need finds an answer among linked organisations: ${some(told, 'unmet')}.`,
  unknown: (told) =>
    told.count('needs') === 0
      ? said`No need is written down.`
      : said`Needs without a known answer: ${some(told, 'unmet')}; to check.`,
};

const C6: CheckWords = {
  title: 'Exchange with another territory',
  looks:
    'An exchange or an event brings together participants from here and from another territory. Partial between two territories from here. Absent only where the composition is documented, and it is known where each participant is from.',
  advice: 'Invite a neighbouring territory to a visit or a workshop, and write it down.',
  met: (told) => said`${told.of('exchanges')}, with ${told.of('others')}.`,
  partial: (told) => said`Exchange between territories from here only: ${told.of('exchanges')}.`,
  absent: () => said`No exchange with another territory.`,
  unknown: () => said`No exchange with another territory known; to check.`,
};

export const competences = { C1, C2, C3, C4, C5, C6 };
