import { formatNumber, formatPercent } from '../../format.ts';
import type { EvaluationWords } from '../evaluation-words.ts';
import { french as fr, pluralFrench as plural } from '../typography.ts';

const number = (value: number): string => formatNumber(value, 'fr');
const counted = (value: number, one: string, many: string): string =>
  `${number(value)} ${plural(value, one, many)}`;
const decimals = (value: number): string => formatNumber(value, 'fr', 4);

const NEGATIVES = {
  uniform: fr`autant de paires sans lien, tirées au hasard`,
  hard: fr`autant de paires sans lien qui ont un voisin commun`,
  all: fr`toutes les paires sans lien`,
} as const;

/** Evaluation of ways to predict partnerships. */
export const evaluation: EvaluationWords = {
  job: fr`Évaluation des méthodes`,
  methods: {
    random: 'Au hasard',
    'preferential-attachment': fr`Nombre de liens`,
    'same-territory': fr`Même territoire`,
    'common-neighbours': fr`Voisins communs`,
    'adamic-adar': 'Adamic–Adar',
    'resource-allocation': fr`Allocation de ressources`,
    l3: fr`Chemins de trois liens (L3)`,
    katz: 'Katz',
    rrf: fr`Fusion des rangs`,
    'attributes-only': fr`Modèle sans les liens`,
    'topology-only': fr`Modèle sur les liens seuls`,
    learned: fr`Modèle complet`,
  },
  columns: {
    method: fr`Méthode`,
    auc: 'AUC',
    ap: 'AP',
    p50: 'P@50',
    p100: 'P@100',
    aucHard: fr`AUC difficiles`,
    aucNewcomers: fr`AUC nouveaux`,
    recall200: fr`Rappel@200`,
    p5PerTerritory: fr`P@5/territoire`,
    topPredicted: fr`Prédit (200)`,
    topObserved: fr`Observé (200)`,
  },
  none: '–',
  random: ({ nodes, edges, hidden, seeds, negatives }) =>
    fr`${counted(nodes, 'nœud', 'nœuds')}, ${counted(edges, 'lien', 'liens')}. ${counted(hidden, 'lien caché', 'liens cachés')} à chaque tirage (${counted(seeds, 'tirage', 'tirages')}), comparés à ${NEGATIVES[negatives]}. La précision (P@50, P@100) est comptée parmi toutes les paires sans lien.`,
  temporal: ({ nodes, edges, period, positives, candidates }) =>
    fr`${counted(nodes, 'acteur', 'acteurs')}, ${counted(edges, 'partenariat', 'partenariats')} avant ${String(period)}. À prévoir : ${counted(positives, 'nouveau partenariat', 'nouveaux partenariats')} de ${String(period)} parmi ${counted(candidates, 'paire', 'paires')}.`,
  leftOut: ({ selfLoops, repeated, incomplete }) =>
    fr`Laissé de côté : ${[
      ...(selfLoops > 0 ? [counted(selfLoops, 'lien vers soi-même', 'liens vers soi-même')] : []),
      ...(repeated > 0 ? [counted(repeated, 'répétition', 'répétitions')] : []),
      ...(incomplete > 0 ? [counted(incomplete, 'ligne incomplète', 'lignes incomplètes')] : []),
    ].join(', ')}.`,
  sampled: (compared, hidden, seeds) =>
    fr`Réseau trop grand pour tout comparer : ${counted(compared, 'lien caché comparé', 'liens cachés comparés')} sur ${number(hidden)} à chaque tirage (${counted(seeds, 'tirage', 'tirages')}), précision non comptée.`,
  sampledPairs: (share) =>
    fr`Trop de paires pour tout regarder : ${formatPercent(share, 'fr')} des paires sans lien, tirées au hasard. L'AP et la précision en sont plus flatteuses que parmi toutes.`,
  lastDated: (period) =>
    fr`Aucun partenariat lisible dans partnerships-next-year.csv : l'année prévue est la dernière qui est datée, ${String(period)}.`,
  comparison: ({ against, difference, low, high }) =>
    fr`Le modèle complet dépasse « ${against} » de ${decimals(difference)} en AP (intervalle à 95 % par territoire : de ${decimals(low)} à ${decimals(high)}).${
      low > 0 ? '' : fr` L'intervalle contient zéro : rien n'est prouvé.`
    }`,
  refusals: {
    text: (value) =>
      fr`« ${value} » n'est pas un texte de lignes et de colonnes. Rien n'a été modifié. Donnez un tableau au format CSV.`,
    columns: () =>
      fr`Ce tableau n'a pas deux colonnes de noms. Rien n'a été modifié. Donnez un tableau avec les colonnes source et target.`,
    few: () =>
      fr`Il y a trop peu de liens pour en cacher. Rien n'a été modifié. Donnez au moins deux liens entre des noms différents.`,
    table: (value) =>
      fr`Il manque « ${value} » dans le dossier. Rien n'a été modifié. Le dossier contient actors.csv, programmes.csv, participations.csv, partnerships.csv, partnerships-next-year.csv et territories.csv.`,
    periods: () =>
      fr`Il faut au moins trois années avec des partenariats datés. Rien n'a été modifié. Datez les liens du projet, puis réessayez.`,
    undated: () =>
      fr`Une liste de liens sans dates ne peut pas être évaluée dans le temps. Rien n'a été modifié. Donnez un dossier de partenariats datés ou un projet, ou retirez --split temporal.`,
    dated: () =>
      fr`Des partenariats datés sont évalués dans le temps, pas au hasard. Rien n'a été modifié. Retirez --split random, ou donnez une liste de liens.`,
  },
};
