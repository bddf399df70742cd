import { joinSentences, type PartnershipReasonWords } from '../partnership-reason-words.ts';
import type { Piece, Sentence, Told } from '../told.ts';
import { saidInEnglish as en } from '../typography.ts';

const NONE: readonly Piece[] = [];
const when = (told: Told, key: string): readonly Piece[] => (told.has(key) ? en` (${told.of(key)})` : NONE);

const former = (told: Told, key: string): readonly Piece[] =>
  told.has(key) ? en`Through links that are over: ${told.of(key)}.` : NONE;

const commonNeighbours: Sentence = (told) => {
  const isOne = told.has('partners') && told.count('partners') === 1;
  const ofOne = told.has('quiet') ? en`, which has few links and is telling for it` : NONE;
  const ofSome = told.has('quiet') ? en` (few links, telling for it: ${told.of('quiet')})` : NONE;
  const now = !told.has('partners')
    ? NONE
    : isOne
      ? en`One common partner: ${told.of('partners')}${ofOne}.`
      : en`${told.count('partners')} common partners: ${told.of('partners')}${ofSome}.`;
  return joinSentences([now, former(told, 'former')]);
};

const metaPath: Sentence = (told) =>
  told.has('from')
    ? joinSentences([
        !told.has('through')
          ? NONE
          : told.count('through') === 1
            ? en`${told.of('through')} is already linked to ${told.of('from')} and to ${told.of('to')}.`
            : en`${told.of('through')} are already linked to ${told.of('from')} and to ${told.of('to')}.`,
        former(told, 'past'),
      ])
    : joinSentences([
        told.has('joined') ? en`Both take part in ${told.of('joined')}${when(told, 'year')}.` : NONE,
        told.has('funded') ? en`Both are funded by ${told.of('funded')}.` : NONE,
        told.has('linked') ? en`Both are linked to ${told.of('linked')}.` : NONE,
        former(told, 'past'),
      ]);

const l3: Sentence = (told) => {
  const more = told.count('paths') > 1 ? en` (one of ${told.of('paths')})` : NONE;
  return en`Through a chain of links: ${told.of('from')} – ${told.of('like')} – ${told.of('near')} – ${told.of('to')}${more}.`;
};

const needOffer: Sentence = (told) => {
  const first = en`${told.of('seeker')} looks for ${told.of('words')}${when(told, 'soughtOn')}; ${told.of('giver')} offers it${when(told, 'givenOn')}.`;
  const other = told.has('otherSeeker')
    ? en`In return, ${told.of('otherSeeker')} looks for ${told.of('otherWords')}${when(told, 'otherSoughtOn')}, which ${told.of('otherGiver')} offers${when(told, 'otherGivenOn')}.`
    : NONE;
  return joinSentences([first, other]);
};

const themes: Sentence = (told) =>
  joinSentences([
    told.has('themes')
      ? told.count('themes') === 1
        ? en`Shared theme: ${told.of('themes')}.`
        : en`Shared themes: ${told.of('themes')}.`
      : NONE,
    told.has('sdgs')
      ? told.count('sdgs') === 1
        ? en`Shared SDG: ${told.of('sdgs')}.`
        : en`Shared SDGs: ${told.of('sdgs')}.`
      : NONE,
  ]);

const TIERS: Readonly<Record<string, (distance: readonly Piece[]) => readonly Piece[]>> = {
  '0': () => en`Same territory`,
  '1': (distance) => en`Neighbouring territories, or of one grouping${distance}`,
  '2': (distance) => en`Same département${distance}`,
  '3': (distance) => en`Same region${distance}`,
};

const territory: Sentence = (told) => {
  const tier = told.has('tier') ? told.word('tier') : '';
  const say = TIERS[tier];
  const distance = told.has('km') ? en` (${told.of('km')})` : NONE;
  if (!say) return told.has('km') ? en`${told.of('km')} apart.` : en`Near each other.`;
  const places = told.has('places') ? en`: ${told.of('places')}` : NONE;
  return en`${say(distance)}${places}.`;
};

