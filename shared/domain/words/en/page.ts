import { formatNumber } from '../../format.ts';
import type { PageWords } from '../page-words.ts';
import { pluralEnglish as plural } from '../typography.ts';

const number = (value: number): string => formatNumber(value, 'en');
const records = (count: number): string => `${number(count)} ${plural(count, 'record', 'records')}`;
const links = (count: number): string => `${number(count)} ${plural(count, 'link', 'links')}`;

/** The page of an export. */
export const page: PageWords = {
  panes: { picture: 'Graph', list: 'List', legend: 'Legend' },
  panesLabel: 'Display',
  search: 'Search for a name',
  list: 'Records of the graph',
  listHelp: 'Arrows: move through. Enter: open the card.',
  picture: (entities, relations, most) =>
    `Graph: ${records(entities)}, ${links(relations)}.${most.length > 0 ? ` Most linked: ${most.join(', ')}.` : ''}`,
  pictureHelp: 'Arrows: move. + and −: zoom. 0: see all. The list gives access to the same cards.',
  shown: (shown, total) => `${records(shown)} shown of ${number(total)}`,
  found: (count) =>
    count === 0 ? 'No name found' : `${number(count)} ${plural(count, 'name', 'names')} found`,
  nothing: 'No record to show. Tick a category in the legend or clear the search.',
  kinds: 'Categories',
  linkTypes: 'Types of link',
  marks: 'Marks',
  showAll: 'Show all',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'See all',
  close: 'Close',
  card: 'Card',
  seeOnPicture: 'See on the graph',
  links: (count) => `${plural(count, 'Link', 'Links')} (${number(count)})`,
  noLinks: 'No link in this view.',
  hiddenLinks: (count) => `${links(count)} hidden by the legend`,
  members: (count) => `${plural(count, 'Member', 'Members')} (${number(count)})`,
  missing: (fields) => `Not stated: ${fields.join(', ')}`,
  sources: 'Sources',
  sourceOf: (titles) => `${plural(titles.length, 'source', 'sources')}: ${titles.join('; ')}`,
  sourceList: (titles, others) =>
    `${titles.join('; ')}${others > 0 ? `; and ${number(others)} ${plural(others, 'other', 'others')}` : ''}`,
  consultedOn: (date) => `consulted on ${date}`,
  about: 'About this file',
  aboutLabels: {
    project: 'Project',
    territory: 'Territory',
    snapshot: 'Snapshot',
    data: 'Data as of',
    date: 'Date',
    view: 'What is shown',
    filters: 'Filters',
    look: 'Presentation',
    sources: 'Sources',
    audience: 'Audience',
    withheld: 'What is not',
    file: 'This file',
  },
  audiences: {
    internal: 'Internal use: do not circulate',
    committee: 'Committee',
    public: 'Public',
  },
  itself:
    'Made with Alliage. It opens without a connection and sends nothing. Contact persons are not in it.',
  noScript:
    'This file draws a graph in the browser. Allow JavaScript for this file, or open it in another browser.',
  newTab: 'new tab',
};
