import type { Piece, Told } from '../told.ts';
import { saidInFrench as said } from '../typography.ts';

/** « énergie », « mobilité », ODD 7, 11: whichever of the two is given. */
export const aboutTopics = (told: Told): readonly Piece[] => {
  if (!told.has('sdgs')) return told.of('topics');
  const goals = said`ODD ${told.of('sdgs')}`;
  return told.has('topics') ? said`${told.of('topics')}, ${goals}` : goals;
};
