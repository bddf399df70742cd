import type { Check } from './check.ts';
import { familiesPresent } from './checks/a1-families.ts';
import { priorityThemes } from './checks/a2-priority-themes.ts';
import { crossFamilyLinks } from './checks/a3-cross-family-links.ts';
import { noSingleJoint } from './checks/a4-no-single-joint.ts';
import { neighbourLinks } from './checks/a5-neighbours.ts';
import { newAlliances } from './checks/a6-new-alliances.ts';
import { governance } from './checks/a7-governance.ts';
import { catalystIdentified } from './checks/c1-catalyst.ts';
import { engineeringResource } from './checks/c2-engineering-resource.ts';
import { academicActor } from './checks/c3-academic-actor.ts';
import { describedProjects } from './checks/c4-described-projects.ts';
import { needsMet } from './checks/c5-needs-met.ts';
import { learningExchange } from './checks/c6-learning-exchange.ts';
import { engineeringFunder } from './checks/f1-engineering-funder.ts';
import { kindsOfFunders } from './checks/f2-kinds-of-funders.ts';
import { largestShare } from './checks/f3-largest-share.ts';
import { multiYearFunding } from './checks/f4-multi-year.ts';
import { privateMoney } from './checks/f5-private-money.ts';
import { coFunding } from './checks/f6-co-funding.ts';

/** Every check, by axis (partnerships.md 3.8). */
export const CHECKS: readonly Check[] = [
  catalystIdentified,
  engineeringResource,
  academicActor,
  describedProjects,
  needsMet,
  learningExchange,
  engineeringFunder,
  kindsOfFunders,
  largestShare,
  multiYearFunding,
  privateMoney,
  coFunding,
  familiesPresent,
  priorityThemes,
  crossFamilyLinks,
  noSingleJoint,
  neighbourLinks,
  newAlliances,
  governance,
];
