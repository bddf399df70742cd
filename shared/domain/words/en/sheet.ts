import { formatDate, formatNumber } from '../../format.ts';
import type { SheetWords } from '../sheet-words.ts';

const number = (value: number): string => formatNumber(value, 'en');
const amount = (value: number): string => formatNumber(value, 'en', value < 100 ? 1 : 0);
const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** Words of the committee sheet and of the chips. */
export const sheet: SheetWords = {
  number,
  entities: (count) => plural(count, 'record', 'records'),
  relations: (count) => plural(count, 'link', 'links'),
  shownOf: (shown, total) => `${plural(shown, 'record', 'records')} of ${number(total)}`,
  filteredView: 'Filtered view',
  wholeView: 'Whole picture',
  chosen: 'Selection',
  empty: 'No record matches this view.',
  legend: 'Legend',
  colours: 'Colours',
  links: 'Links',
  names: 'Names',
  unprinted: (count) =>
    count === 1
      ? '1 name is not printed for lack of room: a larger page, a filter or a neighbourhood shows it.'
      : `${number(count)} names are not printed for lack of room: a larger page, a filter or a neighbourhood shows them.`,
  unnamedHulls: (names) => `Outlines without a name for lack of room: ${names.join('; ')}`,
  uncounted: (count) =>
    count === 1
      ? '1 line of several links is without its number for lack of room'
      : `${number(count)} lines of several links are without their number for lack of room`,
  withheld: (entities, relations) =>
    `Internal and left out: ${plural(entities, 'record', 'records')}, ${plural(relations, 'link', 'links')}`,
  sizeUnknown: 'Dashed outline: not stated',
  commonest: 'One that has several takes the commonest.',
  fundingWidth: 'Thicker line: larger amount',
  linkMarks: {
    several: 'Several links, their number',
    'in-discussion': 'In discussion',
    proposed: 'Proposed',
    ended: 'Ended link',
    'link-to-check': 'Link to be checked',
  },
  toCheck: 'To be checked',
  generic: 'Class of actors',
  alsoRole: {
    catalyst: 'Also a catalyst',
    'third-place': 'Also a third place',
    carrier: 'Also a carrier',
    funder: 'Also a funder',
  },
  figures: {
    entities: (count) => (count === 1 ? 'record' : 'records'),
    entitiesOf: (count, total) => `${count === 1 ? 'record' : 'records'} of ${number(total)}`,
    relations: (count) => (count === 1 ? 'link' : 'links'),
    funders: (count) => (count === 1 ? 'funder' : 'funders'),
    funding: 'of funding recorded',
  },
  money: (cents) => {
    const euros = cents / 100;
    if (euros >= 999_500_000) return `€${amount(euros / 1e9)}bn`;
    if (euros >= 999_500) return `€${amount(euros / 1e6)}m`;
    if (euros >= 10_000) return `€${amount(euros / 1e3)}k`;
    return `€${number(euros)}`;
  },
  sources: (titles, others) =>
    titles.length === 0
      ? 'Sources: not stated'
      : `Sources: ${titles.join('; ')}${others > 0 ? `; and ${plural(others, 'other', 'others')}` : ''}`,
  dataOn: (date) => `Data as of ${date}`,
  fictional: 'Fictional example',
  date: (date) => formatDate(date, 'en'),
  fields: {
    look: 'Category',
    kind: 'Nature',
    family: 'Family',
    type: 'Type',
    role: 'Role',
    name: 'Name',
    ess: 'Social economy',
    form: 'Form',
    hosting: 'Sheltering foundation',
    territorial: 'Territorial purpose',
    mission: 'Mission',
    status: 'Status',
    identifier: 'Identifier',
    territory: 'Territory',
    location: 'Location',
    population: 'Population',
    sdg: 'SDG',
    axis: 'Axis',
    theme: 'Theme',
    priority: 'Priority',
    need: 'Need',
    offer: 'Offer',
    impact: 'Impact',
    maturity: 'Maturity',
    level: 'Maturity aimed at',
    'ptce-status': 'PTCE status',
    dates: 'Dates of the actor',
    due: 'Due date',
    updated: 'Last change',
    budget: 'Budget',
    'need-amount': 'Funding needed',
    funding: 'Funding',
    programme: 'Programme',
    filled: 'Field filled',
    documented: 'Point documented',
    completeness: 'Completeness',
    source: 'Source',
    check: 'Checking',
    audience: 'Audience',
    relation: 'Link',
    'relation-status': 'Link status',
    period: 'Period',
    year: 'Year of the link',
    amount: 'Amount of the link',
    stage: 'Stage of funding',
    contribution: 'Kind of contribution',
    outcome: 'Outcome of the link',
    strength: 'Strength of the link',
    confidence: 'Confidence',
    'relation-axis': 'Axis of the link',
    'relation-role': 'Role in the link',
    'relation-filled': 'Detail of the link',
    'relation-audience': 'Audience of the link',
    degree: 'Number of partners',
    betweenness: 'Bridge',
    communities: 'Community',
    components: 'Connected set',
    constraint: 'Dependence on few partners',
    'articulation-points': 'Weak point',
    'amount-received': 'Amount received',
    'amount-given': 'Amount given',
  },
  chip: (label, values) => `${label}: ${values}`,
  allBut: (values) => `all but ${values}`,
  andIncluded: (name) => `${name} and what it includes`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  between: (from, to) => `${from} – ${to}`,
  anyTime: 'any date',
  withFunding: 'with a funder',
  withoutFunding: 'without a funder',
  toCheckValue: 'to be checked',
  checked: 'nothing to check',
  unknownName: 'removed actor',
  matchAny: 'At least one of these filters',
  focus: (name, depth) => `Neighbourhood of ${name} (${plural(depth, 'link', 'links')})`,
  highlight: (names, others) =>
    `Highlighted: ${names.join(', ')}${others > 0 ? ` and ${plural(others, 'other', 'others')}` : ''}`,
  hiddenLooks: (names) => `Hidden categories: ${names.join(', ')}`,
  hiddenRelations: (names) => `Hidden links: ${names.join(', ')}`,
  csvId: 'Alliage identifier',
  csvIdOf: (label) => `${label} (identifier)`,
  title: 'Actors and their links',
  job: 'Preparing the picture',
  andOthers: (count) => plural(count, 'other', 'others'),
  yes: 'yes',
  no: 'no',
};
