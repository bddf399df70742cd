import type { Context } from './context.ts';

/** What was tried: each has its words in report-words.ts. */
export type Unit = 'cut' | 'fault' | 'opening' | 'trial' | 'export' | 'edit' | 'test';

/** A case that ran. It fails when anything was lost, or when nothing was tried at all. */
export interface Tried {
  readonly count: number;
  readonly unit: Unit;
  readonly lost: number;
  /** How many were wanted, where there was no time for all. */
  readonly wanted?: number;
  /** First words of each loss, for whoever mends it. */
  readonly why?: readonly string[];
}

/** A case that could not run here, or only in the long form: said, and counted apart. */
export interface NotRun {
  readonly notRun: string;
  /** Of the long form alone: in the short one the tests that carry the case stand for all of it. */
  readonly isLongOnly?: true;
}

export type Outcome = Tried | NotRun;

/** Tests of the suite that carry a case: those of `file` whose full name contains `name`. One that matches none fails. */
export interface Carried {
  readonly file: string;
  readonly name: string;
}

/** One case of the catalogue (reliability.md 1.8). `star`: a release gate, always in the short form. */
export interface TortureCase {
  readonly id: string;
  readonly star: boolean;
  readonly title: string;
  /** Tried here. A case that has both is lost when either is. */
  readonly run?: (context: Context) => Promise<Outcome>;
  /** Carried by tests of the suite. */
  readonly tests?: readonly Carried[];
  /** A case that is not tried, and why. */
  readonly notRun?: string;
}

type Means = Pick<TortureCase, 'run' | 'tests' | 'notRun'>;
type Build = (id: string, title: string, means: Means) => TortureCase;

/** A release gate. */
export const starred: Build = (id, title, means) => ({ id, star: true, title, ...means });
export const plain: Build = (id, title, means) => ({ id, star: false, title, ...means });

/** `carriedBy('test/x.test.ts', 'F01', 'F02')`: tests of one file, by parts of their full names. */
export const carriedBy = (file: string, ...names: readonly string[]): readonly Carried[] =>
  names.map((name) => ({ file, name }));

export const isNotRun = (outcome: Outcome): outcome is NotRun => 'notRun' in outcome;
export const isPassed = ({ count, lost }: Tried): boolean => count > 0 && lost === 0;
