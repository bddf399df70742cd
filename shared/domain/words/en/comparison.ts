import { formatDate, formatNumber } from '../../format.ts';
import type { PartialDate } from '../../partial-date.ts';
import type { ComparisonWords, Counted, CountedKind, CountedLink } from '../comparison-words.ts';
import type { Piece } from '../told.ts';
import { pluralEnglish, saidInEnglish as said } from '../typography.ts';

type Noun = readonly [one: string, many: string];
const kinds: Readonly<Record<CountedKind, Noun>> = {
  actor: ['actor', 'actors'],
  funder: ['funder', 'funders'],
  territory: ['territory', 'territories'],
  programme: ['programme', 'programmes'],
  initiative: ['initiative', 'initiatives'],
  alliance: ['alliance', 'alliances'],
  resource: ['resource', 'resources'],
  instance: ['governing body', 'governing bodies'],
  group: ['class of actors', 'classes of actors'],
};
const links: Readonly<Record<CountedLink, Noun>> = {
  'partners-with': ['partnership', 'partnerships'],
  'member-of': ['membership', 'memberships'],
  funds: ['funding link', 'funding links'],
  founds: ['founding link', 'founding links'],
  hosts: ['hosting link', 'hosting links'],
  carries: ['lead', 'leads'],
  signs: ['signature', 'signatures'],
  'participates-in': ['participation', 'participations'],
  governs: ['governance link', 'governance links'],
  supports: ['support link', 'support links'],
  organises: ['organising link', 'organising links'],
  'benefits-from': ['beneficiary link', 'beneficiary links'],
  covers: ['coverage link', 'coverage links'],
  'located-in': ['location', 'locations'],
  'acts-in': ['place of action', 'places of action'],
  'part-of': ['attachment', 'attachments'],
  produces: ['publication', 'publications'],
  'derives-from': ['derivation', 'derivations'],
  evaluates: ['evaluation', 'evaluations'],
  concerns: ['topic link', 'topic links'],
  'neighbour-of': ['neighbourhood link', 'neighbourhood links'],
  place: ['link of place', 'links of place'],
};

const plural = ({ value }: Counted, one: string, many: string): string => pluralEnglish(value, one, many);
const nounOf = (count: Counted, [one, many]: Noun): string => plural(count, one, many);
const quoted = (piece: Piece): readonly Piece[] => said`“${piece}”`;
/** “the committee of 12 March 2026”, “12 March 2026”. */
const occasion = (on: PartialDate, isForCommittee: boolean): string =>
  `${isForCommittee ? 'the committee of ' : ''}${formatDate(on, 'en')}`;
const heldBy = (held: Counted, areActors: boolean): readonly Piece[] =>
  areActors
    ? said`${held.told} ${plural(held, 'actor', 'actors')}`
    : said`${held.told} ${plural(held, 'item', 'items')}`;
const joinClauses = (clauses: readonly (readonly Piece[])[], separator: string): readonly Piece[] =>
  clauses.flatMap((clause, at) => (at === 0 ? clause : [{ text: separator }, ...clause]));

