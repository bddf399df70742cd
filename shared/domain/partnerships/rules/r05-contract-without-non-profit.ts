import { createFamilyRule } from './contracts.ts';
import { CRTE_CIRCULAR } from './references.ts';

export const contractWithoutNonProfit = createFamilyRule({
  id: 'R05',
  axes: ['alliances'],
  reference: CRTE_CIRCULAR,
  family: 'non-profit',
  importance: 0.8,
});
