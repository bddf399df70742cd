import type { ReasonTable } from '../error-words.ts';

const shape = (why: string) => ({ why, fix: 'Check the number, then try again.' });

/** Why a value is refused, and what to write instead. */
export const reasons: ReasonTable = {
  value: { why: 'this value does not fit', fix: 'Correct it, then try again.' },
  email: { why: 'this is not an e-mail address', fix: 'Write it as name@example.org.' },
  required: { why: 'a value is needed', fix: 'Give a value.' },
  'one-name': {
    why: 'add takes one name, and one only',
    fix: 'Put a name of several words between quotes, and give --organisation.',
  },
  'one-person': {
    why: 'this action takes the number of one person, and of one only',
    fix: 'Repeat the command for each; person FILE list gives the numbers.',
  },
  'some-persons': {
    why: 'this action takes the number of one person at least',
    fix: 'Give one; person FILE list gives the numbers.',
  },
  'person-pairs': {
    why: 'set takes the number of a person, then FIELD=VALUE pairs',
    fix: 'Give them; person FILE list gives the numbers.',
  },
  nothing: { why: 'this action takes nothing else', fix: 'Take away what follows it.' },
  empty: { why: 'a value is needed', fix: 'Give a value.' },
  'too-long': {
    why: 'the text is too long',
    fix: 'A name holds 300 characters, a description 20,000.',
  },
  'pair-address': {
    why: 'the source or its address may hold an “=”, so that the value cannot be told from it for sure',
    fix: 'Give this value through the apply command, as JSON, where field and value are apart.',
  },
  diagnosed: {
    why: 'only a territory or a programme can be diagnosed',
    fix: 'Choose a territory or a programme.',
  },
  logo: { why: 'this is no PNG, JPEG or WebP image of 4,096 px at most', fix: 'Choose another image.' },
  'not-a-copy': {
    why: 'it is no copy of this project',
    fix: 'Choose a copy that was handed over from this project; to bring in the data of another, use Import.',
  },
  same: { why: 'it is the same item', fix: 'Choose two different items.' },
  'unknown-field': { why: 'there is no such field', fix: 'Check its name in the help of the command.' },
  'computed-field': {
    why: 'the application computes this field',
    fix: 'Change the fields that it depends on.',
  },
  kind: {
    why: 'there is no such kind',
    fix: 'Kinds are: actor, funder, territory, programme, initiative, alliance, resource, instance.',
  },
  type: { why: 'this kind has no such type', fix: 'Choose a type from the list of its kind.' },
  'type-of-kind': {
    why: 'this type does not fit this kind',
    fix: 'Choose a type of the new kind, or leave it empty.',
  },
  vocabulary: { why: 'this value is not in the list', fix: 'Choose a value from the list.' },
  'relation-type': { why: 'there is no such type of link', fix: 'Choose a type of link from the list.' },
  'yes-no': { why: 'the answer is yes or no', fix: 'Write yes or no.' },
  'one-snapshot': { why: 'one snapshot is expected', fix: 'Give one, by its name in quotes or its id.' },
  'whole-number': { why: 'a whole number is expected', fix: 'Write for example 1200.' },
  count: { why: 'a whole number of at least 1 is expected', fix: 'Write for example 20.' },
  number: { why: 'a number is expected', fix: 'Write for example 48.85.' },
  share: { why: 'a share between 0 and 1 is expected', fix: 'Write for example 0.1.' },
  seeds: { why: 'there are too many splits', fix: 'Ask for 100 at most.' },
  year: { why: 'a year is expected', fix: 'Write for example 2024.' },
  date: {
    why: 'this date does not exist or is not recognised',
    fix: 'Write 14/03/2022, 03/2022 or 2022.',
  },
  day: {
    why: 'a day is needed, with its month and year',
    fix: 'Write 2026-11-24.',
  },
  'ends-before-start': { why: 'the end is before the start', fix: 'Correct one of the two dates.' },
  amount: { why: 'this amount is not recognised', fix: 'Write for example €1,234.50, 12 k€ or 1.2 M€.' },
  'amount-ambiguous': {
    why: 'this amount can be read in two ways',
    fix: 'Write 1234 or 1.23, as you mean.',
  },
  'amount-precision': { why: 'this amount is finer than a cent', fix: 'Give two decimals at most.' },
  'amount-negative': { why: 'an amount cannot be negative', fix: 'Write it without the minus sign.' },
  'amount-too-big': { why: 'this amount is too large', fix: 'Check the unit: €, k€, M€ or Md€.' },
  url: {
    why: 'this address is not accepted',
    fix: 'An address starts with https://, http:// or mailto:.',
  },
  source: {
    why: 'this source is not recognised',
    fix: 'Write title|publisher|address|date; only the title is needed.',
  },
  statement: { why: 'this statement is not recognised', fix: 'Write FIELD@DATE|SOURCE=VALUE.' },
  sdg: { why: 'there is no such SDG', fix: 'SDGs go from 1 to 17.' },
  'insee-shape': shape('an INSEE code of a commune has 5 characters, such as 76540 or 2A004'),
  'dep-shape': shape('a département code looks like 76, 2A or 974'),
  'reg-shape': shape('a région code has 2 digits'),
  'siren-shape': shape('a SIREN has 9 digits'),
  'siren-key': shape('the check digit of this SIREN does not match'),
  'siret-shape': shape('a SIRET has 14 digits'),
  'siret-key': shape('the check digit of this SIRET does not match'),
  'rna-shape': shape('an RNA number looks like W751234567'),
  'crte-shape': shape('a CRTE code looks like crte-11-75-1'),
  'qpv-shape': shape('a QPV code looks like QP075001 or QN07501A'),
  'reference-shape': shape('a reference holds 300 characters'),
  format: { why: 'there is no such format', fix: 'The formats are in the help of the export command.' },
  sample: { why: 'there is no such sample', fix: 'The samples are rameau and trois-rivieres.' },
  folder: { why: 'it is a folder', fix: 'Choose a file.' },
  special: { why: 'it is no ordinary file', fix: 'Choose a file.' },
  'project-file': { why: 'it is a project', fix: 'Choose another file name.' },
  'name-too-long': {
    why: 'this file name is too long',
    fix: 'Choose a shorter one: 200 characters will do.',
  },
  json: { why: 'this is not JSON', fix: 'Check the quotes and the commas.' },
  pair: { why: 'FIELD=VALUE is expected', fix: 'Write for example name=New name.' },
  'port-taken': { why: 'this port is not free', fix: 'Choose another port, or give none.' },
  range: { why: 'this value is too small or too large', fix: 'Give a value closer to what is expected.' },
  shape: { why: 'the request has not the expected form', fix: 'Compare it with the help of the command.' },
  exchange: { why: 'it is no exchange', fix: 'Choose an exchange.' },
  view: { why: 'there is no such view', fix: 'Check the name of the view.' },
  territory: {
    why: 'a territory is expected',
    fix: 'Choose a territory of the project, or add it first.',
  },
  self: { why: 'a link joins two different items', fix: 'Choose another item.' },
  'record-format': { why: 'this format does not exist', fix: 'Give a name that ends with .docx or .csv.' },
  'other-answer': {
    why: 'this does not go with that answer',
    fix: 'Remove it, or choose the other answer.',
  },
  past: { why: 'this date is already past', fix: 'Give a date to come.' },
  answered: {
    why: 'this answer cannot follow the one before',
    fix: 'Undo the answer before, or choose another.',
  },
  few: {
    why: 'there are not enough answers yet',
    fix: 'Answer twenty suggestions at least, then try again.',
  },
  threshold: { why: 'this rule has no such threshold', fix: 'Thresholds are in Settings, Partnerships.' },
};
