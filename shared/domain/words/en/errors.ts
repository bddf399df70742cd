import { formatDay, formatNumber, formatTime } from '../../format.ts';
import { type ErrorSentences, fieldLabel } from '../error-words.ts';
import { type Details, shorten, textOf } from '../typography.ts';
import { evaluation } from './evaluation.ts';
import { fields } from './fields.ts';
import { importErrors } from './import-errors.ts';
import { reasons } from './reasons.ts';
import { vocabulary } from './vocabulary.ts';

const label = (field: string): string => fieldLabel(fields, field);
const quoted = (details: Details, key: string): string => shorten(textOf(details, key));

/** What a file that is no project looks like, and what to do with it. */
const LOOKS: Readonly<Record<string, string>> = {
  png: 'It looks like a picture: choose an .alliage file.',
  image: 'It looks like a picture: choose an .alliage file.',
  pdf: 'It looks like a PDF document: choose an .alliage file.',
  xlsx: 'It looks like a workbook: use Import.',
  xls: 'It looks like an old Excel workbook: save it as .xlsx, then use Import.',
  zip: 'It looks like an archive: unpack it first.',
  csv: 'It looks like a table: use Import.',
  text: 'It looks like a text: choose an .alliage file.',
  json: 'It looks like JSON data: use Import.',
  xml: 'It looks like a page or XML data: choose an .alliage file.',
  sqlite: 'It looks like the database of another application: choose an .alliage file.',
  folder: 'It is a folder: choose an .alliage file.',
  huge: 'It is too large to be one (more than 8 GB): choose an .alliage file.',
  link: 'It is a shortcut: choose the file itself.',
  program: 'It looks like a program: choose an .alliage file.',
};

const evaluationSentence = (details: Details): string => {
  const refusals: Readonly<Record<string, (value: string) => string>> = evaluation.refusals;
  return (refusals[textOf(details, 'reason')] ?? evaluation.refusals.few)(quoted(details, 'value'));
};

const inputSentence = (details: Details): string => {
  const field = textOf(details, 'field');
  const value = quoted(details, 'value');
  const { why, fix } = reasons[textOf(details, 'reason')] ?? { why: '', fix: 'Correct it, then try again.' };
  const subject = field ? `Field “${label(field)}”` : 'Request';
  const refused = `“${value}” is not accepted${why ? ` (${why})` : ''}`;
  const what = value ? refused : why || 'the value is not accepted';
  return `${subject}: ${what}. Nothing was saved. ${fix}`;
};

const relationSentence = (details: Details): string => {
  const type = textOf(details, 'type');
  const words = (vocabulary.relations as Readonly<Record<string, string>>)[type] ?? type;
  const ends = textOf(details, 'from') && textOf(details, 'to');
  const between = ends ? ` from “${quoted(details, 'from')}” to “${quoted(details, 'to')}”` : '';
  return `A link “${words}” is not possible${between}. Nothing was saved. Choose another type of link, or complete the kind and the roles of both items.`;
};

/** When the file was last closed here. */
const closedSince = (details: Details): string => {
  const since = textOf(details, 'since');
  if (Number.isNaN(Date.parse(since))) return 'it was last closed';
  return `${formatDay(since, 'en')} at ${formatTime(since, 'en')}`;
};

const lockSentence = (details: Details): string => {
  const host = textOf(details, 'host');
  const since = textOf(details, 'since');
  const time = since && !Number.isNaN(Date.parse(since)) ? `since ${formatTime(since, 'en')}` : '';
  const who = [host, time].filter(Boolean).join(', ');
  return `The project is already open${who ? ` (${who})` : ''}. Nothing was changed. You can read it only, or close it where it is open.`;
};

const absentSentence = (details: Details): string => {
  const reason = textOf(details, 'reason');
  if (reason === 'overwritten')
    return 'Another program wrote over the file of the project while it was open. Your last action was not saved. Start again from the last backup: what was done since is put back into it.';
  return reason === 'moved'
    ? 'The file of the project was moved, replaced or removed while it was open. Your last action was not saved. Save a copy to keep your work.'
    : 'This file was not found. Nothing was changed. Check its name and its folder.';
};

