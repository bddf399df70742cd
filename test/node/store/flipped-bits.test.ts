import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkProjectFile } from '../../../shared/node/store/check-project.ts';
import { openProject } from '../../../shared/node/store/open.ts';
import { StoreError } from '../../../shared/node/store/store-error.ts';
import { aFolder } from '../../helpers/application.ts';
import { aProjectFile } from '../../helpers/project-file.ts';
import { readSample } from '../../helpers/samples.ts';

const openAndClose = (path: string): 'opened' | string => {
  try {
    openProject(path, { readOnly: false, now: new Date(), backUp: () => undefined }).close();
    return 'opened';
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
};

test('any bytes changed: opened, or refused with a code and its bytes kept; never anything else', () => {
  const path = join(aFolder(), 'projet.alliage');
  const { entities, relations } = readSample('rameau');
  aProjectFile(path, entities, relations);
  const whole = readFileSync(path);
  const outcomes = new Set<string>();
  const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(flips, (changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, by] of changes) bytes[at] = (bytes[at] ?? 0) ^ by;
      writeFileSync(path, bytes);
      const findings = checkProjectFile(path, new Date());
      const outcome = openAndClose(path);
      outcomes.add(outcome);
      expect(readFileSync(path).equals(bytes)).toBe(true);
      if (outcome !== 'opened') expect(findings.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
  expect(outcomes.size).toBeGreaterThan(1);
});
