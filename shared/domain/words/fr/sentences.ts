import type { OperationKind, OperationSubject } from '../../change.ts';
import { formatNumber } from '../../format.ts';
import { fieldLabel } from '../error-words.ts';
import { arrowOf, firstWords, lowerFirst, type SentenceWords, type StepNames } from '../sentence-words.ts';
import { french as fr, pluralFrench as plural } from '../typography.ts';
import { decisions } from './decisions.ts';
import { fields } from './fields.ts';
import { personWords } from './persons.ts';
import { reasons } from './reasons.ts';
import { reconcile } from './reconcile.ts';
import { vocabulary } from './vocabulary.ts';

const number = (value: number): string => formatNumber(value, 'fr');
const quote = (name: string | undefined): string => fr`« ${name ?? vocabulary.unknown} »`;
const first = ({ names }: OperationSubject): string => quote(names[0]);
const labels = ({ fields: names }: OperationSubject): string =>
  names.length === 0 ? '' : fr` : ${[...new Set(names.map((name) => fieldLabel(fields, name)))].join(', ')}`;
const items = (count: number): string => `${number(count)} ${plural(count, 'élément', 'éléments')}`;

const linkOf = ({ names: [from, to], relationType }: OperationSubject): string => {
  const words = (vocabulary.relations as Readonly<Record<string, string>>)[relationType ?? ''] ?? '→';
  return fr`${quote(from)} ${firstWords(words)} ${quote(to)}`;
};

const links = (count: number): string =>
  count === 0 ? '' : count === 1 ? ' et de son lien' : ` et de ses ${number(count)} liens`;

/** The files of an import. */
const of = ({ names }: OperationSubject): string =>
  names.length === 0 ? '' : ` de ${names.map(quote).join(', ')}`;

/** A pair that was answered: « A ↔ B », « A → B » where the relation has a direction. */
const pairOf = ({ names: [a, b], relationType }: OperationSubject): string =>
  fr`${a ?? vocabulary.unknown} ${arrowOf(relationType)} ${b ?? vocabulary.unknown}`;
const decisionBegins = ({ fields: [state] }: OperationSubject): string =>
  (decisions.history as Readonly<Record<string, string>>)[state ?? ''] ?? decisions.history.proposed;

const HISTORY: Readonly<Record<OperationKind, (subject: OperationSubject) => string>> = {
  'entity.add': (subject) => fr`Ajout de ${first(subject)}`,
  'entity.set': (subject) => fr`Modification de ${first(subject)}${labels(subject)}`,
  'entity.remove': (subject) => fr`Suppression de ${first(subject)}${links(Math.max(subject.count - 1, 0))}`,
  'relation.add': (subject) => fr`Ajout du lien ${linkOf(subject)}`,
  'relation.set': (subject) => fr`Modification du lien ${linkOf(subject)}${labels(subject)}`,
  'relation.remove': (subject) => fr`Suppression du lien ${linkOf(subject)}`,
  'position.move': (subject) =>
    subject.count > 1 ? fr`Déplacement de ${items(subject.count)}` : fr`Déplacement de ${first(subject)}`,
  'position.arrange': (subject) => fr`Nouvelle disposition (${items(subject.count)})`,
  'project.set': (subject) => fr`Modification du projet${labels(subject)}`,
  'territory.add': (subject) => fr`Ajout du territoire ${first(subject)} (${items(subject.count)})`,
  import: (subject) => fr`Import${of(subject)} (${items(subject.count)})`,
  merge: ({ names: [kept, dropped] }) => fr`Fusion de ${quote(dropped)} dans ${quote(kept)}`,
  'duplicate.dismiss': ({ names: [a, b] }) => fr`${quote(a)} et ${quote(b)} ne sont pas des doublons`,
  'records.set': (subject) => fr`Modification de ${items(subject.count)}${labels(subject)}`,
  'records.remove': (subject) => fr`Suppression de ${items(subject.count)}`,
  'exchange.add': (subject) => fr`Échange noté avec ${subject.names.map(quote).join(', ')}`,
  'view.save': (subject) => {
    const [what] = subject.fields;
    if (what === 'name') return fr`Vue ${first(subject)} renommée`;
    if (what === 'start') return fr`Vue ${first(subject)} ouverte avec le projet`;
    if (what === 'noStart') return fr`Vue ${first(subject)} plus ouverte avec le projet`;
    return fr`Vue ${first(subject)} enregistrée`;
  },
  'view.remove': (subject) => fr`Suppression de la vue ${first(subject)}`,
  'view.order': () => 'Nouvel ordre des vues',
  'decision.make': (subject) => fr`${decisionBegins(subject)} : ${pairOf(subject)}`,
  'decision.set': (subject) => fr`Modification de la décision ${pairOf(subject)}${labels(subject)}`,
  'method.set': ({ fields: [what] }) =>
    what === 'reset' ? 'Méthode remise comme à l’origine' : 'Réglages de la méthode modifiés',
  'snapshot.create': (subject) => fr`Instantané ${first(subject)} figé`,
  'snapshot.remove': (subject) => fr`Suppression de l’instantané ${first(subject)}`,
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
      ? fr`Correction du point ${check ?? ''} de ${quote(subject)} retirée`
      : fr`Point ${check ?? ''} de ${quote(subject)} corrigé à la main`,
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
    return summary ? fr`${one} : ${lowerFirst(summary)}` : `${one}.`;
  };

export const sentences: SentenceWords = {
  layoutJob: 'Calcul de la disposition',
  measureJob: 'Calcul des mesures',
  mapJob: 'Préparation de la carte',
  history: (kind, subject) => HISTORY[kind](subject),
  path: (steps) => `${steps[0]?.from.name ?? ''}${steps.map(walk).join('')}`,
  undone: done('Annulé', (count) => fr`${count} modifications annulées.`, fr`Rien à annuler.`),
  redone: done('Rétabli', (count) => fr`${count} modifications rétablies.`, fr`Rien à rétablir.`),
  warning: (field, reason, value) =>
    fr`À vérifier : ${fieldLabel(fields, field)} « ${value} », ${reasons[reason]?.why ?? reasons.value?.why ?? ''}. La valeur est gardée.`,
};
