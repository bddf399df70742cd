import { formatDate, formatNumber } from '../../format.ts';
import type { PartialDate } from '../../partial-date.ts';
import type { ComparisonWords, Counted, CountedKind, CountedLink } from '../comparison-words.ts';
import type { Piece } from '../told.ts';
import { french as fr, pluralFrench, saidInFrench as said } from '../typography.ts';

/** Singular, plural, and whether it is feminine. */
type Noun = readonly [one: string, many: string, isFeminine?: true];
const kinds: Readonly<Record<CountedKind, Noun>> = {
  actor: ['acteur', 'acteurs'],
  funder: ['financeur', 'financeurs'],
  territory: ['territoire', 'territoires'],
  programme: ['programme', 'programmes'],
  initiative: ['initiative', 'initiatives', true],
  alliance: ['alliance', 'alliances', true],
  resource: ['ressource', 'ressources', true],
  instance: ['instance', 'instances', true],
  group: ['catégorie d’acteurs', 'catégories d’acteurs', true],
};
const links: Readonly<Record<CountedLink, Noun>> = {
  'partners-with': ['partenariat', 'partenariats'],
  'member-of': ['adhésion', 'adhésions', true],
  funds: ['financement', 'financements'],
  founds: ['lien de création', 'liens de création'],
  hosts: ['hébergement', 'hébergements'],
  carries: ['portage', 'portages'],
  signs: ['signature', 'signatures', true],
  'participates-in': ['participation', 'participations', true],
  governs: ['lien de gouvernance', 'liens de gouvernance'],
  supports: ['accompagnement', 'accompagnements'],
  organises: ['lien d’organisation', 'liens d’organisation'],
  'benefits-from': ['lien de bénéficiaire', 'liens de bénéficiaire'],
  covers: ['couverture de territoire', 'couvertures de territoire', true],
  'located-in': ['ancrage', 'ancrages'],
  'acts-in': ['lieu d’action', 'lieux d’action'],
  'part-of': ['rattachement', 'rattachements'],
  produces: ['publication', 'publications', true],
  'derives-from': ['filiation', 'filiations', true],
  evaluates: ['évaluation', 'évaluations', true],
  concerns: ['lien thématique', 'liens thématiques'],
  'neighbour-of': ['voisinage', 'voisinages'],
  place: ['lien de lieu', 'liens de lieu'],
};

const plural = ({ value }: Counted, one: string, many: string): string => pluralFrench(value, one, many);
const nounOf = (count: Counted, [one, many]: Noun): string => plural(count, one, many);
/** An adjective that agrees: its four forms. */
const agree = (
  count: Counted,
  [, , isFeminine]: Noun,
  [one, many, oneFeminine, manyFeminine]: readonly [string, string, string, string],
): string => (isFeminine ? plural(count, oneFeminine, manyFeminine) : plural(count, one, many));

const NEW = ['nouveau', 'nouveaux', 'nouvelle', 'nouvelles'] as const;
const ENDED = ['terminé', 'terminés', 'terminée', 'terminées'] as const;
const REMOVED = ['retiré', 'retirés', 'retirée', 'retirées'] as const;

const quoted = (piece: Piece): readonly Piece[] => said`« ${piece} »`;
/** « le 12 mars 2026 », « mars 2026 », « 2026 ». */
const since = (on: PartialDate): string => `${on.length === 10 ? 'le ' : ''}${formatDate(on, 'fr')}`;
/** « du 12 mars 2026 », « d’avril 2026 », « de 2026 ». */
const ofDate = (on: PartialDate): string => {
  const told = formatDate(on, 'fr');
  if (on.length === 10) return `du ${told}`;
  return /^[aeiouy]/.test(told) ? `d’${told}` : `de ${told}`;
};
const to = (on: PartialDate): string => `${on.length === 10 ? 'au ' : 'à '}${formatDate(on, 'fr')}`;

const heldBy = (held: Counted, areActors: boolean): readonly Piece[] =>
  areActors
    ? said`${held.told} ${plural(held, 'acteur', 'acteurs')}`
    : said`${held.told} ${plural(held, 'élément', 'éléments')}`;

const joinClauses = (clauses: readonly (readonly Piece[])[], separator: string): readonly Piece[] =>
  clauses.flatMap((clause, at) => (at === 0 ? clause : [{ text: separator }, ...clause]));