const readOnlySentence = (details: Details): string => {
  const reason = textOf(details, 'reason');
  if (reason === 'full')
    return 'Read-only: the disk is full. Nothing was changed. Free some space, then open the project again.';
  return reason === 'protected'
    ? 'Read-only: the folder is protected. Nothing was changed. Save a copy to edit.'
    : 'The project is open read-only. Nothing was changed. Save a copy to edit.';
};

const newerSentence = (details: Details): string => {
  const versions = textOf(details, 'theirs')
    ? ` (${textOf(details, 'theirs')}) than yours (${textOf(details, 'ours')})`
    : ' than yours';
  return `This project was saved with a newer version${versions}. The file was not touched. Update the application.`;
};

const ambiguousSentence = (details: Details): string => {
  const names = textOf(details, 'candidates') || textOf(details, 'names');
  return `Several items answer to “${quoted(details, 'value')}”${names ? `: ${shorten(names, 300)}` : ''}. Nothing was changed. Give its identifier.`;
};

const existsSentence = (details: Details): string =>
  textOf(details, 'value')
    ? `“${quoted(details, 'value')}” already exists. It was not changed. Choose another name, or ask to replace it.`
    : 'This file already exists. It was not changed. Choose another name, or ask to replace it.';

const notFoundSentence = (details: Details): string =>
  textOf(details, 'what') === 'person'
    ? `Nobody has the number “${quoted(details, 'value')}” in this project: it never existed, or the person has been erased already. Nothing was changed. The list of contacts gives the numbers.`
    : textOf(details, 'value')
      ? `Nothing answers to “${quoted(details, 'value')}” in this project. Nothing was changed. Check the name, or search for it.`
      : 'This item is not in the project. Nothing was changed. Check the name, or search for it.';

