import { startOf } from '../days.ts';
import { heaviest } from '../paths.ts';
import { day, one, type Plains, those } from '../plain.ts';
import type { World } from '../world.ts';
import { type AskedPair, isTarget, type Rederived } from './pair.ts';
import { evidenceOfTerms, isFormer, partOfTerms, termsOf } from './terms.ts';

const listed = (key: string, ids: readonly string[]): Plains => (ids.length > 0 ? { [key]: those(ids) } : {});

const isEach = (world: World, { a, b }: AskedPair, z: string, type: string, isFromZ: boolean): boolean =>
  [a, b].every((end) => {
    const link = heaviest(world, end, z);
    return link?.type === type && (link.from === z) === isFromZ;
  });

/** The year in which both joined, where they joined one thing and in one year. */
const yearOf = (world: World, { a, b }: AskedPair, joined: readonly string[]): Plains => {
  const [z] = joined;
  if (z === undefined || joined.length > 1) return {};
  const links = [heaviest(world, a, z), heaviest(world, z, b)];
  const years = links.map((link) => (link ? (startOf(link)?.slice(0, 4) ?? null) : null));
  const ids = links.flatMap((link) => (link ? [link.id] : []));
  return years[0] && years[0] === years[1] ? { year: day(years[0], ids) } : {};
};

/** What both take part in, are funded by or linked to; towards a programme, who leads there. */
export const rederiveMetaPath = (world: World, pair: AskedPair): Rederived | null => {
  const terms = termsOf(world, pair, 'shared');
  if (terms.length === 0) return null;
  const nodes = terms.map(({ z }) => z);
  const past = nodes.filter((z) => isFormer(world, pair, z));
  const now = nodes.filter((z) => !past.includes(z));
  const joined = now.filter((z) => isEach(world, pair, z, 'participates-in', false));
  const funded = now.filter((z) => isEach(world, pair, z, 'funds', true));
  const rest = now.filter((z) => !joined.includes(z) && !funded.includes(z));
  const ways: Plains =
    isTarget(world, pair.a) || isTarget(world, pair.b)
      ? { from: one(pair.a), to: one(pair.b), ...listed('through', now) }
      : {
          ...listed('joined', joined),
          ...listed('funded', funded),
          ...listed('linked', rest),
          ...yearOf(world, pair, joined),
        };
  return {
    part: partOfTerms(terms),
    facts: { ...ways, ...listed('past', past) },
    evidence: evidenceOfTerms(world, pair, terms),
  };
};
