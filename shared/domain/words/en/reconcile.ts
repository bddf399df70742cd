import { formatNumber } from '../../format.ts';
import type { ReconcileWords } from '../reconcile-words.ts';

const number = (count: number): string => formatNumber(count, 'en');

/** A copy handed over, and its return. */
export const reconcile: ReconcileWords = {
  job: 'Merging both versions',
  copyName: (project) => `${project} (copy)`,
  fields: {
    record: 'presence',
    position: 'place in the graph',
    state: 'answer',
    suggestion: 'suggestion',
    isStart: 'view that opens first',
    rank: 'order of views',
    screen: 'screen',
    value: 'content',
    territoryId: 'territory of the project',
    fictional: 'fictional project',
    organisationId: 'organisation',
    owner: 'carrier',
  },
  removed: 'removed',
  present: 'present',
  other: 'other content',
  project: 'the project',
  graph: 'the graph',
  check: (check, subject) => `${subject}: ${check}`,
  person: (organisation) => `Contact of ${organisation}`,
  places: (count) => `${number(count)} ${count === 1 ? 'place' : 'places'}`,
  history: (count) => `Merged a copy back (${number(count)} ${count === 1 ? 'record' : 'records'})`,
  parted: 'Copy handed over without its journal',
  shared: (path) => `Copy written: ${path}.`,
  done: ({ added, changed, removed, conflicts, applied }) =>
    [
      applied ? 'Merged:' : 'Not merged yet:',
      `${number(added)} added, ${number(changed)} changed, ${number(removed)} removed;`,
      `${number(conflicts)} ${conflicts === 1 ? 'conflict' : 'conflicts'}.`,
    ].join(' '),
  nothing: 'Nothing to merge: this copy brings nothing new.',
  noAncestor: 'Nobody knows any more where these two versions parted: every difference is a conflict.',
  taken: { ours: 'Kept where they conflict: this project.', theirs: 'Kept where they conflict: the copy.' },
  columns: { name: 'Record', field: 'Field', ours: 'This project', theirs: 'The copy' },
};
