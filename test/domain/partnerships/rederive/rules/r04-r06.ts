import { familiesOf, ownFamiliesOf } from '../families.ts';
import { equally, howMany, one, those } from '../plain.ts';
import {
  contractsOf,
  type FoundGap,
  ifScope,
  linkedTo,
  type SecondRule,
  toFound,
  unmarked,
  untyped,
} from './found.ts';

/** A CRTE to which nobody of a family is linked; by the members of a PTCE or an alliance only: to be explored. */
const createFamilyRule = (family: string, importance: number): SecondRule => ({
  relation: 'participates-in',
  find: (world) =>
    contractsOf(world).flatMap((id): FoundGap[] => {
      const linked = linkedTo(world, id);
      if (linked.some((other) => ownFamiliesOf(world, other).includes(family))) return [];
      const through = linked.filter((other) => familiesOf(world, other).includes(family));
      const found = {
        scope: id,
        facts: {
          scope: one(id),
          linked: howMany(linked),
          ...(through.length > 0 && { through: those(through) }),
        },
        evidence: equally([id]),
      };
      if (through.length > 0) return [{ ...found, state: 'explore', missing: [], importance: 0.4 }];
      const missing = [...unmarked(world, [id], ['partners']), ...untyped(world, linked)];
      return [toFound({ ...found, missing, importance })];
    }),
  fits: (world, gap, from, to) => ifScope(gap, to, familiesOf(world, from).includes(family)),
});
export const r04 = createFamilyRule('business', 0.8);
export const r05 = createFamilyRule('non-profit', 0.8);
export const r06 = createFamilyRule('academic', 0.7);
