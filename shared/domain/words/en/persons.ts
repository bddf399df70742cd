import { formatDate, formatNumber } from '../../format.ts';
import type { PersonWords } from '../person-words.ts';
import { pluralEnglish as plural } from '../typography.ts';

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 'en')} ${plural(count, one, many)}`;
const persons = (count: number): string => counted(count, 'person', 'persons');

/** Contact persons, their rights, and the register. */
export const personWords: PersonWords = {
  history: {
    added: (organisation) => `Person added to the contacts of ${organisation}`,
    changed: (organisation) => `Person changed in the contacts of ${organisation}`,
    confirmed: (count) => `${counted(count, 'contact', 'contacts')} confirmed`,
    restricted: (organisation, isRestricted) =>
      isRestricted
        ? `Person hidden in the contacts of ${organisation}`
        : `Person shown again in the contacts of ${organisation}`,
    register: 'Register of processing changed',
    erased: (count) => `${persons(count)} erased everywhere`,
  },
  fields: {
    id: 'number',
    name: 'name',
    organisation: 'organisation',
    function: 'function',
    email: 'e-mail',
    phone: 'telephone',
    source: 'source',
    collectedOn: 'collected on',
    informedOn: 'person told on',
    informBy: 'person to be told before',
    confirmedOn: 'confirmed on',
    basis: 'legal basis',
    expiresOn: 'to be erased after',
    restricted: 'hidden',
    state: 'state',
  },
  bases: {
    'public-interest': 'task of public interest',
    'legitimate-interest': 'legitimate interest',
    consent: 'consent',
  },
  states: { current: 'up to date', 'to-confirm': 'to be confirmed', expired: 'to be erased' },
  byHand: 'entered by hand',
  yes: 'yes',
  no: 'no',
  resealed: (count, reason) =>
    reason === 'asked'
      ? `${persons(count)} erased at their request`
      : `${persons(count)} erased: the time to keep them was over`,
  places: {
    contact: (count) => counted(count, 'contact record', 'contact records'),
    journal: (count) => counted(count, 'line of the journal', 'lines of the journal'),
    text: (count) => counted(count, 'text', 'texts'),
    snapshot: (count) => counted(count, 'snapshot', 'snapshots'),
    backup: (count) => counted(count, 'backup', 'backups'),
    'second-folder': (count) => counted(count, 'copy in the second folder', 'copies in the second folder'),
    working: (count) => counted(count, 'working copy', 'working copies'),
  },
  unreached: {
    absent: 'The folder is not there now. Plug it in, then erase again.',
    damaged: 'This backup cannot be read: it could not be cleaned. Delete it if it is of no use any more.',
    quarantine: 'Damaged file, kept as it was. Delete it if you do not need it any more.',
    copy: 'Copy of this project, out of reach. Open it to erase the person there, or delete it.',
    seal: 'The seal of this snapshot does not match any more: it was left as it is.',
    'one-word':
      'The name is a single word: it was not looked for in texts, where it could mean something else.',
    'same-name': 'Another contact bears the same name: the name was not taken out of texts.',
    organisation: 'An organisation bears this name: the name was not taken out of texts.',
    failed: 'This copy could not be rewritten. It was left as it was; erase again later.',
    read: 'Another window reads this project. Close it: what is left goes at the next closing.',
  },
  quarantine: 'Quarantine',
  workingCopy: 'Working copies',
  secondFolder: 'Second folder of backups',
  texts: 'Texts of the project',
  job: 'Erasing persons',
  erased: (count) =>
    count === 0 ? 'Nobody to erase.' : `${persons(count)} erased. This erasure cannot be undone.`,
  unreachedTitle: 'Out of reach:',
  sheet: 'Persons',
  banner: (count) =>
    `This document names persons: it holds ${persons(count)}. Give it only to those who need it.`,
  suffix: '-NOMINATIF',
  columns: { id: 'Identifier', restricted: 'Hidden' },
  dossier: {
    title: 'What is known of a person',
    fileName: 'Personal data',
    intro: (on) => `All that this project holds on this person, on ${formatDate(on, 'en')}.`,
    history: 'Changes',
    mentions: 'Texts that name them',
    snapshots: 'Snapshots that name them',
    backups: 'Backups that hold them',
    none: 'none',
    rights:
      'You may ask the organisation that gave you this document to rectify, restrict or erase these data, object to their use, and complain to the supervisory authority (in France, the CNIL).',
  },
  register: {
    title: 'Register of processing',
    fileName: 'Register of processing',
    labels: {
      controller: 'Controller',
      purpose: 'Purpose',
      basis: 'Legal basis',
      recipients: 'Recipients',
      retention: 'Retention',
      security: 'Security measures',
    },
    proposed: {
      controller: null,
      purpose: 'Animating the alliances of a territory: knowing whom to talk to in each organisation.',
      basis:
        'Task of public interest for a public body; legitimate interest for an association or a company.',
      recipients: 'Those who animate the project. No export holds a person unless it is asked for.',
      retention: '36 months after the last confirmation, then erased with a proof.',
      security:
        'Data kept on one computer, in a file that only its user can read; verified backups; erasure as far as in the backups.',
    },
    unwritten: 'to be filled in',
    counts: (all, restricted) =>
      restricted === 0
        ? `Persons known: ${formatNumber(all, 'en')}.`
        : `Persons known: ${formatNumber(all, 'en')}, ${formatNumber(restricted, 'en')} of them restricted.`,
    on: (day) => `As of ${formatDate(day, 'en')}`,
  },
};