/** What changed from one state to the other. */
export const comparison: ComparisonWords = {
  now: 'l’état actuel',
  identical: 'Aucune différence entre ces deux états.',
  job: 'Comparaison',
  join: (told) => told.join(fr` ; `),
  valued: (label, value) => fr`${label} : ${value}`,
  quote: (name) => fr`« ${name} »`,
  opening: {
    since: (on, isForCommittee) =>
      isForCommittee ? fr`Depuis le comité ${ofDate(on)}` : fr`Depuis ${since(on)}`,
    backTo: (on, isForCommittee) =>
      isForCommittee ? fr`En revenant au comité ${ofDate(on)}` : fr`En revenant ${to(on)}`,
    between: (a, b) => fr`De ${a} à ${b}`,
  },
  sentence: (opening, clauses, last) => {
    const body = joinClauses(
      [joinClauses(clauses, ', '), joinClauses(last, fr` ; `)].filter((part) => part.length > 0),
      fr` ; `,
    );
    return opening === null ? said`${body}.` : said`${opening} : ${body}.`;
  },
  withNames: (clause, names) => said`${clause} (${names})`,
  entities: {
    added: (kind, count) => said`${count.told} ${nounOf(count, kinds[kind])} de plus`,
    removed: (kind, count, isAfter) => {
      const removed = agree(count, kinds[kind], REMOVED);
      return isAfter
        ? said`${count.told} ${removed} de la carte`
        : said`${count.told} ${nounOf(count, kinds[kind])} ${removed} de la carte`;
    },
    changed: (count) => said`${count.told} ${plural(count, 'fiche modifiée', 'fiches modifiées')}`,
    renamed: (before, after) => said`« ${before} » s'appelle désormais ${quoted(after)}`,
  },
  relations: {
    added: (type, count) =>
      said`${count.told} ${nounOf(count, links[type])} ${agree(count, links[type], NEW)}`,
    removed: (type, count, isAfter) =>
      isAfter ? said`${count.told} de moins` : said`${count.told} ${nounOf(count, links[type])} de moins`,
    ended: (type, count) =>
      said`${count.told} ${nounOf(count, links[type])} ${agree(count, links[type], ENDED)}`,
    changed: (count) => said`${count.told} ${plural(count, 'lien modifié', 'liens modifiés')}`,
    notInForce: (count) =>
      said`${count.told} ${plural(count, 'lien de plus qui n’est pas en cours', 'liens de plus qui ne sont pas en cours')}`,
    noLonger: (count) =>
      said`${count.told} ${plural(count, 'lien de moins qui n’était pas en cours', 'liens de moins qui n’étaient pas en cours')}`,
  },
  cuts: {
    holds: (name, held, areActors, before) =>
      before === null
        ? said`${quoted(name)} relie désormais ${heldBy(held, areActors)} au reste`
        : said`${quoted(name)} relie désormais ${heldBy(held, areActors)} au reste, contre ${formatNumber(before, 'fr')}`,
    released: (name, held, areActors) =>
      said`${quoted(name)} n'est plus le seul lien de ${heldBy(held, areActors)} avec le reste`,
  },
  suggestions: (realised, retained) => {
    if (retained.value === 1)
      return realised.value === 1
        ? said`La seule piste retenue est devenue un partenariat.`
        : said`La seule piste retenue n'est pas encore devenue un partenariat.`;
    if (realised.value === 0)
      return said`Aucune des ${retained.told} pistes retenues n'est encore devenue un partenariat.`;
    if (realised.value === retained.value)
      return said`Les ${retained.told} pistes retenues sont toutes devenues des partenariats.`;
    return said`${realised.told} des ${retained.told} pistes retenues ${plural(realised, 'est devenue un partenariat', 'sont devenues des partenariats')}.`;
  },
  axis: (axis, subject, before, after) => {
    const of = subject === null ? said`L'axe « ${axis} »` : said`${subject} : l'axe « ${axis} »`;
    if (before === null) return said`${of} est désormais à ${after ?? ''}, sans score auparavant.`;
    if (after === null)
      return said`${of} est désormais trop peu renseigné pour un score (${before} auparavant).`;
    return said`${of} passe de ${before} à ${after}.`;
  },
  nowhere: (sentence) => said`Sans territoire connu : ${sentence}`,
  inTerritory: (territory, text) => `${territory} — ${text}`,
  counted: {
    kinds: {
      actor: 'Acteurs',
      funder: 'Financeurs',
      territory: 'Territoires',
      programme: 'Programmes',
      initiative: 'Initiatives',
      alliance: 'Alliances',
      resource: 'Ressources',
      instance: 'Instances',
    },
    relations: {
      'partners-with': 'Partenariats',
      'member-of': 'Adhésions',
      funds: 'Financements',
      founds: 'Liens de création',
      hosts: 'Hébergements',
      carries: 'Portages',
      signs: 'Signatures',
      'participates-in': 'Participations',
      governs: 'Liens de gouvernance',
      supports: 'Accompagnements',
      organises: 'Liens d’organisation',
      'benefits-from': 'Liens de bénéficiaire',
      covers: 'Couvertures de territoire',
      'located-in': 'Ancrages',
      'acts-in': 'Lieux d’action',
      'part-of': 'Rattachements',
      produces: 'Publications',
      'derives-from': 'Filiations',
      evaluates: 'Évaluations',
      concerns: 'Liens thématiques',
      'neighbour-of': 'Voisinages',
    },
    given: 'Financements dont le montant est connu',
  },
  unknownState: 'non enregistrée',
  columns: {
    change: 'Changement',
    what: 'Nature',
    name: 'Nom',
    field: 'Champ',
    before: 'Avant',
    after: 'Après',
    territory: 'Territoire',
    id: 'Identifiant',
  },
  picture: {
    title: 'Ce qui a changé',
    legend: 'Changements',
    marks: {
      added: 'Nouveau',
      removed: 'Retiré de la carte',
      changed: 'Modifié',
      unchanged: 'Sans changement',
    },
    links: { added: 'Lien nouveau', removed: 'Lien retiré', changed: 'Lien modifié' },
    between: (a, b) => fr`De ${a} à ${b}`,
    unnamed: (count) =>
      `${formatNumber(count, 'fr')} ${pluralFrench(count, 'fiche sans changement est dessinée sans son nom', 'fiches sans changement sont dessinées sans leur nom')}`,
    figures: {
      added: (count) => pluralFrench(count, 'fiche nouvelle', 'fiches nouvelles'),
      removed: (count) => pluralFrench(count, 'fiche retirée', 'fiches retirées'),
      changed: (count) => pluralFrench(count, 'fiche modifiée', 'fiches modifiées'),
      addedLinks: (count) => pluralFrench(count, 'lien nouveau', 'liens nouveaux'),
      removedLinks: (count) => pluralFrench(count, 'lien retiré', 'liens retirés'),
      none: 'différence',
    },
  },
};
