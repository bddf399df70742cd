import { createFamilyRule } from './contracts.ts';
import { CONVENTION } from './references.ts';

export const contractWithoutAcademic = createFamilyRule({
  id: 'R06',
  axes: ['competences', 'alliances'],
  reference: CONVENTION,
  family: 'academic',
  importance: 0.7,
});