const bridge: Sentence = (told) => {
  const links = told.count('links');
  const joined = told.has('lone')
    ? en`joined today by a single organisation: ${told.of('lone')}`
    : links === 0
      ? en`without a direct link today`
      : en`joined today by ${told.of('links')} ${links === 1 ? 'link' : 'links'}`;
  return en`Would connect the group around ${told.of('hereAround')} (${told.of('here')} members) and the one around ${told.of('thereAround')} (${told.of('there')}), ${joined}.`;
};

const component: Sentence = (told) => {
  const alone = ['from', 'to'].filter((end) => told.count(end === 'from' ? 'ofFrom' : 'ofTo') === 1);
  if (alone.length === 2) return en`Neither ${told.of('from')} nor ${told.of('to')} has a known partner yet.`;
  const [end] = alone;
  if (end) return en`${told.of(end)} has no known partner yet: this would be the first.`;
  return en`Would connect two sets that nothing joins: that of ${told.of('from')} (${told.of('ofFrom')} members) and that of ${told.of('to')} (${told.of('ofTo')}).`;
};

const BROKERAGE: Readonly<Record<string, Sentence>> = {
  bridge,
  component,
  robustness: (told) =>
    en`${told.of('lone')} is today the only way between ${told.of('from')} and ${told.of('to')}: this link would open a second.`,
  constraint: (told) =>
    en`${told.of('from')} and ${told.of('to')} would depend less on their present partners (constraint lower by ${told.of('gain')}).`,
};

const SOLIDITIES = { strong: 'strong', medium: 'medium', explore: 'to explore' } as const;

export const partnershipReasons: PartnershipReasonWords = {
  reasons: {
    'common-neighbours': commonNeighbours,
    'meta-path': metaPath,
    l3,
    'need-offer': needOffer,
    themes,
    territory,
    brokerage: (told) => (BROKERAGE[told.word('way')] ?? bridge)(told),
  },
  cautions: {
    zone: (told) =>
      en`${told.of('from')} works in ${told.of('ofFrom')}, ${told.of('to')} in ${told.of('ofTo')}.`,
    ended: (told) => en`A link “${told.of('type')}” between them is over${when(told, 'endedOn')}.`,
    outcome: (told) => en`The link “${told.of('type')}” ended badly${when(told, 'endedOn')}.`,
    stale: (told) => en`Nothing dated on ${told.of('of')} for ${told.of('months')}.`,
    capacity: (told) =>
      en`${told.of('of')} has begun ${told.of('links')} links in twelve months: is there time for one more?`,
    theme: (told) => en`${told.of('from')} and ${told.of('to')} have no theme or SDG in common.`,
  },
  missing: (field, name) => (name === null ? field : `${field} (${name})`),
  fields: { territories: 'territory' },
  few: (least, organisations, links) => {
    const missing = [
      ...(organisations > 0 ? [`${organisations} ${organisations === 1 ? 'actor' : 'actors'}`] : []),
      ...(links > 0 ? [`${links} ${links === 1 ? 'link' : 'links'}`] : []),
    ];
    return missing.length === 0
      ? 'Nothing to suggest here: add links, themes, what each looks for and offers.'
      : `At least ${least} actors and ${least} links are needed to suggest partnerships: ${missing.join(' and ')} missing.`;
  },
  coefficients: {
    common: 'Common partners',
    shared: 'Common programmes or funders',
    l3: 'Chain of three links',
    themes: 'Common themes and SDGs',
    needs: 'Need and offer',
    territory: 'Territories nearby',
    'unknown-paths': 'Links not documented',
    'unknown-themes': 'Themes not documented',
    'unknown-needs': 'Needs and offers not documented',
    'unknown-territory': 'Territory not documented',
  },
  kindPair: (one, other) => `${one}–${other}`,
  suggestions: {
    title: (shown, total, territory) => {
      const place = territory === null ? '' : ` for ${territory}`;
      const count = shown === total ? `${total}` : `${shown} of ${total}`;
      return `${count} ${total === 1 ? 'suggestion' : 'suggestions'}${place}. They are to be discussed; none is a decision.`;
    },
    heading: (rank, a, relation, b, solidity) =>
      `${rank}. ${a} — ${relation} → ${b} (solidity: ${SOLIDITIES[solidity]})`,
    missing: (fields) => `Not documented: ${fields.join(', ')}. The ranking may change.`,
  },
  job: 'Looking for partnerships',
};
