import type { OperationKind, OperationSubject } from '../../change.ts';
import { formatNumber } from '../../format.ts';
import { fieldLabel } from '../error-words.ts';
import { arrowOf, firstWords, lowerFirst, type SentenceWords, type StepNames } from '../sentence-words.ts';
import { pluralEnglish as plural } from '../typography.ts';
import { decisions } from './decisions.ts';
import { fields } from './fields.ts';
import { personWords } from './persons.ts';
import { reasons } from './reasons.ts';
import { reconcile } from './reconcile.ts';
import { vocabulary } from './vocabulary.ts';

const number = (value: number): string => formatNumber(value, 'en');
const quote = (name: string | undefined): string => `“${name ?? vocabulary.unknown}”`;
const first = ({ names }: OperationSubject): string => quote(names[0]);
const labels = ({ fields: names }: OperationSubject): string =>
  names.length === 0 ? '' : `: ${[...new Set(names.map((name) => fieldLabel(fields, name)))].join(', ')}`;
const items = (count: number): string => `${number(count)} ${plural(count, 'item', 'items')}`;

const linkOf = ({ names: [from, to], relationType }: OperationSubject): string => {
  const words = (vocabulary.relations as Readonly<Record<string, string>>)[relationType ?? ''] ?? '→';
  return `${quote(from)} ${firstWords(words)} ${quote(to)}`;
};

const links = (count: number): string =>
  count === 0 ? '' : count === 1 ? ' and its link' : ` and its ${number(count)} links`;

/** The files of an import. */
const of = ({ names }: OperationSubject): string =>
  names.length === 0 ? '' : ` of ${names.map(quote).join(', ')}`;

/** A pair that was answered: « A ↔ B », « A → B » where the relation has a direction. */
const pairOf = ({ names: [a, b], relationType }: OperationSubject): string =>
  `${a ?? vocabulary.unknown} ${arrowOf(relationType)} ${b ?? vocabulary.unknown}`;
const decisionBegins = ({ fields: [state] }: OperationSubject): string =>
  (decisions.history as Readonly<Record<string, string>>)[state ?? ''] ?? decisions.history.proposed;

const HISTORY: Readonly<Record<OperationKind, (subject: OperationSubject) => string>> = {
  'entity.add': (subject) => `Added ${first(subject)}`,
  'entity.set': (subject) => `Changed ${first(subject)}${labels(subject)}`,
  'entity.remove': (subject) => `Removed ${first(subject)}${links(Math.max(subject.count - 1, 0))}`,
  'relation.add': (subject) => `Added the link ${linkOf(subject)}`,
  'relation.set': (subject) => `Changed the link ${linkOf(subject)}${labels(subject)}`,
  'relation.remove': (subject) => `Removed the link ${linkOf(subject)}`,
  'position.move': (subject) =>
    subject.count > 1 ? `Moved ${items(subject.count)}` : `Moved ${first(subject)}`,
  'position.arrange': (subject) => `New arrangement (${items(subject.count)})`,
  'project.set': (subject) => `Changed the project${labels(subject)}`,
  'territory.add': (subject) => `Added the territory ${first(subject)} (${items(subject.count)})`,
  import: (subject) => `Import${of(subject)} (${items(subject.count)})`,
  merge: ({ names: [kept, dropped] }) => `Merged ${quote(dropped)} into ${quote(kept)}`,
  'duplicate.dismiss': ({ names: [a, b] }) => `${quote(a)} and ${quote(b)} are not duplicates`,
  'records.set': (subject) => `${items(subject.count)} changed${labels(subject)}`,
  'records.remove': (subject) => `${items(subject.count)} deleted`,
  'exchange.add': (subject) => `Exchange logged with ${subject.names.map(quote).join(', ')}`,
  'view.save': (subject) => {
    const [what] = subject.fields;
    if (what === 'name') return `View ${first(subject)} renamed`;
    if (what === 'start') return `View ${first(subject)} opens with the project`;
    if (what === 'noStart') return `View ${first(subject)} no longer opens with the project`;
    return `View ${first(subject)} saved`;
  },
  'view.remove': (subject) => `View ${first(subject)} deleted`,
  'view.order': () => 'Views reordered',
  'decision.make': (subject) => `${decisionBegins(subject)}: ${pairOf(subject)}`,
  'decision.set': (subject) => `Changed the decision ${pairOf(subject)}${labels(subject)}`,
  'method.set': ({ fields: [what] }) =>
    what === 'reset' ? 'Method set back as shipped' : 'Settings of the method changed',
  'snapshot.create': (subject) => `Snapshot ${first(subject)} frozen`,
  'snapshot.remove': (subject) => `Snapshot ${first(subject)} deleted`,
  'contact.add': (subject) => personWords.history.added(first(subject)),
  'contact.set': (subject) => personWords.history.changed(first(subject)),
  'contact.confirm': ({ count }) => personWords.history.confirmed(count),
  'contact.restrict': (subject) =>
    personWords.history.restricted(first(subject), subject.fields[0] === 'restricted'),
  'contact.erase': ({ count }) => personWords.history.erased(count),
  'register.set': () => personWords.history.register,
  share: () => reconcile.parted,
  reconcile: ({ count }) => reconcile.history(count),
  'check.override': ({ names: [subject], fields: [check, state] }) =>
    state === undefined
      ? `Correction of check ${check ?? ''} of ${quote(subject)} taken back`
      : `Check ${check ?? ''} of ${quote(subject)} corrected by hand`,
};

const walk = ({ relation, to }: StepNames): string => {
  const words = relation.forward ? vocabulary.relations : vocabulary.relationsBack;
  return ` → (${firstWords(words[relation.type])}) ${to.name}`;
};

const done =
  (one: string, many: (count: string) => string, none: string) =>
  (count: number, summary: string | null): string => {
    if (count === 0) return none;
    if (count > 1) return many(number(count));
    return summary ? `${one}: ${lowerFirst(summary)}` : `${one}.`;
  };

export const sentences: SentenceWords = {
  layoutJob: 'Computing the arrangement',
  measureJob: 'Computing measures',
  mapJob: 'Preparing the map',
  history: (kind, subject) => HISTORY[kind](subject),
  path: (steps) => `${steps[0]?.from.name ?? ''}${steps.map(walk).join('')}`,
  undone: done('Undone', (count) => `${count} changes undone.`, 'Nothing to undo.'),
  redone: done('Redone', (count) => `${count} changes redone.`, 'Nothing to redo.'),
  warning: (field, reason, value) =>
    `To be checked: ${fieldLabel(fields, field)} “${value}”, ${reasons[reason]?.why ?? reasons.value?.why ?? ''}. The value is kept.`,
};
