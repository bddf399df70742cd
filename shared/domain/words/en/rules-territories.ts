import type { RuleWords } from '../rule-words.ts';
import type { Told } from '../told.ts';
import { pluralEnglish as plural, saidInEnglish as said } from '../typography.ts';

const members = (told: Told) =>
  said`${told.of('members')} ${plural(told.count('members'), 'member', 'members')}`;
const linked = (told: Told) =>
  said`${told.of('linked')} ${plural(told.count('linked'), 'organisation is', 'organisations are')} linked to it`;

/** A CRTE without a family: what is looked at and when it is sure is the same for the three. */
const contractWithout = (title: string, whom: string, nobody: string): RuleWords => ({
  title,
  description: `Looks at who signs the CRTE, sits in its committee, or carries, funds or joins one of its actions. Proposes ${whom} of the territory. To be checked while the partners of the CRTE are not documented, or a linked organisation has no type.`,
  gap: (told) =>
    told.count('linked') === 0
      ? said`${told.of('scope')} has no linked organisation, hence ${nobody}.`
      : said`${told.of('scope')}: ${linked(told)}, but ${nobody}.`,
  explore: (told) =>
    said`To explore: ${told.of('scope')} has ${nobody} linked directly, but some through ${told.of('through')}.`,
  toCheck: (told) =>
    said`To be checked: among its known linked organisations, ${told.of('scope')} has ${nobody}.`,
});

const PTCE_LACKS: Readonly<Record<string, string>> = {
  members: 'member',
  ess: 'enterprise of the social and solidarity economy',
  enterprise: 'enterprise or group of enterprises outside the social and solidarity economy',
  other: 'other member: local government, research, teaching, training or any other person',
  public: 'local authority or grouping of them',
  academic: 'actor of research, higher education or training',
};
const lack = (told: Told): string => PTCE_LACKS[told.word('lacks')] ?? '';

/** R01 to R09, of territories, contracts and clusters. */
export const territoryRules = {
  R01: {
    title: 'Intermunicipality without a territorial catalyst',
    description:
      'Looks for a catalyst within the chosen distance of each intermunicipality or, without coordinates, in the same département. Proposes that the nearest catalyst, or an actor that does its work, acts there. To be checked while the partners of the territory are not documented.',
    gap: (told) =>
      said`${told.of('scope')} has no territorial catalyst within ${told.of('km')} nor, without coordinates, in the same département.`,
    toCheck: (told) =>
      said`To be checked: ${told.of('scope')} has no known territorial catalyst within ${told.of('km')} nor, without coordinates, in the same département.`,
  },
  R02: {
    title: 'Catalyst linked to too few families of actors',
    description:
      'Counts the families of actors that a catalyst has a link with: public, business, non-profit, academic, funders. Proposes the nearest of the missing ones. To be checked while its partners are not documented.',
    gap: (told) =>
      said`${told.of('scope')} has links with ${told.of('linked')} of 5 families of actors. Missing: ${told.of('families')}.`,
    toCheck: (told) =>
      said`To be checked: ${told.of('scope')} has known links with ${told.of('linked')} of 5 families of actors. Missing: ${told.of('families')}.`,
    filler: (told) => said`${told.of('who')} would bring a missing family: ${told.of('family')}.`,
  },
  R03: {
    title: 'CRTE without a funder of engineering',
    description:
      'Looks, among the funders linked to the CRTE, for a funder of engineering: by its role, or because it offers a kind of engineering. Proposes those that act in the region. To be checked while the funders of the CRTE, or what they offer, are not documented.',
    gap: (told) =>
      told.count('funders') === 0
        ? said`${told.of('scope')} has no funder, hence no funder of engineering.`
        : said`${told.of('scope')}: ${told.of('funders')} ${plural(told.count('funders'), 'funder is', 'funders are')} linked to it, but none funds engineering.`,
    toCheck: (told) => said`To be checked: ${told.of('scope')} has no known funder of engineering.`,
  },
  R04: contractWithout(
    'CRTE without a business',
    'businesses and collectives of businesses',
    'no business nor collective of businesses',
  ),
  R05: contractWithout(
    'CRTE without a non-profit',
    'associations and other non-profits',
    'no association nor other non-profit',
  ),
  R06: contractWithout('CRTE without an academic actor', 'academic actors', 'no academic actor'),
  R07: {
    title: 'CRTE without a link to its neighbours',
    description:
      'Compares the themes of neighbouring CRTEs (imported outlines, or the same PETR) and looks for a link between those who steer them. Proposes that link. To be checked where neighbours are not known, by the département, or while partners are not documented.',
    gap: (told) =>
      said`${told.of('scope')} has no link with neighbouring CRTEs that share at least ${told.of('shared')} themes: ${told.of('neighbours')}.`,
    toCheck: (told) =>
      told.has('neighbours')
        ? said`To be checked: ${told.of('scope')} has no known link with CRTEs nearby that share at least ${told.of('shared')} themes: ${told.of('neighbours')}.`
        : said`To be checked: ${told.of('scope')} has no known neighbour.`,
  },
  R08: {
    title: 'PTCE: members that the law asks for',
    description:
      'Looks among the members of the PTCE for an ESS enterprise, an enterprise or group of enterprises that is none, and at least one other person. Proposes members nearby. To be checked while members are not documented; the absence of research or of local government is only to be explored.',
    gap: (told) => said`${told.of('scope')} has ${members(told)}, but no ${lack(told)}.`,
    toCheck: (told) =>
      said`To be checked: among its known members, ${told.of('scope')} has no ${lack(told)}.`,
    explore: (told) => said`To explore: ${told.of('scope')} has ${members(told)}, but no ${lack(told)}.`,
  },
  R09: {
    title: 'PTCE without a collective of businesses',
    description:
      'Looks for a collective of businesses or a chamber among the members of the PTCE. Proposes the nearest. To be checked while members are not documented.',
    gap: (told) =>
      said`${told.of('scope')} has ${members(told)}, but no collective of businesses nor chamber.`,
    toCheck: (told) =>
      said`To be checked: among its known members, ${told.of('scope')} has no collective of businesses nor chamber.`,
  },
} satisfies Readonly<Record<string, RuleWords>>;
