import { formatDate, formatNumber } from '../../format.ts';
import type { SheetWords } from '../sheet-words.ts';

const NNBSP = '\u202F';
const NBSP = '\u00A0';
const number = (value: number): string => formatNumber(value, 'fr');
const amount = (value: number): string => formatNumber(value, 'fr', value < 100 ? 1 : 0);
/** `3 mars 2022`, `1er mars 2022`, not `mars 2022`. */
const isDay = (date: string): boolean => /^\d{1,2}(er)? \p{L}/u.test(date);
/** French: 0 and 1 are singular. */
const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${Math.abs(count) < 2 ? one : many}`;

/** Words of the committee sheet and of the chips. */
export const sheet: SheetWords = {
  number,
  entities: (count) => plural(count, 'fiche', 'fiches'),
  relations: (count) => plural(count, 'lien', 'liens'),
  shownOf: (shown, total) => `${plural(shown, 'fiche', 'fiches')} sur ${number(total)}`,
  filteredView: 'Vue filtrée',
  wholeView: 'Vue d’ensemble',
  chosen: 'Sélection',
  empty: 'Aucune fiche ne répond à cette vue.',
  legend: 'Légende',
  colours: 'Couleurs',
  links: 'Liens',
  names: 'Noms',
  unprinted: (count) =>
    count < 2
      ? `${number(count)} nom n’est pas imprimé, faute de place${NBSP}: une page plus grande, un filtre ou un voisinage le montre.`
      : `${number(count)} noms ne sont pas imprimés, faute de place${NBSP}: une page plus grande, un filtre ou un voisinage les montre.`,
  unnamedHulls: (names) => `Contours sans nom, faute de place${NBSP}: ${names.join(`${NNBSP}; `)}`,
  uncounted: (count) =>
    count < 2
      ? `${number(count)} trait de plusieurs liens est sans son nombre, faute de place`
      : `${number(count)} traits de plusieurs liens sont sans leur nombre, faute de place`,
  withheld: (entities, relations) =>
    `Réservés à un usage interne et laissés de côté${NBSP}: ${plural(entities, 'fiche', 'fiches')}, ${plural(relations, 'lien', 'liens')}`,
  sizeUnknown: `Contour en tirets${NBSP}: non renseigné`,
  commonest: 'Qui en a plusieurs prend la plus répandue.',
  fundingWidth: `Trait plus épais${NBSP}: montant plus grand`,
  linkMarks: {
    several: 'Plusieurs liens, leur nombre',
    'in-discussion': 'En discussion',
    proposed: 'Proposé',
    ended: 'Lien terminé',
    'link-to-check': 'Lien à vérifier',
  },
  toCheck: 'À vérifier',
  generic: 'Catégorie d’acteurs',
  alsoRole: {
    catalyst: 'Aussi catalyseur',
    'third-place': 'Aussi tiers-lieu',
    carrier: 'Aussi porteur',
    funder: 'Aussi financeur',
  },
  figures: {
    entities: (count) => (count < 2 ? 'fiche' : 'fiches'),
    entitiesOf: (count, total) => `${count < 2 ? 'fiche' : 'fiches'} sur ${number(total)}`,
    relations: (count) => (count < 2 ? 'lien' : 'liens'),
    funders: (count) => (count < 2 ? 'financeur' : 'financeurs'),
    funding: 'de financements suivis',
  },
  money: (cents) => {
    const euros = cents / 100;
    if (euros >= 999_500_000) return `${amount(euros / 1e9)}${NBSP}Md€`;
    if (euros >= 999_500) return `${amount(euros / 1e6)}${NBSP}M€`;
    if (euros >= 10_000) return `${amount(euros / 1e3)}${NBSP}k€`;
    return `${number(euros)}${NBSP}€`;
  },
  sources: (titles, others) =>
    titles.length === 0
      ? `Sources${NBSP}: non renseignées`
      : `Sources${NBSP}: ${titles.join(`${NNBSP}; `)}${others > 0 ? `${NNBSP}; et ${plural(others, 'autre', 'autres')}` : ''}`,
  dataOn: (date) => `Données au ${date}`,
  fictional: 'Exemple fictif',
  date: (date) => formatDate(date, 'fr'),
  fields: {
    look: 'Catégorie',
    kind: 'Nature',
    family: 'Famille',
    type: 'Type',
    role: 'Rôle',
    name: 'Nom',
    ess: 'ESS',
    form: 'Forme',
    hosting: 'Fondation abritante',
    territorial: 'Vocation territoriale',
    mission: 'Mission',
    status: 'Statut',
    identifier: 'Identifiant',
    territory: 'Territoire',
    location: 'Localisation',
    population: 'Population',
    sdg: 'ODD',
    axis: 'Axe',
    theme: 'Thème',
    priority: 'Priorité',
    need: 'Besoin',
    offer: 'Offre',
    impact: 'Impact',
    maturity: 'Maturité',
    level: 'Maturité visée',
    'ptce-status': 'Statut de PTCE',
    dates: 'Dates de l’acteur',
    due: 'Échéance',
    updated: 'Dernière modification',
    budget: 'Budget',
    'need-amount': 'Besoin de financement',
    funding: 'Financement',
    programme: 'Programme',
    filled: 'Champ rempli',
    documented: 'Point documenté',
    completeness: 'Complétude',
    source: 'Source',
    check: 'Vérification',
    audience: 'Diffusion',
    relation: 'Lien',
    'relation-status': 'Statut du lien',
    period: 'Période',
    year: 'Année du lien',
    amount: 'Montant du lien',
    stage: 'Étape du financement',
    contribution: 'Nature de l’apport',
    outcome: 'Résultat du lien',
    strength: 'Intensité du lien',
    confidence: 'Confiance',
    'relation-axis': 'Axe du lien',
    'relation-role': 'Rôle dans le lien',
    'relation-filled': 'Précision du lien',
    'relation-audience': 'Diffusion du lien',
    degree: 'Nombre de partenaires',
    betweenness: 'Passerelle',
    communities: 'Communauté',
    components: 'Ensemble relié',
    constraint: 'Dépendance à quelques partenaires',
    'articulation-points': 'Point de fragilité',
    'amount-received': 'Montant reçu',
    'amount-given': 'Montant donné',
  },
  chip: (label, values) => `${label}${NBSP}: ${values}`,
  allBut: (values) => `tout sauf ${values}`,
  andIncluded: (name) => `${name} et ce qu’il comprend`,
  since: (date) => `depuis ${isDay(date) ? 'le ' : ''}${date}`,
  until: (date) => (isDay(date) ? `jusqu’au ${date}` : `jusqu’à ${date}`),
  between: (from, to) => `${from} – ${to}`,
  anyTime: 'toutes dates',
  withFunding: 'avec financeur',
  withoutFunding: 'sans financeur',
  toCheckValue: 'à vérifier',
  checked: 'rien à vérifier',
  unknownName: 'acteur retiré',
  matchAny: 'Au moins un de ces filtres',
  focus: (name, depth) => `Voisinage de ${name} (${depth < 2 ? `${depth} lien` : `${depth} liens`})`,
  highlight: (names, others) =>
    `Mis en avant${NBSP}: ${names.join(', ')}${others > 0 ? ` et ${plural(others, 'autre', 'autres')}` : ''}`,
  hiddenLooks: (names) => `Catégories masquées${NBSP}: ${names.join(', ')}`,
  hiddenRelations: (names) => `Liens masqués${NBSP}: ${names.join(', ')}`,
  csvId: 'Identifiant Alliage',
  csvIdOf: (label) => `${label} (identifiant)`,
  title: 'Les acteurs et leurs liens',
  job: 'Préparation de l’image',
  andOthers: (count) => plural(count, 'autre', 'autres'),
  yes: 'oui',
  no: 'non',
};
