/** Vitest reporter: keeps the names of the tests that passed at their second try only, so that none is forgotten. */
import { appendFileSync } from 'node:fs';
import { at } from './setup.mjs';

export const SECOND_TRIES = at('test-results', 'second-tries.txt');

// biome-ignore lint/style/noDefaultExport: Vitest asks a reporter’s file for it.
export default class SecondTry {
  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky)
      appendFileSync(SECOND_TRIES, `${test.module.relativeModuleId}: ${test.fullName}\n`);
  }
}
