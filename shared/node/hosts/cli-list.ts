import { EXPORT_FORMATS } from '../../contract/export-operations.ts';
import { IMPORT_KINDS } from '../../domain/import/format-ids.ts';
import type { CliCommand, CliOption } from './cli-command.ts';
import {
  answersHelp,
  decisionsHelp,
  entityFieldsHelp,
  kindsHelp,
  metricsHelp,
  relationFieldsHelp,
  relationTypesHelp,
  statesHelp,
} from './cli-help.ts';

const limit: CliOption = { flags: '--limit <N>', words: 'limit' };
const count: CliOption = { flags: '--count <N>', words: 'count' };
const set: CliOption = { flags: '--set <PAIR>', words: 'set', many: true };
const force: CliOption = { flags: '--force', words: 'force' };

/** Every command, in the order of the help. What a command needs is loaded only when it runs. */
export const COMMANDS: readonly CliCommand[] = [
  {
    name: 'new',
    parameters: ['<FILE>'],
    options: [
      { flags: '--name <NAME>', words: 'name' },
      { flags: '--sample <SAMPLE>', words: 'sample' },
      { flags: '--territory <CODE>', words: 'territory' },
      force,
    ],
    run: async (...given) => (await import('./cli-project.ts')).createProject(...given),
  },
  {
    name: 'info',
    parameters: ['<FILE>'],
    options: [],
    run: async (...given) => (await import('./cli-project.ts')).showInfo(...given),
  },
  {
    name: 'list',
    parameters: ['<FILE>', '<KIND>'],
    options: [{ flags: '--where <PAIR>', words: 'where', many: true }],
    moreHelp: kindsHelp,
    run: async (...given) => (await import('./cli-read.ts')).listRecords(...given),
  },
  {
    name: 'show',
    parameters: ['<FILE>', '<ENTITY>'],
    options: [],
    run: async (...given) => (await import('./cli-read.ts')).showEntity(...given),
  },
  {
    name: 'search',
    parameters: ['<FILE>', '<TEXT...>'],
    options: [limit],
    run: async (...given) => (await import('./cli-read.ts')).searchEntities(...given),
  },
  {
    name: 'add',
    parameters: ['<FILE>', '<KIND>', '<NAME>'],
    options: [set],
    moreHelp: (words) => [kindsHelp(words), entityFieldsHelp(words)].join('\n\n'),
    run: async (...given) => (await import('./cli-edit.ts')).addEntity(...given),
  },
  {
    name: 'set',
    parameters: ['<FILE>', '<TARGET>', '<PAIR...>'],
    options: [],
    moreHelp: (words) => [entityFieldsHelp(words), relationFieldsHelp(words)].join('\n\n'),
    run: async (...given) => (await import('./cli-edit.ts')).setFields(...given),
  },
  {
    name: 'link',
    parameters: ['<FILE>', '<FROM>', '<TYPE>', '<TO>'],
    options: [set],
    moreHelp: (words) => [relationTypesHelp(words), relationFieldsHelp(words)].join('\n\n'),
    run: async (...given) => (await import('./cli-edit.ts')).addRelation(...given),
  },
  {
    name: 'unlink',
    parameters: ['<FILE>', '<RELATION>'],
    options: [],
    run: async (...given) => (await import('./cli-edit.ts')).removeRelation(...given),
  },
  {
    name: 'remove',
    parameters: ['<FILE>', '<ENTITY>'],
    options: [],
    run: async (...given) => (await import('./cli-edit.ts')).removeEntity(...given),
  },
  {
    name: 'merge',
    parameters: ['<FILE>', '<KEEP>', '<DROP>'],
    options: [],
    run: async (...given) => (await import('./cli-duplicates.ts')).mergeEntities(...given),
  },
  {
    name: 'apply',
    parameters: ['<FILE>', '[INPUT]'],
    options: [],
    run: async (...given) => (await import('./cli-apply.ts')).applyLines(...given),
  },
  {
    name: 'undo',
    parameters: ['<FILE>'],
    options: [count],
    run: async (...given) => (await import('./cli-journal.ts')).undo(...given),
  },
  {
    name: 'redo',
    parameters: ['<FILE>'],
    options: [count],
    run: async (...given) => (await import('./cli-journal.ts')).redo(...given),
  },
  {
    name: 'history',
    parameters: ['<FILE>'],
    options: [limit],
    run: async (...given) => (await import('./cli-journal.ts')).showHistory(...given),
  },
  {
    name: 'path',
    parameters: ['<FILE>', '<FROM>', '<TO>'],
    options: [limit],
    run: async (...given) => (await import('./cli-read.ts')).findPaths(...given),
  },
  {
    name: 'metrics',
    parameters: ['<FILE>'],
    options: [{ flags: '--metric <METRIC>', words: 'metric', many: true }],
    moreHelp: metricsHelp,
    run: async (...given) => (await import('./cli-metrics.ts')).showMetrics(...given),
  },
  {
    name: 'view',
    parameters: ['<FILE>', '<ACTION>', '[VIEW...]'],
    options: [{ flags: '--filter <JSON>', words: 'filter' }],
    run: async (...given) => (await import('./cli-view.ts')).handleViews(...given),
  },
  {
    name: 'import',
    parameters: ['<FILE>', '<INPUTS...>'],
    options: [
      { flags: '--as <PRESET>', words: 'as' },
      { flags: '--mapping <MAP>', words: 'mapping' },
      { flags: '--decide <DECISION>', words: 'decide', many: true },
      { flags: '--dry-run', words: 'dryRun' },
    ],
    moreHelp: (words) => [words.commands.formats(IMPORT_KINDS), decisionsHelp(words)].join('\n\n'),
    run: async (...given) => (await import('./cli-import.ts')).importFiles(...given),
  },
  {
    name: 'duplicates',
    parameters: ['<FILE>'],
    options: [limit],
    run: async (...given) => (await import('./cli-duplicates.ts')).listDuplicates(...given),
  },
  {
    name: 'suggest',
    parameters: ['<FILE>'],
    options: [
      { flags: '--territory <ENTITY>', words: 'ofTerritory' },
      { flags: '--axis <AXIS>', words: 'axis' },
      { flags: '--limit <N>', words: 'suggestionLimit' },
      { flags: '--on <DATE>', words: 'onDay' },
    ],
    run: async (...given) => (await import('./cli-suggest.ts')).listSuggestions(...given),
  },
  {
    name: 'decide',
    parameters: ['<FILE>', '<SUGGESTION>', '<ANSWER>'],
    options: [
      { flags: '--reason <TEXT>', words: 'reason' },
      { flags: '--type <TYPE>', words: 'relationType' },
      { flags: '--on <DATE>', words: 'decidedOn' },
      { flags: '--until <DATE>', words: 'until' },
      { flags: '--owner <NAME>', words: 'owner' },
      { flags: '--due <DATE>', words: 'due' },
    ],
    moreHelp: answersHelp,
    run: async (...given) => (await import('./cli-decide.ts')).decide(...given),
  },
  {
    name: 'decisions',
    parameters: ['<FILE>'],
    options: [
      { flags: '--state <STATE>', words: 'state' },
      { flags: '--out <PATH>', words: 'recordOut' },
      { flags: '--audience <AUDIENCE>', words: 'audience' },
      { flags: '--csv <DIALECT>', words: 'csv' },
      force,
    ],
    moreHelp: statesHelp,
    run: async (...given) => (await import('./cli-decide.ts')).listDecisions(...given),
  },
  {
    name: 'diagnose',
    parameters: ['<FILE>'],
    options: [
      { flags: '--territory <ENTITY>', words: 'subjectTerritory', many: true },
      { flags: '--programme <ENTITY>', words: 'subjectProgramme', many: true },
      { flags: '--each <LEVEL>', words: 'each' },
      { flags: '--on <DATE>', words: 'onDay' },
    ],
    run: async (...given) => (await import('./cli-diagnose.ts')).showDiagnosis(...given),
  },
  {
    name: 'evaluate',
    parameters: ['<EDGES>'],
    options: [
      { flags: '--split <SPLIT>', words: 'split' },
      { flags: '--hidden <SHARE>', words: 'hidden' },
      { flags: '--seeds <N>', words: 'seeds' },
      { flags: '--negatives <WHICH>', words: 'negatives' },
    ],
    run: async (...given) => (await import('./cli-evaluate.ts')).evaluate(...given),
  },
  {
    name: 'export',
    parameters: ['<FILE>'],
    options: [
      { flags: '--format <FORMAT>', words: 'format', required: true },
      { flags: '--out <PATH>', words: 'out', required: true },
      { flags: '--picture <PICTURE>', words: 'picture' },
      { flags: '--view <NAME>', words: 'view' },
      { flags: '--territory <ENTITY>', words: 'onlyTerritory' },
      { flags: '--title <TITLE>', words: 'title' },
      { flags: '--subtitle <TEXT>', words: 'subtitle' },
      { flags: '--size <SIZE>', words: 'size' },
      { flags: '--theme <THEME>', words: 'theme' },
      { flags: '--audience <AUDIENCE>', words: 'audience' },
      { flags: '--with-persons', words: 'withPersons' },
      { flags: '--csv <DIALECT>', words: 'csv' },
      { flags: '--on <DATE>', words: 'on' },
      force,
    ],
    moreHelp: ({ commands }) => commands.formats(EXPORT_FORMATS),
    run: async (...given) => (await import('./cli-export.ts')).exportProject(...given),
  },
  {
    name: 'check',
    parameters: ['<FILE>'],
    options: [],
    run: async (...given) => (await import('./cli-project.ts')).checkProject(...given),
  },
  {
    name: 'serve',
    host: 'browser',
    parameters: ['[FILE]'],
    options: [
      { flags: '--port <N>', words: 'port' },
      { flags: '--no-open', words: 'noOpen' },
    ],
    run: async (...given) => (await import('./cli-serve.ts')).serve(...given),
  },
];
