import { formatNumber } from '../../format.ts';
import type { checks as french } from '../fr/checks.ts';
import { pluralEnglish as plural } from '../typography.ts';

const some = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 'en')} ${plural(count, one, many)}`;

export const checks: typeof french = {
  'CHECK-PAGES': (count) => `The file is damaged (${some(count, 'defect', 'defects')}).`,
  'CHECK-REFERENCES': (count) =>
    `${some(count, 'row mentions', 'rows mention')} something that is not in the project.`,
  'CHECK-JOURNAL': (count) => `${some(count, 'history entry', 'history entries')} cannot be read.`,
  'CHECK-RECORDS': (count) =>
    `${some(count, 'record, relation, view or other item holds', 'records, relations, views or other items hold')} an unexpected value.`,
  'CHECK-SEARCH': (count) =>
    `Search no longer matches the records (${some(count, 'difference', 'differences')}).`,
  'CHECK-SNAPSHOTS': (count) => `${some(count, 'snapshot is', 'snapshots are')} no longer what was captured.`,
  'CHECK-BACKUPS': (count) =>
    `${some(count, 'backup of this project', 'backups of this project')} cannot be read.`,
};
