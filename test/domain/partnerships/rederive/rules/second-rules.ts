import type { RuleId } from '../../../../../shared/domain/partnerships/reasons.ts';
import type { SecondRule } from './found.ts';
import { r01 } from './r01.ts';
import { r02 } from './r02.ts';
import { r03 } from './r03.ts';
import { r04, r05, r06 } from './r04-r06.ts';
import { r07 } from './r07.ts';
import { r08 } from './r08.ts';
import { r09 } from './r09.ts';
import { r10 } from './r10.ts';
import { r11 } from './r11.ts';
import { r12 } from './r12.ts';
import { r13 } from './r13.ts';
import { r14 } from './r14.ts';
import { r15 } from './r15.ts';
import { r16 } from './r16.ts';
import { r17 } from './r17.ts';
import { r18 } from './r18.ts';
import { r19 } from './r19.ts';
import { r20 } from './r20.ts';
import { r22 } from './r22.ts';
import { r23 } from './r23.ts';

/** Rules that find gaps, written a second time from partnerships.md 3.4. */
export const SECOND_RULES: ReadonlyMap<RuleId, SecondRule> = new Map([
  ['R01', r01],
  ['R02', r02],
  ['R03', r03],
  ['R04', r04],
  ['R05', r05],
  ['R06', r06],
  ['R07', r07],
  ['R08', r08],
  ['R09', r09],
  ['R10', r10],
  ['R11', r11],
  ['R12', r12],
  ['R13', r13],
  ['R14', r14],
  ['R15', r15],
  ['R16', r16],
  ['R17', r17],
  ['R18', r18],
  ['R19', r19],
  ['R20', r20],
  ['R22', r22],
  ['R23', r23],
] as const);