/** What changed from one state to the other. */
export const comparison: ComparisonWords = {
  now: 'the present state',
  identical: 'No difference between these two states.',
  job: 'Comparison',
  join: (told) => told.join('; '),
  valued: (label, value) => `${label}: ${value}`,
  quote: (name) => `“${name}”`,
  opening: {
    since: (on, isForCommittee) => `Since ${occasion(on, isForCommittee)}`,
    backTo: (on, isForCommittee) => `Going back to ${occasion(on, isForCommittee)}`,
    between: (a, b) => `From ${a} to ${b}`,
  },
  sentence: (opening, clauses, last) => {
    const body = joinClauses(
      [joinClauses(clauses, ', '), joinClauses(last, '; ')].filter((part) => part.length > 0),
      '; ',
    );
    return opening === null ? said`${body}.` : said`${opening}: ${body}.`;
  },
  withNames: (clause, names) => said`${clause} (${names})`,
  entities: {
    added: (kind, count) => said`${count.told} more ${nounOf(count, kinds[kind])}`,
    removed: (kind, count, isAfter) =>
      isAfter
        ? said`${count.told} removed from the map`
        : said`${count.told} ${nounOf(count, kinds[kind])} removed from the map`,
    changed: (count) => said`${count.told} ${plural(count, 'changed card', 'changed cards')}`,
    renamed: (before, after) => said`“${before}” is now called ${quoted(after)}`,
  },
  relations: {
    added: (type, count) => said`${count.told} new ${nounOf(count, links[type])}`,
    removed: (type, count, isAfter) =>
      isAfter ? said`${count.told} fewer` : said`${count.told} fewer ${nounOf(count, links[type])}`,
    ended: (type, count) => said`${count.told} ended ${nounOf(count, links[type])}`,
    changed: (count) => said`${count.told} changed ${plural(count, 'link', 'links')}`,
    notInForce: (count) =>
      said`${count.told} more ${plural(count, 'link that is not in force', 'links that are not in force')}`,
    noLonger: (count) =>
      said`${count.told} fewer ${plural(count, 'link that was not in force', 'links that were not in force')}`,
  },
  cuts: {
    holds: (name, held, areActors, before) =>
      before === null
        ? said`${quoted(name)} now connects ${heldBy(held, areActors)} to the rest`
        : said`${quoted(name)} now connects ${heldBy(held, areActors)} to the rest, instead of ${formatNumber(before, 'en')}`,
    released: (name, held, areActors) =>
      said`${quoted(name)} is no longer the only link of ${heldBy(held, areActors)} with the rest`,
  },
  suggestions: (realised, retained) => {
    if (retained.value === 1)
      return realised.value === 1
        ? said`The only retained suggestion has become a partnership.`
        : said`The only retained suggestion has not become a partnership yet.`;
    if (realised.value === 0)
      return said`None of the ${retained.told} retained suggestions has become a partnership yet.`;
    if (realised.value === retained.value)
      return said`All ${retained.told} retained suggestions have become partnerships.`;
    return said`${realised.told} of the ${retained.told} retained suggestions ${plural(realised, 'has become a partnership', 'have become partnerships')}.`;
  },
  axis: (axis, subject, before, after) => {
    const of = subject === null ? said`The “${axis}” axis` : said`${subject}: the “${axis}” axis`;
    if (before === null) return said`${of} is now at ${after ?? ''}, without a score before.`;
    if (after === null) return said`${of} has too little known now for a score (${before} before).`;
    return said`${of} goes from ${before} to ${after}.`;
  },
  nowhere: (sentence) => said`Without a known territory: ${sentence}`,
  inTerritory: (territory, text) => `${territory} — ${text}`,
  counted: {
    kinds: {
      actor: 'Actors',
      funder: 'Funders',
      territory: 'Territories',
      programme: 'Programmes',
      initiative: 'Initiatives',
      alliance: 'Alliances',
      resource: 'Resources',
      instance: 'Governing bodies',
    },
    relations: {
      'partners-with': 'Partnerships',
      'member-of': 'Memberships',
      funds: 'Funding links',
      founds: 'Founding links',
      hosts: 'Hosting links',
      carries: 'Leads',
      signs: 'Signatures',
      'participates-in': 'Participations',
      governs: 'Governance links',
      supports: 'Support links',
      organises: 'Organising links',
      'benefits-from': 'Beneficiary links',
      covers: 'Coverage links',
      'located-in': 'Locations',
      'acts-in': 'Places of action',
      'part-of': 'Attachments',
      produces: 'Publications',
      'derives-from': 'Derivations',
      evaluates: 'Evaluations',
      concerns: 'Topic links',
      'neighbour-of': 'Neighbourhood links',
    },
    given: 'Funding whose amount is known',
  },
  unknownState: 'not on record',
  columns: {
    change: 'Change',
    what: 'Kind',
    name: 'Name',
    field: 'Field',
    before: 'Before',
    after: 'After',
    territory: 'Territory',
    id: 'Id',
  },
  picture: {
    title: 'What has changed',
    legend: 'Changes',
    marks: {
      added: 'New',
      removed: 'Removed from the map',
      changed: 'Changed',
      unchanged: 'Unchanged',
    },
    links: { added: 'New link', removed: 'Removed link', changed: 'Changed link' },
    between: (a, b) => `From ${a} to ${b}`,
    unnamed: (count) =>
      `${formatNumber(count, 'en')} ${pluralEnglish(count, 'unchanged card is drawn without its name', 'unchanged cards are drawn without their names')}`,
    figures: {
      added: (count) => pluralEnglish(count, 'new card', 'new cards'),
      removed: (count) => pluralEnglish(count, 'removed card', 'removed cards'),
      changed: (count) => pluralEnglish(count, 'changed card', 'changed cards'),
      addedLinks: (count) => pluralEnglish(count, 'new link', 'new links'),
      removedLinks: (count) => pluralEnglish(count, 'removed link', 'removed links'),
      none: 'differences',
    },
  },
};
