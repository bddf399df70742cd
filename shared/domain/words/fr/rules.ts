import type { RulesWords } from '../rule-words.ts';
import { french as fr } from '../typography.ts';
import { networkRules } from './rules-network.ts';
import { projectRules } from './rules-projects.ts';
import { territoryRules } from './rules-territories.ts';

/** Coverage rules, told. */
export const rules: RulesWords = {
  rules: { ...territoryRules, ...projectRules, ...networkRules },
  thresholds: {
    km: fr`Distance, en kilomètres`,
    missions: fr`Missions d'un catalyseur, au moins`,
    families: fr`Familles d'acteurs, au moins`,
    themes: fr`Thèmes communs, au moins`,
    share: fr`Part du premier financeur, de 0 à 1`,
    months: fr`Durée, en mois`,
    actors: fr`Acteurs, au moins`,
    organisations: fr`Organisations, au moins`,
    pairs: fr`Propositions, au plus`,
    inhabitants: fr`Habitants d'un pôle urbain, au moins`,
  },
  sources: {
    law: fr`Loi`,
    state: fr`Instruction de l'État`,
    rameau: fr`Le RAMEAU`,
    convention: fr`Convention d'Alliage`,
  },
};
