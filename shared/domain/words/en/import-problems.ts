import { formatNumber } from '../../format.ts';
import type { ImportWords } from '../import-words.ts';
import { labelOfLink } from '../link-label.ts';
import { type Details, pluralEnglish as plural, shorten, textOf } from '../typography.ts';
import { vocabulary } from './vocabulary.ts';

const text = (of: Details, key: string): string => shorten(textOf(of, key));
const linkOf = (of: Details): string => labelOfLink(vocabulary.relations, textOf(of, 'type'));
const some =
  (one: string, many: string) =>
  (count: number): string =>
    `${formatNumber(count, 'en')} ${plural(count, one, many)}`;

/** An error against a table schema: `rule` that is broken, `expected` what it asks. */
const schemaError = (of: Details): string => {
  const [value, expected] = [text(of, 'value'), textOf(of, 'expected')];
  const sentences: Readonly<Record<string, string>> = {
    missing: `the column “${expected}” is missing`,
    misnamed: `the column should be called “${expected}”`,
    unknown: `the column is not in the schema`,
    required: `a required value is missing`,
    siret: `“${value}” is not a valid SIRET (14 digits)`,
    date: `“${value}” is not a date written YYYY-MM-DD`,
    number: `“${value}” is not a number written with a point`,
    integer: `“${value}” is not a whole number`,
    share: `“${value}” is not a number between 0.01 and 1`,
    pattern: `“${value}” has not the shape asked for (${expected})`,
    enum: `“${value}” is not one of the values accepted (${expected})`,
    length: `text of more than ${expected} characters`,
    'one-of': `one of these columns must be filled: ${expected}`,
  };
  return sentences[textOf(of, 'rule')] ?? `value against the schema`;
};

