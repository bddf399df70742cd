import { day, fold, one, type Plains, shares, words } from '../plain.ts';
import { entityOf, sorted, type World } from '../world.ts';
import type { AskedPair, Rederived } from './pair.ts';
import { idfOf, sumOf } from './stated.ts';

const folded = (list: readonly string[]): string[] => sorted(list.map(fold));
const needsOf = (world: World, id: string): string[] => folded(entityOf(world, id).needs);
const offersOf = (world: World, id: string): string[] => folded(entityOf(world, id).offers);
const metBy = (world: World, seeker: string, giver: string): string[] =>
  needsOf(world, seeker).filter((need) => offersOf(world, giver).includes(need));

/** NO of partnerships.md 3.5; null where in neither direction one states needs and the other offers. */
export const needMatchOf = (world: World, { a, b }: AskedPair): number | null => {
  const canAnswer = (seeker: string, giver: string): boolean =>
    needsOf(world, seeker).length > 0 && offersOf(world, giver).length > 0;
  if (!canAnswer(a, b) && !canAnswer(b, a)) return null;
  const idf = idfOf(world, ({ needs, offers }) => [needs, offers]);
  const met = sumOf(metBy(world, a, b), idf) + sumOf(metBy(world, b, a), idf);
  const all = sumOf(sorted([...needsOf(world, a), ...needsOf(world, b)]), idf);
  return met === 0 ? 0 : Math.min(1, met / all);
};

const dated = (key: string, dates: Readonly<Record<string, string>> | undefined, met: readonly string[]) => {
  const found = Object.entries(dates ?? {}).find(([word]) => fold(word) === met[0]);
  return met.length === 1 && found ? { [key]: day(found[1]) } : {};
};

const direction = (world: World, seeker: string, giver: string, keys: readonly string[]): Plains => {
  const met = metBy(world, seeker, giver);
  const [keySeeker = '', keyGiver = '', keyWords = '', keySought = '', keyGiven = ''] = keys;
  return {
    [keySeeker]: one(seeker),
    [keyGiver]: one(giver),
    [keyWords]: words(met, [seeker, giver]),
    ...dated(keySought, world.facts.get(seeker)?.needsOn, met),
    ...dated(keyGiven, world.facts.get(giver)?.offersOn, met),
  };
};
const FIRST = ['seeker', 'giver', 'words', 'soughtOn', 'givenOn'];
const OTHER = ['otherSeeker', 'otherGiver', 'otherWords', 'otherSoughtOn', 'otherGivenOn'];

/** Who seeks what, who offers it, and the days on which each said so. */
export const rederiveNeedOffer = (world: World, pair: AskedPair): Rederived | null => {
  const { a, b } = pair;
  const part = needMatchOf(world, pair);
  if (!part) return null;
  const isFirst = metBy(world, b, a).length > 0;
  const isOther = metBy(world, a, b).length > 0;
  return {
    part,
    facts: {
      ...(isFirst && direction(world, b, a, FIRST)),
      ...(isOther && direction(world, a, b, isFirst ? OTHER : FIRST)),
    },
    evidence: shares([
      [`entity ${a}`, 1],
      [`entity ${b}`, 1],
    ]),
  };
};
