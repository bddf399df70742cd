import type { RulesWords } from '../rule-words.ts';
import { networkRules } from './rules-network.ts';
import { projectRules } from './rules-projects.ts';
import { territoryRules } from './rules-territories.ts';

export const rules: RulesWords = {
  rules: { ...territoryRules, ...projectRules, ...networkRules },
  thresholds: {
    km: 'Distance, in kilometres',
    missions: 'Missions of a catalyst, at least',
    families: 'Families of actors, at least',
    themes: 'Themes in common, at least',
    share: 'Share of the first funder, from 0 to 1',
    months: 'Time, in months',
    actors: 'Actors, at least',
    organisations: 'Organisations, at least',
    pairs: 'Proposals, at most',
    inhabitants: 'Inhabitants of an urban pole, at least',
  },
  sources: {
    law: 'Law',
    state: 'Instruction of the State',
    rameau: 'Le RAMEAU',
    convention: 'Convention of Alliage',
  },
};