/** What can be wrong in a file, in words. */
export const importProblems: ImportWords['problems'] = {
  'E-IMP-PRESET': {
    one: (of) => `recognised: ${text(of, 'preset')}`,
    group: some(`table recognised`, `tables recognised`),
    fix: '',
  },
  'E-IMP-HEADER': {
    one: (of) =>
      textOf(of, 'name') === ''
        ? `a column has no name: read as “${text(of, 'value')}”`
        : `two columns are named “${text(of, 'name')}”: the second is read as “${text(of, 'value')}”`,
    group: some(`column renamed`, `columns renamed`),
    fix: `Give each column a name of its own.`,
  },
  'E-IMP-COLUMN': {
    one: () => `the column is not taken`,
    group: some(`column not taken`, `columns not taken`),
    fix: `Say which field it is if it should be.`,
  },
  'E-IMP-REPEATED': {
    one: () => `repeats a link already read: counted once`,
    group: some(`repeated link, counted once`, `repeated links, counted once`),
    fix: '',
  },
  'E-IMP-EQUAL': {
    one: () => `equal to another row, with an amount: both are kept`,
    group: some(`row equal to another, kept`, `rows equal to another, kept`),
    fix: `Remove it from the file if it is the same aid.`,
  },
  'E-IMP-ALIAS': {
    one: (of) => `other name kept: “${text(of, 'value')}”`,
    group: some(`other name kept`, `other names kept`),
    fix: '',
  },
  'E-IMP-OUTLINE': {
    one: () => `outline kept`,
    group: some(`outline kept`, `outlines kept`),
    fix: '',
  },
  'E-IMP-REPAIRED': {
    one: (of) => `“${text(of, 'value')}” read as “${text(of, 'read')}”`,
    group: some(`value repaired`, `values repaired`),
    fix: `Check the value, then correct it in the file.`,
  },
  'E-IMP-CONTROL': {
    one: () => `invisible characters removed`,
    group: some(`cell freed of invisible characters`, `cells freed of invisible characters`),
    fix: '',
  },
  'E-IMP-MERGED': {
    one: () => `merged cells: the value is taken for each row`,
    group: some(`group of merged cells`, `groups of merged cells`),
    fix: `Unmerge them in the spreadsheet if this is not what you meant.`,
  },
  'E-IMP-TOTAL': {
    one: () => `a line of totals: it is no data`,
    group: some(`line of totals, not taken`, `lines of totals, not taken`),
    fix: '',
  },
  'E-IMP-MACRO': {
    one: () => `the macros of the workbook are ignored: only values are read`,
    group: some(`workbook with macros, read without them`, `workbooks with macros, read without them`),
    fix: '',
  },
  'E-IMP-FORMULA': {
    one: () => `formula without a saved value, or in error: read as empty`,
    group: some(`formula without a value`, `formulas without a value`),
    fix: `Open the workbook in your spreadsheet and save it.`,
  },
  'E-IMP-HIDDEN': {
    one: (of) => {
      const hidden = [
        Number(of.rows) > 0 ? some('row', 'rows')(Number(of.rows)) : '',
        Number(of.columns) > 0 ? some('column', 'columns')(Number(of.columns)) : '',
      ].filter(Boolean);
      if (hidden.length > 0) return `hidden content: ${hidden.join(', ')}`;
      return Number(of.sheets) > 0 ? 'hidden sheet' : 'hidden content';
    },
    group: some(`sheet with hidden content`, `sheets with hidden content`),
    fix: `Show them in the spreadsheet, or ask to include them.`,
  },
  'E-IMP-PERSON': {
    one: () => `personal contact data: not imported without your consent`,
    group: some(`column of personal contact data`, `columns of personal contact data`),
    fix: `Ask to keep them only if you may.`,
  },
  'E-IMP-SENSITIVE': {
    one: () => `sensitive data (GDPR article 9): not imported`,
    group: some(`column of sensitive data`, `columns of sensitive data`),
    fix: `Do not import opinions, health or union membership of persons.`,
  },
  'E-IMP-ENCODING': {
    one: (of) => `accents broken in the file (“${text(of, 'value')}”)`,
    group: some(`value with broken accents (Ã©)`, `values with broken accents (Ã©)`),
    fix: `Choose “Repair”, or save the original file again as UTF-8.`,
  },
  'E-IMP-ACCENT': {
    one: (of) => `bytes of no encoding: the accent is lost (“${text(of, 'value')}”)`,
    group: some(`row with lost accents`, `rows with lost accents`),
    fix: `Correct the row in the file, or ask who made it.`,
  },
  'E-IMP-BIDI': {
    one: (of) => `characters that change the reading direction (“${text(of, 'value')}”)`,
    group: some(`text with a changed direction`, `texts with a changed direction`),
    fix: `Type the value again.`,
  },
  'E-IMP-LENGTH': {
    one: (of) => `${text(of, 'found')} cells for ${text(of, 'expected')} columns`,
    group: some(`row too short or too long`, `rows too short or too long`),
    fix: `Check the separators and quotes of the row.`,
  },
  'E-IMP-SCI': {
    one: (of) => `“${text(of, 'value')}”: Excel changed this number`,
    group: some(`number damaged by Excel`, `numbers damaged by Excel`),
    fix: `Format the column as Text in Excel, then type the numbers again.`,
  },
  'E-IMP-KEY': {
    one: (of) => `“${text(of, 'value')}” has not the right check digit: kept, to check`,
    group: some(`number to check`, `numbers to check`),
    fix: `Check the number in the official directory.`,
  },
  'E-IMP-KIND': {
    one: (of) => `“${text(of, 'value')}”: unknown kind, read as “other”`,
    group: some(`unknown kind`, `unknown kinds`),
    fix: `Say what each word stands for: it will be remembered.`,
  },
  'E-IMP-GUESS': {
    one: (of) => `kind of “${text(of, 'value')}” taken from its name`,
    group: some(`kind taken from the name`, `kinds taken from the name`),
    fix: `Check it, or add a column “Kind”.`,
  },
  'E-IMP-TYPE': {
    one: (of) => `“${text(of, 'value')}”: unknown link, read as “concerns”`,
    group: some(`unknown type of link`, `unknown types of link`),
    fix: `Say what each word stands for: it will be remembered.`,
  },
  'E-IMP-VALUE': {
    one: (of) => `“${text(of, 'value')}” is not accepted: left empty`,
    group: some(`value not accepted`, `values not accepted`),
    fix: `Correct the value.`,
  },
  'E-IMP-AMOUNT': {
    one: (of) =>
      textOf(of, 'reason') === 'shared'
        ? `“${text(of, 'value')}” for several at once: not shared out, left empty`
        : `“${text(of, 'value')}” can be read in two ways, or is no amount: left empty`,
    group: some(`amount to make clear`, `amounts to make clear`),
    fix: `Write the amount with two decimals, or choose the format of the column.`,
  },
  'E-IMP-DATE': {
    one: (of) => `“${text(of, 'value')}” does not exist or can be read in two ways: left empty`,
    group: some(`impossible or ambiguous date`, `impossible or ambiguous dates`),
    fix: `Write the date like this: 2026-03-14.`,
  },
  'E-IMP-PERIOD': {
    one: (of) =>
      `the end (${text(of, 'end')}) is before the start (${text(of, 'start')}): the end is left empty`,
    group: some(`end before the start`, `ends before the start`),
    fix: `Check both dates.`,
  },
  'E-IMP-PLACE': {
    one: (of) =>
      `coordinates outside France, or latitude and longitude swapped (“${text(of, 'value')}”): left empty`,
    group: some(`place to check`, `places to check`),
    fix: `Check latitude and longitude, in degrees.`,
  },
  'E-IMP-TERRITORY': {
    one: (of) => `“${text(of, 'value')}” is not in the official list: made “to complete”`,
    group: some(`territory to complete`, `territories to complete`),
    fix: `Give its INSEE code or SIREN, or its département.`,
  },
  'E-IMP-NAME': {
    one: (of) =>
      `“${text(of, 'value')}” has the name of something in the project, nothing else telling: kept apart`,
    group: some(`name already in the project`, `names already in the project`),
    fix: `Say whether it is the same, or give a SIREN or a commune.`,
  },
  'E-IMP-CODE': {
    one: (of) =>
      `code ${text(of, 'code')} is that of “${text(of, 'name')}”, not of “${text(of, 'value')}”: the code is followed`,
    group: some(
      `code of another territory than the one named`,
      `codes of other territories than those named`,
    ),
    fix: `Check the code or the name of the territory in the file.`,
  },
  'E-IMP-CONFLICT': {
    one: (of) =>
      `${text(of, 'field')}: “${text(of, 'value')}” here, “${text(of, 'kept')}” above in the import: the first is kept`,
    group: some(
      `value that differs from that of a row read before`,
      `values that differ from that of a row read before`,
    ),
    fix: `Put the same value in every row of the same item.`,
  },
  'E-IMP-HAND': {
    one: (of) =>
      `${text(of, 'field')}: “${text(of, 'value')}” in the file, “${text(of, 'kept')}” corrected by hand is kept`,
    group: some(`value corrected by hand, kept`, `values corrected by hand, kept`),
    fix: '',
  },
  'E-IMP-CARRIER': {
    one: (of) => `“${text(of, 'value')}”: carrier to check`,
    group: some(`carrier to check`, `carriers to check`),
    fix: `Check who carries the contract.`,
  },
  'E-IMP-REF': {
    one: (of) => `mentions “${text(of, 'value')}”, unknown: made “to complete”`,
    group: some(`mentioned and unknown, made “to complete”`, `mentioned and unknown, made “to complete”`),
    fix: `Complete the file, or choose to ignore these rows.`,
  },
  'E-IMP-LONG': {
    one: (of) => `${text(of, 'count')} characters (max ${text(of, 'limit')})`,
    group: some(`text too long`, `texts too long`),
    fix: `Shorten the text.`,
  },
  'E-IMP-NOBODY': {
    one: () => 'no beneficiary is named: the amount is kept under “Bénéficiaires non renseignés”',
    group: some('amount without a beneficiary', 'amounts without a beneficiary'),
    fix: 'Name the beneficiary, or choose to ignore these rows.',
  },
  'E-IMP-NONAME': {
    one: () => `no name`,
    group: some(`row without a name`, `rows without a name`),
    fix: `Give a name.`,
  },
  'E-IMP-SELF': {
    one: (of) => `links “${text(of, 'value')}” to itself`,
    group: some(`link from something to itself`, `links from something to itself`),
    fix: `Check both ends.`,
  },
  'E-IMP-HYPEREDGE': {
    one: () => 'link between more than two elements: not imported',
    group: some('link between more than two elements', 'links between more than two elements'),
    fix: 'Turn it into links of two by two.',
  },
  'E-IMP-CYCLE': {
    one: (of) => `loop: ${text(of, 'names')} (rows ${text(of, 'rows')})`,
    group: some(`row of a loop`, `rows of a loop`),
    fix: `A territory cannot be part of itself.`,
  },
  'E-IMP-DEPTH': {
    one: (of) =>
      `“${text(of, 'value')}” is more than ${text(of, 'limit')} levels from the top (${text(of, 'levels')} at the deepest)`,
    group: some(`hierarchy too deep`, `hierarchies too deep`),
    fix: `Check the column that says what each item is part of.`,
  },
  'E-IMP-LINK': {
    one: (of) => `a link “${linkOf(of)}” is not possible from “${text(of, 'from')}” to “${text(of, 'to')}”`,
    group: some(`impossible link`, `impossible links`),
    fix: `Change the type of link, or complete the kinds of both ends.`,
  },
  'E-IMP-SCHEMA': {
    one: schemaError,
    group: some(`error against the national schema`, `errors against the national schema`),
    fix: `Correct it by the national schema of subsidies.`,
  },
};
