import { formatNumber } from '../../format.ts';
import type { CommandWords } from '../command-words.ts';
import { pluralEnglish as plural } from '../typography.ts';

const number = (value: number): string => formatNumber(value, 'en');
const counted = (value: number, one: string, many: string) => `${number(value)} ${plural(value, one, many)}`;
const counts: CommandWords['counts'] = ({ entities, relations }) =>
  `${counted(entities, 'item', 'items')}, ${counted(relations, 'link', 'links')}`;

/** Help, tables and sentences of the command line. */
export const commands: CommandWords = {
  program: 'Alliage: the alliances of a territory, on the command line.',
  headings: { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:', commands: 'Commands:' },
  commands: {
    new: 'makes a project: empty, from a sample, or on an official territory',
    info: 'counts what a project holds',
    list: 'lists a kind, all items (entities) or the links (relations)',
    show: 'shows an item and its links',
    search: 'searches without accents or capitals, with one typing error a word',
    add: 'adds an item',
    set: 'changes fields of an item or of a link; an empty value clears',
    link: 'links two items',
    unlink: 'takes a link away',
    remove: 'takes an item and its links away',
    apply: 'applies edits given as JSON lines',
    undo: 'takes the last edits back',
    redo: 'does again what was undone',
    history: 'shows the journal of edits',
    path: 'gives the shortest paths between two items in words',
    export: 'writes a picture, a table or data',
    check: 'verifies a project and writes nothing',
    serve: 'opens Alliage in the browser',
  },
  arguments: {
    FILE: 'project (.alliage)',
    KIND: 'kind (actor, funder, territory…), or entities, or relations',
    NAME: 'name',
    ENTITY: 'item: its id, siren:…, insee:…, or its name when unique',
    FROM: 'item where it starts',
    TO: 'item where it ends',
    TYPE: 'type of link (funds, carries, member-of…)',
    RELATION: 'id of the link',
    TARGET: 'item or link',
    PAIR: 'FIELD=VALUE',
    TEXT: 'text to find',
    INPUT: 'file of JSON lines; standard input by default',
  },
  options: {
    help: 'shows the help',
    json: 'writes exactly one JSON document on standard output',
    lang: 'language: fr or en',
    name: 'name of the project',
    sample: 'sample: rameau or trois-rivieres',
    territory: 'code of an official territory (INSEE, SIREN, département, reg:84)',
    force: 'replaces the file that exists already',
    where: 'keeps only what answers to FIELD=VALUE; can be repeated',
    set: 'FIELD=VALUE; can be repeated',
    limit: 'number of answers',
    count: 'number of edits',
    format: 'format',
    out: 'file to write',
    onlyTerritory: 'only this territory and what it includes',
    title: 'title',
    subtitle: 'subtitle',
    size: 'size: a4, a3, slide or screen',
    theme: 'theme: light or dark',
    audience: 'audience: internal, committee or public',
    withPersons: 'with persons',
    csv: 'tables for fr (semicolon) or international (comma)',
    on: 'date printed (today by default)',
    port: 'port (any free one by default)',
    noOpen: 'without opening the browser',
  },
  formats: (formats) => `Formats: ${formats.join(', ')}.`,
  usage: {
    unknownCommand: (what) => `There is no command “${what}”.`,
    unknownOption: (what) => `This command has no option “${what}”.`,
    missingArgument: (what) => `${what} is missing.`,
    missingOption: (what) => `The option ${what} is missing.`,
    missingValue: (what) => `The option ${what} needs a value.`,
    tooMany: () => 'There are too many arguments. Put quotes around what holds spaces.',
    other: (what) => what,
  },
  seeHelp: 'Help: alliage --help',
  columns: {
    id: 'Id',
    kind: 'Kind',
    type: 'Type',
    name: 'Name',
    status: 'Status',
    from: 'From',
    relation: 'Link',
    to: 'To',
  },
  moreColumns: { at: 'Date', author: 'Author', summary: 'Edit', undone: 'Undone' },
  counts,
  created: (file, made) => `Project made: ${file} (${counts(made)}).`,
  saved: (name) => `Saved: ${name}.`,
  linked: (sentence) => `Link saved: ${sentence}.`,
  removed: (count) => `${counted(count, 'removal', 'removals')}.`,
  exported: (paths, shown, withheld) =>
    `Written: ${paths.join(', ')} (${counts(shown)}).${
      withheld.entities + withheld.relations > 0
        ? ` Left out because of their audience: ${counts(withheld)}.`
        : ''
    }`,
  nothing: 'No result.',
  noPath: 'No path between these two items. Maybe an alliance to create.',
  checkedWell: 'The project is sound.',
  info: {
    schema: 'Format version',
    sources: 'Sources',
    operations: 'Edits',
    lastBackup: 'Last backup',
    none: 'none',
    fictional: 'Fictional example',
  },
  relations: 'Links',
  yes: 'yes',
  no: 'no',
  serving: 'Ctrl+C to stop.',
  noPages:
    'The pages of the application are not built. Nothing was changed. Run npm start, which builds them.',
};
