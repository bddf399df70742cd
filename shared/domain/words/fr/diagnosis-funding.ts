import type { CheckWords } from '../diagnosis-words.ts';
import { french as fr, saidInFrench as said } from '../typography.ts';

const F1: CheckWords = {
  title: fr`L'ingénierie est financée`,
  looks: fr`Un financeur qui propose de l'ingénierie finance le territoire, le programme ou un de leurs projets. Partiel si l'argent est seulement demandé, ou si un tel financeur est présent sans rien financer ici. Absent seulement si les financeurs, et ce que chacun propose, sont renseignés.`,
  advice: fr`Chercher un financement d'ingénierie, d'abord auprès des financeurs qui agissent déjà ici.`,
  met: (told) => said`Ingénierie financée par ${told.of('funders')}.`,
  partial: (told) => said`Financement d'ingénierie à confirmer : ${told.of('funders')}.`,
  absent: () => said`Aucun des financeurs renseignés ne propose d'ingénierie.`,
  unknown: (told) =>
    told.count('silent') > 0
      ? said`On ne sait pas si ${told.of('silent')} ${told.count('silent') > 1 ? 'proposent' : 'propose'} de l'ingénierie.`
      : said`Aucun financeur d'ingénierie connu ; la liste des financeurs n'est pas marquée comme renseignée.`,
};

export const funding = { F1 };
