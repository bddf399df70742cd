import type { CheckWords } from '../diagnosis-words.ts';
import { saidInEnglish as said } from '../typography.ts';

const A1: CheckWords = {
  title: 'The five families of actors are there',
  looks:
    'Public bodies, businesses, non-profits, academic actors and funders among the organisations of the territory or linked to the programme. Partial from three. Absent only where actors or partners are documented.',
  advice: 'Invite one organisation of each missing family.',
  met: () => said`The five families of actors are there.`,
  partial: (told) => said`${told.of('count')} families of 5; not yet: ${told.of('missing')}.`,
  absent: (told) => said`Only ${told.of('count')} of the 5 families; missing: ${told.of('missing')}.`,
  unknown: (told) => said`${told.of('count')} of the 5 families known; to check: ${told.of('missing')}.`,
};

export const alliances = { A1 };
