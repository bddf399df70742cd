import { formatMoney, formatNumber, formatPercent } from '../../format.ts';
import type { MeasureWords } from '../measure-words.ts';
import { french as fr, pluralFrench as plural } from '../typography.ts';

const number = (value: number): string => formatNumber(value, 'fr');
const actors = (count: number): string => `${number(count)} ${plural(count, 'acteur', 'acteurs')}`;

const gifts = fr`Un même montant de la même année, dit par les deux côtés, compte une fois. Ce qui est seulement proposé, en discussion ou demandé ne compte pas. Sans aucun montant connu : non renseigné, et non zéro.`;

/** Measures of the network, told plainly. */
export const measures: MeasureWords = {
  explanations: {
    degree: {
      plain: fr`À combien d’autres il est relié.`,
      formula: fr`Nombre de partenaires différents : plusieurs liens entre les deux mêmes comptent pour un.`,
      source: fr`Freeman, 1979`,
    },
    betweenness: {
      plain: fr`Passerelle : par qui passent les plus courts chemins entre les autres.`,
      formula: fr`Pour chaque paire d’autres acteurs, la part de leurs plus courts chemins qui passe par lui ; puis la moyenne de ces parts. 0 % : personne ne passe par lui. 100 % : tout passe par lui.`,
      source: fr`Freeman, 1977 ; calcul de Brandes, 2001`,
    },
    constraint: {
      plain: fr`Dépendance à quelques partenaires : forte quand ils sont peu nombreux ou se connaissent tous, faible quand ils sont nombreux et séparés.`,
      formula: fr`Somme, pour chaque partenaire j, de (p + Σ p·p)² : la part de ses liens qui va vers j, directement et par ses autres partenaires. 1 : un seul partenaire. Près de 0 : beaucoup, sans liens entre eux. Sans partenaire, il n’y a pas de valeur.`,
      source: fr`Burt, Structural Holes, 1992`,
    },
    'articulation-points': {
      plain: fr`Point de fragilité : combien d’acteurs seraient coupés des autres sans lui.`,
      formula: fr`On le retire avec ses liens, puis on compte ceux de son ensemble relié qui ne tiennent plus à la plus grande partie. 0 : personne n’est coupé.`,
      source: fr`points d’articulation, Hopcroft et Tarjan, 1973`,
    },
    communities: {
      plain: fr`Groupes qui se parlent : plus de liens entre eux qu’avec les autres.`,
      formula: fr`Découpage dont la modularité est la plus forte : la part des liens à l’intérieur des groupes, moins celle qu’on attendrait de liens au hasard. Un autre découpage presque aussi bon peut exister.`,
      source: fr`méthode de Louvain, Blondel et al., 2008 ; modularité, Newman et Girvan, 2004`,
    },
    components: {
      plain: fr`Ensembles reliés : ceux qu’une chaîne de liens réunit.`,
      formula: fr`Deux acteurs sont du même ensemble quand on peut aller de l’un à l’autre de lien en lien.`,
      source: fr`composantes connexes, Hopcroft et Tarjan, 1973`,
    },
    'amount-received': {
      plain: fr`Ce qu’il a reçu, d’après les montants connus.`,
      formula: fr`Somme des montants des liens « finance » vers lui et « bénéficie de » depuis lui. ${gifts}`,
      source: fr`somme, sans modèle`,
    },
    'amount-given': {
      plain: fr`Ce qu’il a donné, d’après les montants connus.`,
      formula: fr`Somme des montants des liens « finance » depuis lui et « bénéficie de » vers lui. ${gifts}`,
      source: fr`somme, sans modèle`,
    },
  },
  scope: fr`Calculé sur tout le projet, quels que soient les filtres : tous les liens sauf les lieux (ancré à, agit à, fait partie de, voisin de), sans les classes d’acteurs.`,
  sampled: (name, { sources, of, margin }) =>
    fr`${name} : estimation d’après ${number(sources)} départs sur ${number(of)}, à ${formatPercent(margin, 'fr')} près.`,
  values: {
    degree: (value) => `${number(value)} ${plural(value, 'partenaire', 'partenaires')}`,
    betweenness: (value) => fr`${formatPercent(value, 'fr')} des plus courts chemins passent par lui`,
    constraint: (value) => fr`${number(value)} : entre 0 (partenaires nombreux et séparés) et 1 (un seul)`,
    articulationPoints: (value, name) =>
      value === 0
        ? fr`sans lui, personne n’est coupé`
        : `sans ${name}, ${actors(value)} ${plural(value, 'est coupé', 'sont coupés')}`,
    group: (count, around) => `${actors(count)}, autour de ${around}`,
    alone: fr`seul`,
    amount: (cents) => fr`${formatMoney(cents, 'fr')} connus`,
    unknown: fr`non renseigné`,
  },
  uniform: fr`Identique`,
  below: (bound) => fr`moins de ${bound}`,
  between: (from, to) => `${from} à ${to}`,
  from: (bound) => fr`${bound} et plus`,
  others: fr`Autres`,
  lone: fr`Seuls`,
};
