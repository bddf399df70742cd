import type { CheckWords } from '../diagnosis-words.ts';
import { pluralEnglish as plural, saidInEnglish as said } from '../typography.ts';
import { some } from './some-words.ts';

const A1: CheckWords = {
  title: 'Presence of the five families of actors',
  looks:
    'Public bodies, businesses, non-profits, academic actors and funders among the organisations of the territory or linked to the programme. Partial from three. Absent only where actors or partners are documented, and every organisation has a type.',
  advice: 'Invite one organisation of each missing family.',
  met: () => said`The five families of actors are there.`,
  partial: (told) => said`${told.of('count')} families of 5; not yet: ${told.of('missing')}.`,
  absent: (told) =>
    said`Only ${told.of('count')} of the 5 families of actors; missing: ${told.of('missing')}.`,
  unknown: (told) =>
    said`${told.of('count')} of the 5 families of actors known; to check: ${told.of('missing')}.`,
};

const A2: CheckWords = {
  title: 'An alliance across families for each priority theme',
  looks:
    'For each priority of the territory, an alliance or a PTCE on this theme that joins two families of actors at least. Partial when some have one. Absent only where the composition and the members of these alliances are documented.',
  advice: 'Open an existing alliance to another family, or start one on the theme that has none.',
  met: (told) => said`Each priority has its alliance: ${told.of('alliances')}.`,
  partial: (told) =>
    said`Alliances for ${some(told, 'covered')} (${told.of('alliances')}); not yet for ${some(told, 'rest')}.`,
  absent: (told) => said`No alliance across families for ${some(told, 'rest')}.`,
  unknown: (told) =>
    told.count('count') === 0
      ? said`No priority is written down.`
      : said`No alliance known for ${some(told, 'rest')}; to check.`,
};

const A3: CheckWords = {
  title: 'Links across families: 30% or more',
  looks:
    'Of the pairs of linked organisations, those without a family of actors in common. Partial from 15%. Absent only where the composition is documented.',
  advice: 'Introduce to each other two organisations of different families with the same theme.',
  met: (told) =>
    said`${told.of('crossing')} of ${told.of('pairs')} links cross two families (${told.of('share')}).`,
  partial: (told) =>
    said`Only ${told.of('crossing')} of ${told.of('pairs')} links ${plural(told.count('crossing'), 'crosses', 'cross')} two families (${told.of('share')}).`,
  absent: (told) =>
    said`${told.of('crossing')} of ${told.of('pairs')} links ${plural(told.count('crossing'), 'crosses', 'cross')} two families (${told.of('share')}).`,
  unknown: (told) =>
    told.count('pairs') === 0
      ? said`No link known between two organisations from here.`
      : said`${told.of('crossing')} of ${told.of('pairs')} known links ${plural(told.count('crossing'), 'crosses', 'cross')} two families; the composition is not documented.`,
};

const A4: CheckWords = {
  title: 'No single point of fragility in the network',
  looks:
    'The network of the organisations from here and of what joins them. Met without any articulation point, partial when the worst cuts off less than a quarter of the others. Absent only where the composition is documented.',
  advice: 'Make a second link around the organisation on which all depends.',
  met: (told) => said`None of the ${told.of('organisations')} linked organisations holds the network alone.`,
  partial: (told) =>
    said`Without ${told.of('worst')}, ${told.of('cutOff')} ${plural(told.count('cutOff'), 'other', 'others')} would lose touch with the network.`,
  absent: (told) =>
    said`The network holds by a single organisation, ${told.of('worst')}: ${told.of('cutOff')} ${plural(told.count('cutOff'), 'other depends', 'others depend')} on it.`,
  unknown: (told) =>
    told.has('worst')
      ? said`By the known links, the network holds by a single organisation, ${told.of('worst')}; the composition is not documented.`
      : said`Too few links known to tell.`,
};

const A5: CheckWords = {
  title: 'Links with neighbouring territories',
  looks:
    'A link with a neighbouring territory or an organisation of it, direct or by an alliance, an initiative or an instance in common. Partial when the other is only of the same département. Absent only where the composition is documented.',
  advice: 'Propose a common topic to a neighbouring territory.',
  met: (told) => said`Linked with neighbouring territories: ${told.of('others')}.`,
  partial: (told) => said`Links within the département, with no known neighbour: ${told.of('others')}.`,
  absent: () => said`No link with neighbouring territories.`,
  unknown: () => said`No link with neighbouring territories known; to check.`,
};

const A6: CheckWords = {
  title: 'New alliance within 24 months',
  looks:
    'An alliance or a PTCE from here began within the 24 months before. Partial when there are only new partnerships between organisations from here. Absent only where the composition is documented and every alliance is dated.',
  advice: 'Make an alliance of a recent partnership, with a purpose and roles.',
  met: (told) =>
    said`${plural(told.count('alliances'), 'New alliance', 'New alliances')}: ${told.of('alliances')}.`,
  partial: (told) => said`No new alliance known, but new partnerships: ${told.of('partners')}.`,
  absent: () => said`No new alliance for 24 months.`,
  unknown: (told) =>
    told.count('undated') > 0
      ? said`It is not known when ${told.of('undated')} began.`
      : said`No new alliance known; to check.`,
};

const A7: CheckWords = {
  title: 'Committee and follow-up of decisions',
  looks:
    'An instance governs the programme or brings the territory together, and decisions are followed: there are some, and none is late. Partial with one of the two. Absent only where the committee is marked as documented.',
  advice: 'Convene a committee, write down its decisions, give them a carrier and a due date.',
  met: (told) =>
    said`${told.of('committees')}; ${told.of('decisions')} ${plural(told.count('decisions'), 'decision', 'decisions')} followed, none late.`,
  partial: (told) => {
    if (told.count('committees') === 0)
      return said`${told.of('decisions')} ${plural(told.count('decisions'), 'decision', 'decisions')} written down, without a known committee.`;
    if (told.count('decisions') === 0) return said`${told.of('committees')}, without a recorded decision.`;
    return said`${told.of('committees')}; ${told.of('late')} of ${told.of('decisions')} decisions late.`;
  },
  absent: () => said`No committee.`,
  unknown: () => said`No committee known; to check.`,
};

export const alliances = { A1, A2, A3, A4, A5, A6, A7 };
