import { createFamilyRule } from './contracts.ts';
import { CRTE_CIRCULAR } from './references.ts';

export const contractWithoutBusiness = createFamilyRule({
  id: 'R04',
  axes: ['alliances'],
  reference: CRTE_CIRCULAR,
  family: 'business',
  importance: 0.8,
});
