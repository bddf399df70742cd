import type { CheckWords } from '../diagnosis-words.ts';
import { saidInEnglish as said } from '../typography.ts';

const C1: CheckWords = {
  title: 'A catalyst is identified',
  looks:
    'A territorial catalyst that is there, or works with the territory or the programme. Partial when it is at most 30 km away or in the same département. Absent only where actors or partners are documented.',
  advice: 'Identify who plays the part of a catalyst, or meet the one that acts nearest.',
  met: (told) => said`Catalyst identified: ${told.of('catalysts')}.`,
  partial: (told) => said`No catalyst known here; nearest: ${told.of('catalysts')}.`,
  absent: () => said`No catalyst identified, here or in the département.`,
  unknown: () => said`No catalyst known; actors and partners are not marked as documented.`,
};

export const competences = { C1 };
