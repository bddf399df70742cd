import type { RuleWords } from '../rule-words.ts';
import { pluralEnglish as plural, saidInEnglish as said } from '../typography.ts';
import { aboutTopics } from './rule-topics.ts';

/** R10 to R16, R20 and R23, of projects, funders and themes. */
export const projectRules = {
  R10: {
    title: 'Need of a project without an answer',
    description:
      'Compares what a project needs and what the organisations linked to it offer. Proposes those nearby that offer it. To be checked while the need has no date, or a linked organisation does not say what it offers.',
    gap: (told) =>
      said`${told.of('scope')} needs ${told.of('needs')}; no organisation linked to the project offers it.`,
    toCheck: (told) =>
      said`To be checked: ${told.of('scope')} needs ${told.of('needs')}, without a known answer among the organisations linked to the project.`,
    filler: (told) =>
      told.has('offeredOn')
        ? said`${told.of('who')} offers ${told.of('offered')} (${told.of('offeredOn')}).`
        : said`${told.of('who')} offers ${told.of('offered')}.`,
  },
  R11: {
    title: 'Offer that no project nearby makes use of',
    description:
      'Looks, in the territory of an actor and its neighbours, for projects that need what it offers and that it has no link with. Proposes these projects. To be checked while the partners of the actor are not documented.',
    gap: (told) =>
      said`${told.of('scope')} offers ${told.of('offers')}; ${told.of('projects')} ${plural(told.count('projects'), 'project nearby needs', 'projects nearby need')} it, without a link to this offer.`,
    toCheck: (told) =>
      said`To be checked: ${told.of('scope')} offers ${told.of('offers')}; ${told.of('projects')} ${plural(told.count('projects'), 'project nearby needs', 'projects nearby need')} it, without a known link to this offer.`,
    filler: (told) => said`${told.of('who')} needs ${told.of('needed')}.`,
  },
  R12: {
    title: 'Project that depends on one funder, or whose funding ends',
    description:
      'Looks at the share of the first funder of each project, and at the end of its funding. Proposes funders nearby, of the same themes. To be checked while the funders of the project are not documented.',
    gap: (told) =>
      told.has('endingOn')
        ? said`The known funding of this project ends: ${told.of('scope')}, ${told.of('endingOn')}.`
        : said`${told.of('scope')} gets ${told.of('share')} of its funding from a single funder: ${told.of('funder')}.`,
    toCheck: (told) =>
      told.has('endingOn')
        ? said`To be checked: the known funding of this project ends: ${told.of('scope')}, ${told.of('endingOn')}.`
        : said`To be checked: ${told.of('scope')} gets ${told.of('share')} of its known funding from a single funder: ${told.of('funder')}.`,
  },
  R13: {
    title: 'Funder of the territory without a link to a local actor',
    description:
      'Looks for funders of a territory that have no link with any of its actors, projects or local authorities. Proposes projects and actors of their themes. To be checked while their partners, or those of the territory, are not documented.',
    gap: (told) =>
      said`${told.of('scope')} is present in the territory (${told.of('territories')}), but has no link with any of its actors or projects.`,
    toCheck: (told) =>
      said`To be checked: ${told.of('scope')} is present in the territory (${told.of('territories')}), without a known link with any of its actors or projects.`,
  },
  R14: {
    title: 'Priority of the territory without an actor',
    description:
      'Compares the priorities of a territory and the themes of its actors. Proposes actors of territories nearby that have the theme. To be checked while the partners of the territory are not documented, or its actors have no theme.',
    gap: (told) =>
      said`${told.of('scope')} has ${aboutTopics(told)} as a priority; no actor of the territory works on it.`,
    toCheck: (told) =>
      said`To be checked: ${told.of('scope')} has ${aboutTopics(told)} as a priority; no known actor of the territory works on it.`,
  },
  R15: {
    title: 'Neighbours who do not know each other',
    description:
      'Looks in a territory for actors that share an SDG and have no direct link among them. Proposes to introduce them. To be checked while the partners of the territory are not documented.',
    gap: (told) =>
      said`${told.of('scope')}: ${told.of('actors')} actors share SDG ${told.of('sdg')} and have no direct link among them.`,
    toCheck: (told) =>
      said`To be checked: ${told.of('scope')}, where ${told.of('actors')} actors share SDG ${told.of('sdg')} and have no known direct link among them.`,
  },
  R16: {
    title: 'Programmes of one theme without a common actor',
    description:
      'Compares the programmes of a territory that share a theme. Proposes that an actor of the one joins the other. To be checked while the partners of both programmes are not documented.',
    gap: (told) =>
      said`Two programmes of one territory have no actor in common: ${told.of('scope')} and ${told.of('other')} (${aboutTopics(told)}).`,
    toCheck: (told) =>
      said`To be checked: two programmes of one territory have no known actor in common: ${told.of('scope')} and ${told.of('other')} (${aboutTopics(told)}).`,
  },
  R20: {
    title: 'Academic actor without a project of its theme',
    description:
      'Looks around each academic actor, within the chosen distance or in the same département, for projects of its themes. Proposes that it takes part. To be checked while its partners are not documented.',
    gap: (told) =>
      said`${told.of('scope')} has no link with any project nearby of its themes: ${told.of('projects')} ${plural(told.count('projects'), 'project', 'projects')} (${aboutTopics(told)}).`,
    toCheck: (told) =>
      said`To be checked: ${told.of('scope')} has no known link with any project nearby of its themes: ${told.of('projects')} ${plural(told.count('projects'), 'project', 'projects')} (${aboutTopics(told)}).`,
  },
  R23: {
    title: 'Rural intermunicipality without a link to the urban pole',
    description:
      'Compares the themes of an intermunicipality and those that the nearest urban pole of its département funds; a pole is known by its population. Proposes funding. To be checked while partners or population are not documented.',
    gap: (told) =>
      said`${told.of('scope')} has no link with the urban pole of its département, which funds the same theme: ${told.of('pole')} (${aboutTopics(told)}).`,
    toCheck: (told) =>
      said`To be checked: ${told.of('scope')} has no known link with the urban pole of its département, which funds the same theme: ${told.of('pole')} (${aboutTopics(told)}).`,
  },
} satisfies Readonly<Record<string, RuleWords>>;
