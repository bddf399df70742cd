import type { Check } from './check.ts';
import { familiesPresent } from './checks/a1-families.ts';
import { catalystIdentified } from './checks/c1-catalyst.ts';
import { engineeringFunder } from './checks/f1-engineering-funder.ts';

/** Every check, by axis (partnerships.md 3.8). */
export const CHECKS: readonly Check[] = [catalystIdentified, engineeringFunder, familiesPresent];
