import type { groups as french } from '../fr/groups.ts';

export const groups: typeof french = {
  by: {
    look: 'Type',
    family: 'Family',
    commune: 'Commune',
    epci: 'EPCI',
    department: 'Département',
    region: 'Région',
    communities: 'Community',
    programme: 'Programme',
  },
  families: {
    public: 'Public family',
    business: 'Businesses',
    'non-profit': 'Non-profits, social economy',
    academic: 'Academic world',
    funder: 'Funders',
    inhabitants: 'Inhabitants',
  },
  none: {
    look: 'Type not stated',
    family: 'No family',
    commune: 'Commune not stated',
    epci: 'EPCI not stated',
    department: 'Département not stated',
    region: 'Région not stated',
    communities: 'No community',
    programme: 'Programme not stated',
  },
  several: {
    commune: 'Several communes',
    epci: 'Several EPCI',
    department: 'Several départements',
    region: 'Several régions',
  },
  undated: 'Undated',
  noTerritory: 'No territory',
  severalTerritories: 'Several territories',
  around: (name) => `Around “${name}”`,
};
