import { atLevel, membersOf } from '../places.ts';
import { entityOf, isOpen, isOrganisation, sorted, tiesOf, type World } from '../world.ts';
import { territoriesOf } from './r15.ts';

/** EPCI, PETR and pays, without the EPCI that one of these holds. */
export const basinsOf = (world: World): string[] => {
  const all = territoriesOf(world, ['epci', 'ept', 'petr', 'pays']);
  return all.filter(
    (id) =>
      !['epci', 'ept'].includes(entityOf(world, id).type ?? '') ||
      ![...atLevel(world, id, 'petr'), ...atLevel(world, id, 'pays')].some((holder) => all.includes(holder)),
  );
};
export const networkOf = (world: World, territory: string): string[] =>
  sorted(membersOf(world, territory)).filter((id) => isOpen(world, id));

/** Parts that links in force among these make, one of them taken away; the largest first, then by its first. */
export const partsOf = (world: World, network: readonly string[], without: string | null): string[][] => {
  const left = new Set(network.filter((id) => id !== without));
  const parts: string[][] = [];
  for (const start of network) {
    if (!left.delete(start)) continue;
    const part = [start];
    for (const id of part)
      for (const { other } of tiesOf(world, id)) if (left.delete(other)) part.push(other);
    parts.push(sorted(part));
  }
  return parts.sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
};
export const organisationsOf = (world: World, ids: readonly string[]): string[] =>
  ids.filter((id) => isOrganisation(world, id));
