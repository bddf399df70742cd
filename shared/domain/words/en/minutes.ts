import { formatNumber } from '../../format.ts';
import type { MinutesWords } from '../minutes-words.ts';

const counted = (count: number): string =>
  `${formatNumber(count, 'en')} ${count === 1 ? 'decision' : 'decisions'}`;

/** The committee's record. */
export const minutes: MinutesWords = {
  title: 'Record of decisions',
  projectOf: (name) => `Project: ${name}`,
  fictional: 'Invented territory and data',
  on: (date) => `Decisions as of ${date}`,
  frozen: (name, seal) => `Snapshot “${name}” (seal ${seal})`,
  summary: 'Table of decisions',
  details: 'Decisions one by one',
  none: 'No decision is recorded.',
  count: counted,
  withheld: (count) => `Left out because of their audience: ${counted(count)}.`,
  columns: { pair: 'Partnership', state: 'Decision', owner: 'Carrier', due: 'Due' },
  fields: {
    link: 'Link',
    state: 'Decision',
    on: 'Date',
    reason: 'Reason',
    until: 'Postponed until',
    owner: 'Carrier',
    due: 'Due',
    note: 'Internal note',
  },
  unknown: 'not stated',
  labelled: (label) => `${label}:`,
  page: { before: 'Page', between: 'of' },
};