/** What happened, what is safe, what to do (interface.md 2.11). */
export const errors: ErrorSentences = {
  'E-UNEXPECTED': () =>
    'Something unexpected happened. Your saved data is safe. Try again; if it happens again, restart the application.',
  'E-INPUT': inputSentence,
  'E-AMBIGUOUS': ambiguousSentence,
  'E-EXISTS': existsSentence,
  'E-RELATION': relationSentence,
  'E-LOOP': (details) =>
    `This link would make a loop${textOf(details, 'names') ? `: ${(details.names as string[]).join(' › ')}` : ''}. Nothing was saved. An item cannot be part of itself: choose another item.`,
  'E-TERRITORY-UNKNOWN': (details) =>
    `No official territory has the code “${textOf(details, 'value') || textOf(details, 'code')}”. Nothing was created. Give the INSEE code of a commune, the SIREN of an EPCI or EPT, a département code, or reg:84 for a région.`,
  'E-NOT-FOUND': notFoundSentence,
  'E-FILE-ABSENT': absentSentence,
  'E-OPERATION-UNKNOWN': (details) =>
    `There is no operation “${quoted(details, 'operation')}”. Nothing was changed. Update the application.`,
  'E-NO-PROJECT': () => 'No project is open. Nothing was changed. Open a project first.',
  'E-NODE': (details) =>
    `Alliage needs Node ${textOf(details, 'needed') || '22.14'} or newer (found: ${textOf(details, 'found') || 'older'}). Nothing was changed. Run the command by npm run alliage, or install a newer Node.`,
  'E-UNAUTHORISED': () =>
    'This page has not the key of the application. Your data is safe. Open the whole address shown at the start.',
  'E-FORBIDDEN': () =>
    'This request comes from an address that is not the application’s. Your data is safe. Open the address shown at the start.',
  'E-TOO-BIG': () => 'This request is too large. Nothing was saved. Split it into parts.',
  'E-CANCELLED': () =>
    'The operation was stopped as you asked. Nothing was changed. Start it again when you want.',
  'E-BUSY': () => 'An operation is running. Nothing was changed. Wait until it ends, then try again.',
  'E-LOCK': lockSentence,
  'E-READONLY': readOnlySentence,
  'E-BASE-EMPTY': () =>
    'This file is empty (0 bytes). It was not modified. Choose another file or restore a backup.',
  'E-BASE-DAMAGED': () =>
    'The project is damaged. The original is kept as it is. Restore a backup, or ask for a copy from whoever gave it to you.',
  'E-BASE-NEWER': newerSentence,
  'E-BASE-NOTOURS': (details) =>
    `This file is not a project. It was not modified. ${LOOKS[textOf(details, 'looksLike')] ?? 'Choose an .alliage file.'}`,
  'E-BASE-TAMPERED': () =>
    'This project contains elements added by other software. It was not modified. For safety, ask for a copy from whoever gave it to you.',
  'E-BASE-TIMEOUT': () =>
    'This file takes too long to respond. It was neither opened nor modified. Copy it to your computer, then try again.',
  'E-BASE-CHANGED': (details) =>
    `The file of the project changed outside the application since ${closedSince(details)}. It was not modified. Restore a backup, or open it all the same if you know why.`,
  'E-BASE-ONLINE': () =>
    'This file is only online: it is not on your computer yet. It was not modified. Download it from your synchronised folder, then try again.',
  'E-BAK-NONE': (details) =>
    textOf(details, 'reason') === 'kept'
      ? 'No changes are kept apart for this file, or they are in the project already. Nothing was changed. Go back to a backup, if that is what you are looking for.'
      : 'There is no verified backup of this project on this computer. Nothing was changed. Plug in the second backup folder, or ask for a copy from whoever gave it to you.',
  'E-BAK-DEST': (details) =>
    textOf(details, 'name')
      ? `The backup folder “${textOf(details, 'name')}” is missing. The backup is made on this computer. Plug it in, or choose another folder.`
      : 'The second backup folder is missing. The backup is made on this computer. Plug it in, or choose another folder.',
  'E-BAK-BAD': (details) =>
    textOf(details, 'reason') === 'unreadable'
      ? 'This backup is unreadable. Nothing was changed. Choose another one: the list says which are verified.'
      : 'The backup could not be verified. The project was not modified. Free some space, then try again.',
  'E-DISK-FULL': () =>
    'The disk is full. Your last action was not saved; everything else is. Free some space, then try again.',
  'E-IO': (details) =>
    `The disk reported an error${textOf(details, 'system') ? ` (${textOf(details, 'system')})` : ''}. The last action was not saved; everything else is. Copy the project elsewhere.`,
  'E-STALE': () =>
    'This field was changed in another window while you were typing. Your input was not saved. Confirm it again to keep it, or cancel.',
  'E-HOST-DOWN': () =>
    'The part of the application that keeps the data has stopped. What was saved is safe; your last input was not saved. It starts again by itself: wait a moment, then do it again.',
  'E-DISK-LOW': (details) =>
    textOf(details, 'left')
      ? `This import needs ${textOf(details, 'needed')} MB free, and ${textOf(details, 'left')} are left. Nothing was changed. Free some space, then try again.`
      : 'There is not enough space left for this import. Nothing was changed. Free some space, then try again.',
  ...importErrors,
  'E-EVAL': evaluationSentence,
  'E-SNAP-BAD': () =>
    'The snapshot was altered or damaged since it was frozen: its fingerprint is no longer its own. It was not opened; the project is intact. Take it from a backup, or freeze a new one.',
  'E-EXP-SIZE': ({ count, limit }) =>
    typeof count === 'number'
      ? `${formatNumber(count, 'en')} records do not fit on a picture (${formatNumber(Number(limit), 'en')} at most). Nothing was written. Filter, choose a neighbourhood or a territory; tables (XLSX, CSV), JSON and GEXF take everything.`
      : 'The image would exceed 16,384 px. Nothing was written. Choose the SVG or PDF format, which has no limit, or a smaller size.',
  'E-EXP-OPEN': () =>
    'The file is open in other software. It was not changed. Close it or choose another name.',
  'E-EXP-FOLDER': () => 'This folder cannot be written to. Nothing was written. Choose another folder.',
};
