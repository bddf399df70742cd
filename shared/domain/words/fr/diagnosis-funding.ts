import type { CheckWords } from '../diagnosis-words.ts';
import { french as fr, pluralFrench as plural, saidInFrench as said } from '../typography.ts';

const NOT_LISTED = fr`la liste des financeurs n'est pas marquée comme renseignée`;

const F1: CheckWords = {
  title: fr`Financement de l'ingénierie`,
  looks: fr`Un financeur qui propose de l'ingénierie finance le territoire, le programme ou un de leurs projets. Partiel si l'argent est seulement demandé, ou si un tel financeur est présent sans rien financer ici. Absent seulement si les financeurs, et ce que chacun propose, sont renseignés.`,
  advice: fr`Chercher un financement d'ingénierie, d'abord auprès des financeurs qui agissent déjà ici.`,
  met: (told) => said`Ingénierie financée par ${told.of('funders')}.`,
  partial: (told) => said`Financement d'ingénierie à confirmer : ${told.of('funders')}.`,
  absent: () => said`Aucun des financeurs renseignés ne propose d'ingénierie.`,
  unknown: (told) =>
    told.count('silent') > 0
      ? said`On ne sait pas si ${told.of('silent')} ${told.count('silent') > 1 ? 'proposent' : 'propose'} de l'ingénierie.`
      : said`Aucun financeur d'ingénierie connu ; ${NOT_LISTED}.`,
};

const F2: CheckWords = {
  title: fr`Deux sortes de financeurs ou plus`,
  looks: fr`Fonds, fondation, banque, État, Europe, mécène, collectivités (une seule sorte), entreprises… parmi ceux qui financent le territoire, le programme ou leurs projets. Partiel dès le premier financeur. Absent seulement si la liste des financeurs est renseignée et vide.`,
  advice: fr`Solliciter une autre sorte de financeur que ceux déjà engagés.`,
  met: (told) => said`${told.of('count')} sortes de financeurs : ${told.of('kinds')}.`,
  partial: (told) =>
    told.count('kinds') === 0
      ? said`Financé par ${told.of('funders')}, sans que l'on sache de quelle sorte.`
      : said`Une seule sorte de financeur connue : ${told.of('kinds')} (${told.of('funders')}).`,
  absent: () => said`Aucun financeur.`,
  unknown: () => said`Aucun financeur connu ; ${NOT_LISTED}.`,
};

const F3: CheckWords = {
  title: fr`Part du premier financeur : moins de 70 %`,
  looks: fr`Part du plus gros financeur dans les montants accordés ou versés. Partiel s'il est sous 70 % des montants connus et que d'autres manquent. Absent seulement si tous les montants sont connus, et s'il y a plusieurs financeurs ou une liste renseignée.`,
  advice: fr`Répartir les montants entre plusieurs financeurs.`,
  met: (told) =>
    said`Le plus gros financeur, ${told.of('funder')}, apporte ${told.of('share')} des montants.`,
  partial: (told) =>
    said`${told.of('funder')} apporte ${told.of('share')} des montants connus ; ${told.of('silent')} ${plural(told.count('silent'), 'montant manque', 'montants manquent')}.`,
  absent: (told) =>
    said`${told.of('funder')} apporte ${told.of('share')} des montants : c'est trop pour un seul financeur.`,
  unknown: (told) =>
    told.has('funder')
      ? said`${told.of('funder')} apporte ${told.of('share')} des montants connus ; ${told.count('silent') > 0 ? 'les autres ne sont pas renseignés' : NOT_LISTED}.`
      : said`Aucun montant connu.`,
};

const F4: CheckWords = {
  title: fr`Financement pluriannuel`,
  looks: fr`Un financement sur plus de douze mois, d'après ses dates de début et de fin. Partiel s'il est redonné d'une année à l'autre. Absent seulement si la liste des financeurs est renseignée et si chaque financement a ses deux dates.`,
  advice: fr`Proposer une convention pluriannuelle aux financeurs qui reviennent chaque année.`,
  met: (told) => said`Financement pluriannuel : ${told.of('funders')}.`,
  partial: (told) =>
    said`Financement redonné d'une année à l'autre par ${told.of('funders')}, sans engagement connu.`,
  absent: () => said`Aucun financement ne dépasse douze mois.`,
  unknown: (told) =>
    told.count('funders') > 0
      ? said`Durée des financements à préciser : ${told.of('funders')}.`
      : said`Aucun financement connu ; ${NOT_LISTED}.`,
};

const F5: CheckWords = {
  title: fr`Argent privé ou philanthropique`,
  looks: fr`Fondation, mécène, entreprise, fonds de forme privée. Partiel si l'argent est seulement demandé, ou si un tel financeur est présent sans rien financer ici. Absent seulement si la liste des financeurs est renseignée et s'ils sont tous publics.`,
  advice: fr`Rencontrer une fondation ou des entreprises mécènes du territoire.`,
  met: (told) => said`Argent privé ou philanthropique : ${told.of('funders')}.`,
  partial: (told) => said`Argent privé possible, pas encore acquis : ${told.of('funders')}.`,
  absent: () => said`Tous les financeurs renseignés sont publics.`,
  unknown: (told) =>
    told.count('funders') > 0
      ? said`Argent public ou privé ? À préciser pour : ${told.of('funders')}.`
      : said`Aucun argent privé connu ; ${NOT_LISTED}.`,
};

const F6: CheckWords = {
  title: fr`Projet cofinancé`,
  looks: fr`Au moins deux financeurs pour un même projet ou une même alliance. Partiel si le second est seulement sollicité. Absent seulement s'il y a des projets et que leurs financeurs sont renseignés.`,
  advice: fr`Réunir deux financeurs autour d'un même projet.`,
  met: (told) => said`Cofinancement : ${told.of('projects')}, par ${told.of('funders')}.`,
  partial: (told) => said`Cofinancement espéré : ${told.of('projects')}, par ${told.of('funders')}.`,
  absent: () => said`Aucun projet n'a deux financeurs.`,
  unknown: () => said`Aucun cofinancement connu ; les financeurs des projets ne sont pas tous renseignés.`,
};

export const funding = { F1, F2, F3, F4, F5, F6 };
