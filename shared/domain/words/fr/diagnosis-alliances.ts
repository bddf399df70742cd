import type { CheckWords } from '../diagnosis-words.ts';
import { french as fr, pluralFrench as plural, saidInFrench as said } from '../typography.ts';
import { some } from './some-words.ts';

const A1: CheckWords = {
  title: fr`Présence des cinq familles d'acteurs`,
  looks: fr`Public, entreprises, associations et ESS, académiques, financeurs, parmi les structures du territoire ou liées au programme. Partiel à partir de trois. Absent seulement si les acteurs ou les partenaires sont renseignés, et si chaque structure a un type.`,
  advice: fr`Inviter une structure de chaque famille qui manque.`,
  met: () => said`Les cinq familles d'acteurs sont présentes.`,
  partial: (told) => said`${told.of('count')} familles sur 5 ; pas encore : ${told.of('missing')}.`,
  absent: (told) =>
    said`Seulement ${told.of('count')} des 5 familles d'acteurs ; il manque : ${told.of('missing')}.`,
  unknown: (told) =>
    said`${told.of('count')} des 5 familles d'acteurs ${plural(told.count('count'), 'connue', 'connues')} ; à vérifier : ${told.of('missing')}.`,
};

const A2: CheckWords = {
  title: fr`Une alliance entre familles par thème prioritaire`,
  looks: fr`Pour chaque priorité du territoire, une alliance ou un PTCE sur ce thème qui réunit au moins deux familles d'acteurs. Partiel si certaines en ont une. Absent seulement si la composition et les membres de ces alliances sont renseignés.`,
  advice: fr`Ouvrir une alliance existante à une autre famille, ou en lancer une sur le thème qui n'en a pas.`,
  met: (told) => said`Chaque priorité a son alliance : ${told.of('alliances')}.`,
  partial: (told) =>
    said`Alliances pour ${some(told, 'covered')} (${told.of('alliances')}) ; pas encore pour ${some(told, 'rest')}.`,
  absent: (told) => said`Aucune alliance entre familles pour ${some(told, 'rest')}.`,
  unknown: (told) =>
    told.count('count') === 0
      ? said`Aucune priorité n'est notée.`
      : said`Aucune alliance connue pour ${some(told, 'rest')} ; à vérifier.`,
};

const A3: CheckWords = {
  title: fr`Liens entre familles : 30 % ou plus`,
  looks: fr`Parmi les paires de structures liées, celles qui n'ont aucune famille d'acteurs en commun. Partiel à partir de 15 %. Absent seulement si la composition est renseignée.`,
  advice: fr`Présenter l'une à l'autre deux structures de familles différentes qui ont le même thème.`,
  met: (told) =>
    said`${told.of('crossing')} liens sur ${told.of('pairs')} croisent deux familles (${told.of('share')}).`,
  partial: (told) =>
    said`Seulement ${told.of('crossing')} ${plural(told.count('crossing'), 'lien', 'liens')} sur ${told.of('pairs')} ${plural(told.count('crossing'), 'croise', 'croisent')} deux familles (${told.of('share')}).`,
  absent: (told) =>
    said`${told.of('crossing')} ${plural(told.count('crossing'), 'lien', 'liens')} sur ${told.of('pairs')} ${plural(told.count('crossing'), 'croise', 'croisent')} deux familles (${told.of('share')}).`,
  unknown: (told) =>
    told.count('pairs') === 0
      ? said`Aucun lien connu entre deux structures d'ici.`
      : said`${told.of('crossing')} sur ${told.of('pairs')} des liens connus ${plural(told.count('crossing'), 'croise', 'croisent')} deux familles ; la composition n'est pas renseignée.`,
};

