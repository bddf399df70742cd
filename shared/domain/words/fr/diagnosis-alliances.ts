import type { CheckWords } from '../diagnosis-words.ts';
import { french as fr, saidInFrench as said } from '../typography.ts';

const A1: CheckWords = {
  title: fr`Les cinq familles d'acteurs sont présentes`,
  looks: fr`Public, entreprises, associations et ESS, académiques, financeurs, parmi les structures du territoire ou liées au programme. Partiel à partir de trois. Absent seulement si les acteurs ou les partenaires sont renseignés.`,
  advice: fr`Inviter une structure de chaque famille qui manque.`,
  met: () => said`Les cinq familles d'acteurs sont présentes.`,
  partial: (told) => said`${told.of('count')} familles sur 5 ; pas encore : ${told.of('missing')}.`,
  absent: (told) => said`Seulement ${told.of('count')} des 5 familles ; il manque : ${told.of('missing')}.`,
  unknown: (told) =>
    said`${told.of('count')} des 5 familles ${told.count('count') > 1 ? 'connues' : 'connue'} ; à vérifier : ${told.of('missing')}.`,
};

export const alliances = { A1 };
