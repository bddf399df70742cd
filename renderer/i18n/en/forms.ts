import type { forms as fr, exportWords as frExport } from '../fr/forms.ts';

/** Forms. */
export const forms = {
  add: {
    title: 'Add an actor',
    name: 'Name',
    kind: 'What it is',
    submit: 'Add',
    exists: 'May already exist:',
    done: '“{{name}}” is added.',
  },
  link: {
    title: 'Link',
    from: 'From',
    type: 'Link',
    to: 'To',
    swap: 'Swap the direction',
    startsOn: 'Start (optional)',
    amount: 'Amount (optional)',
    submit: 'Create the link',
    none: 'No type of link goes this way. Try to swap it.',
    done: 'Link created between “{{from}}” and “{{to}}”.',
  },
} satisfies typeof fr;

/** Export. */
export const exportWords = {
  heading: 'Export',
  format: 'Format',
  content: 'Content',
  title: 'Title',
  subtitle: 'Subtitle',
  size: 'Size',
  theme: 'Background',
  audience: 'For whom',
  csv: 'Numbers',
  cancel: 'Close',
  submit: 'Export',
  preparing: 'Preparing the preview',
  audienceHint: 'What is reserved for a narrower audience is left out, and counted.',
  families: { picture: 'Pictures', page: 'Page', data: 'Data' },
  filters: 'Filtered view:',
  filter: '{{label}}: {{values}}',
  weight: 'Size: {{size}}',
  formats: {
    png: 'A picture to show or paste.',
    svg: 'A drawing sharp at any size, to rework in a drawing program.',
    pdf: 'A sheet to print or send, of its exact size.',
    html: 'A page that opens with a double-click, offline: to wander and search in.',
    xlsx: 'A workbook: a sheet for each kind, one for links, with sources.',
    csv: 'Two tables, actors and links, for a spreadsheet.',
    json: 'Complete data that Alliage can read back.',
    gexf: 'A graph for Gephi: kinds, dates, weights, places, colours.',
    graphml: 'A graph for yEd, Cytoscape or a program.',
  },
  contents: {
    view: 'The view shown',
    selection: 'What is selected ({{number}})',
    all: 'The whole project',
  },
  picture: { label: 'Picture', graph: 'Graph', map: 'Map', funding: 'Funding' },
  sizes: { a4: 'A4 landscape', a3: 'A3 landscape', slide: '16:9 slide', screen: 'Screen' },
  themes: { light: 'Light', dark: 'Dark' },
  csvs: { fr: 'France: decimal comma, semicolon', international: 'International: decimal point, comma' },
  counts_one: '{{count}} record, links: {{relations}}',
  counts_other: '{{count}} records, links: {{relations}}',
  previewAlt: 'Preview of the sheet: {{counts}}',
  done_one: 'Exported: {{count}} record, links: {{relations}}.',
  done_other: 'Exported: {{count}} records, links: {{relations}}.',
  doneWithheld_one:
    'Exported: {{count}} record, links: {{relations}}. Left out for this audience: {{withheld}}.',
  doneWithheld_other:
    'Exported: {{count}} records, links: {{relations}}. Left out for this audience: {{withheld}}.',
} satisfies typeof frExport;
