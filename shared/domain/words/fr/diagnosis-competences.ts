import type { CheckWords } from '../diagnosis-words.ts';
import { french as fr, saidInFrench as said } from '../typography.ts';

const C1: CheckWords = {
  title: fr`Un catalyseur est identifié`,
  looks: fr`Un catalyseur territorial présent, ou qui travaille avec le territoire ou le programme. Partiel s'il est à 30 km au plus ou dans le même département. Absent seulement si les acteurs ou les partenaires sont renseignés.`,
  advice: fr`Identifier la structure qui joue le rôle de catalyseur, ou rencontrer celle qui agit le plus près.`,
  met: (told) => said`Catalyseur identifié : ${told.of('catalysts')}.`,
  partial: (told) => said`Aucun catalyseur connu ici ; le plus proche : ${told.of('catalysts')}.`,
  absent: () => said`Aucun catalyseur identifié, ni ici ni dans le département.`,
  unknown: () =>
    said`Aucun catalyseur connu ; les acteurs et les partenaires ne sont pas marqués comme renseignés.`,
};

export const competences = { C1 };
