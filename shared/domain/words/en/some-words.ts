import type { Piece, Told } from '../told.ts';
import { saidInEnglish as said } from '../typography.ts';

/** The first words of a list, and how many more there are where it was cut. */
export const some = (told: Told, key: string): readonly Piece[] =>
  told.has(`${key}More`) ? said`${told.of(key)} and ${told.of(`${key}More`)} others` : told.of(key);
