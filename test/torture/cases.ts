import type { TortureCase } from './case.ts';
import { CRASH_CASES } from './cases/a/crash-cases.ts';

/** The catalogue of reliability.md 1.8, letter by letter. */
export const CASES: readonly TortureCase[] = [...CRASH_CASES];
