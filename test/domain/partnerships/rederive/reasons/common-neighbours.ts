import { liveAround } from '../paths.ts';
import { type Plains, those } from '../plain.ts';
import type { World } from '../world.ts';
import type { AskedPair, Rederived } from './pair.ts';
import { evidenceOfTerms, isFormer, partOfTerms, termsOf } from './terms.ts';

const FEW_LINKS = 5;
const NAMED = 3;

/** Partners that both have, those by links that are over, and of the first three those with few links. */
export const rederiveCommonNeighbours = (world: World, pair: AskedPair): Rederived | null => {
  const terms = termsOf(world, pair, 'partners');
  if (terms.length === 0) return null;
  const nodes = terms.map(({ z }) => z);
  const former = nodes.filter((z) => isFormer(world, pair, z));
  const now = nodes.filter((z) => !former.includes(z));
  const quiet = now.slice(0, NAMED).filter((z) => liveAround(world, z).length <= FEW_LINKS);
  const facts: Plains = {
    ...(now.length > 0 && { partners: those(now) }),
    ...(former.length > 0 && { former: those(former) }),
    ...(quiet.length > 0 && { quiet: those(quiet) }),
  };
  return { part: partOfTerms(terms), facts, evidence: evidenceOfTerms(world, pair, terms) };
};