const A4: CheckWords = {
  title: fr`Réseau sans point de fragilité unique`,
  looks: fr`Le réseau des structures d'ici et de ce qui les relie. Acquis s'il n'a aucun point d'articulation, partiel si le pire isole moins d'un quart des autres. Absent seulement si la composition est renseignée.`,
  advice: fr`Créer un second lien autour de la structure dont tout dépend.`,
  met: (told) => said`Aucune des ${told.of('organisations')} structures liées n'est seule à tenir le réseau.`,
  partial: (told) =>
    said`Sans ${told.of('worst')}, ${told.of('cutOff')} ${plural(told.count('cutOff'), 'autre perdrait', 'autres perdraient')} le contact avec le réseau.`,
  absent: (told) =>
    said`Le réseau tient à une seule structure, ${told.of('worst')} : ${told.of('cutOff')} ${plural(told.count('cutOff'), 'autre en dépend', 'autres en dépendent')}.`,
  unknown: (told) =>
    told.has('worst')
      ? said`D'après les liens connus, le réseau tient à une seule structure, ${told.of('worst')} ; la composition n'est pas renseignée.`
      : said`Trop peu de liens connus pour en juger.`,
};

const A5: CheckWords = {
  title: fr`Liens avec les territoires voisins`,
  looks: fr`Un lien avec un territoire voisin ou une structure de ce territoire, direct ou par une alliance, une initiative ou une instance commune. Partiel si l'autre est seulement du même département. Absent seulement si la composition est renseignée.`,
  advice: fr`Proposer un sujet commun à un territoire voisin.`,
  met: (told) => said`Lien avec les territoires voisins : ${told.of('others')}.`,
  partial: (told) => said`Liens dans le département, pas avec un voisin connu : ${told.of('others')}.`,
  absent: () => said`Aucun lien avec les territoires voisins.`,
  unknown: () => said`Aucun lien connu avec les territoires voisins ; à vérifier.`,
};

const A6: CheckWords = {
  title: fr`Alliance nouvelle depuis 24 mois`,
  looks: fr`Une alliance ou un PTCE d'ici a commencé dans les 24 mois qui précèdent. Partiel s'il n'y a que de nouveaux partenariats entre structures d'ici. Absent seulement si la composition est renseignée et si chaque alliance est datée.`,
  advice: fr`Faire d'un partenariat récent une alliance, avec un objet et des rôles.`,
  met: (told) =>
    said`${plural(told.count('alliances'), 'Nouvelle alliance', 'Nouvelles alliances')} : ${told.of('alliances')}.`,
  partial: (told) =>
    said`Pas de nouvelle alliance connue, mais de nouveaux partenariats : ${told.of('partners')}.`,
  absent: () => said`Aucune nouvelle alliance depuis 24 mois.`,
  unknown: (told) =>
    told.count('undated') > 0
      ? said`On ne sait pas quand ${told.of('undated')} ${told.count('undated') > 1 ? 'ont' : 'a'} commencé.`
      : said`Aucune nouvelle alliance connue ; à vérifier.`,
};

const A7: CheckWords = {
  title: fr`Comité et suivi des décisions`,
  looks: fr`Une instance gouverne le programme ou réunit le territoire, et des décisions y sont suivies : il y en a, et aucune n'est en retard. Partiel avec l'un des deux. Absent seulement si le comité est marqué comme renseigné.`,
  advice: fr`Réunir un comité, noter ses décisions, leur donner un porteur et une échéance.`,
  met: (told) =>
    said`${told.of('committees')} ; ${told.of('decisions')} ${plural(told.count('decisions'), 'décision suivie', 'décisions suivies')}, aucune en retard.`,
  partial: (told) => {
    if (told.count('committees') === 0)
      return said`${told.of('decisions')} ${plural(told.count('decisions'), 'décision notée', 'décisions notées')}, sans comité connu.`;
    if (told.count('decisions') === 0) return said`${told.of('committees')}, sans décision notée.`;
    return said`${told.of('committees')} ; ${told.of('late')} ${plural(told.count('late'), 'décision en retard', 'décisions en retard')} sur ${told.of('decisions')}.`;
  },
  absent: () => said`Aucun comité.`,
  unknown: () => said`Aucun comité connu ; à vérifier.`,
};

export const alliances = { A1, A2, A3, A4, A5, A6, A7 };
