import type { RuleWords } from '../rule-words.ts';
import type { Told } from '../told.ts';
import { pluralEnglish as plural, saidInEnglish as said } from '../typography.ts';
import { aboutTopics } from './rule-topics.ts';

const partners = (told: Told): string => plural(told.count('partners'), 'Partner', 'Partners');

/** R17 to R19, R21, R22, R24 and R25, of links, their absence and their age. */
export const networkRules = {
  R17: {
    title: 'Isolated actor',
    description:
      'Looks for actors without any current link; being in a territory is none. Proposes the nearest partners. To be checked while its partners, or those of its territory, are not documented.',
    gap: (told) => said`${told.of('scope')} has no current link.`,
    toCheck: (told) => said`To be checked: ${told.of('scope')} has no known current link.`,
  },
  R18: {
    title: 'One actor alone makes the link',
    description:
      'Looks for actors without whom the network of the territory falls into pieces. Proposes links that get round this weak point. To be checked while the partners of the territory are not documented.',
    gap: (told) =>
      said`Without ${told.of('scope')}, ${told.of('cutOff')} ${plural(told.count('cutOff'), 'organisation', 'organisations')} would be cut off from the rest of the network of the territory: ${told.of('territory')}.`,
    toCheck: (told) =>
      said`To be checked: without ${told.of('scope')}, ${told.of('cutOff')} ${plural(told.count('cutOff'), 'organisation', 'organisations')} would be cut off from the rest of the known network of the territory: ${told.of('territory')}.`,
    filler: (told) => said`This link would get round ${told.of('around')}.`,
  },
  R19: {
    title: 'Separate networks in one territory',
    description:
      'Looks in a territory for groups of organisations that no link joins. Proposes the links that would. To be checked while the partners of the territory are not documented.',
    gap: (told) =>
      said`${told.of('scope')}: a group of ${told.of('apart')} ${plural(told.count('apart'), 'organisation', 'organisations')} has no link with the main group (${told.of('main')}).`,
    toCheck: (told) =>
      said`To be checked: ${told.of('scope')}, where a group of ${told.of('apart')} ${plural(told.count('apart'), 'organisation', 'organisations')} has no known link with the main group (${told.of('main')}).`,
  },
  R21: {
    title: 'Alliance or partnership without news',
    description:
      'Looks for current alliances and partnerships without an exchange, an update or a dated link for the chosen time. Reminds you to get in touch again.',
    reminder: (told) =>
      told.has('other')
        ? said`Get in touch again: ${told.of('scope')} and ${told.of('other')}. Last dated trace: ${told.of('lastOn')}.`
        : said`Get in touch again: ${told.of('scope')}. Last dated trace: ${told.of('lastOn')}.`,
  },
  R22: {
    title: 'Former partners of one theme',
    description:
      'Looks for organisations whose link is over and that still work on the same theme. Proposes a new partnership. To be checked while the partners of one of the two are not documented.',
    gap: (told) =>
      said`${told.of('scope')} and ${told.of('other')} had a link, now over, and still share ${aboutTopics(told)}.`,
    toCheck: (told) =>
      said`To be checked: ${told.of('scope')} and ${told.of('other')} had a link, now over, and still share ${aboutTopics(told)}.`,
  },
  R24: {
    title: 'Lead to be studied without a follow-up',
    description:
      'Looks for leads that the committee has put to study for longer than the chosen time, without a link between the two since. Reminds you to take them up again.',
    reminder: (told) =>
      said`Lead to be studied, without a link since the decision (${told.of('decidedOn')}): ${told.of('scope')} and ${told.of('other')}.`,
  },
  R25: {
    title: 'Programme over or about to end, without an amendment',
    description:
      'Looks for programmes and contracts whose end is past or near, and from which nothing derives that prolongs them. Reminds you to prepare what follows with its partners.',
    reminder: (told) =>
      said`${
        told.has('endedOn')
          ? said`Programme over, without a known amendment: ${told.of('scope')} (${told.of('endedOn')}).`
          : said`Programme about to end, without a known amendment: ${told.of('scope')} (${told.of('endingOn')}).`
      }${told.has('partners') ? said` ${partners(told)}: ${told.of('partners')}.` : ''}`,
  },
} satisfies Readonly<Record<string, RuleWords>>;
