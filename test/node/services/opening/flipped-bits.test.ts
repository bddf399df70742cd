import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createClosedRecords,
  readClosedState,
} from '../../../../shared/node/services/opening/closed-records.ts';
import { prepareOpening } from '../../../../shared/node/services/opening/prepare-opening.ts';
import { examineProject } from '../../../../shared/node/store/examine-project.ts';
import { readIdentity } from '../../../../shared/node/store/identity.ts';
import { openProject } from '../../../../shared/node/store/open.ts';
import { StoreError } from '../../../../shared/node/store/store-error.ts';
import { aFolder } from '../../../helpers/application.ts';
import { aProjectFile } from '../../../helpers/project-file.ts';
import { readSample } from '../../../helpers/samples.ts';

/** Short form of the thousand trials. */
const TRIALS = 50;

test('B03: whatever single bit is flipped in a file that was closed here, it is told', async () => {
  const folder = aFolder();
  const path = join(folder, 'projet.alliage');
  const { entities, relations } = readSample('rameau');
  aProjectFile(path, entities, relations);
  const opened = openProject(path, { readOnly: true, now: new Date(), backUp: () => undefined });
  const identity = readIdentity(opened.db);
  opened.close();
  const closed = createClosedRecords(folder, () => new Date());
  closed.note(path, () => readClosedState(path, identity), true);
  const whole = readFileSync(path);
  const needs = {
    closed,
    clock: () => new Date(),
    isForeignLog: () => false,
    // Here, and not in a process: it is the answer that is tried.
    examine: async (at: string, full: boolean) => examineProject(at, { full, folder }),
  };
  const codeAfter = async (at: number, bit: number): Promise<string> => {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    writeFileSync(path, bytes);
    try {
      await prepareOpening(needs, path);
      return 'opened';
    } catch (error) {
      if (error instanceof StoreError) return error.code;
      throw error;
    }
  };
  const flip = fc.tuple(fc.nat(whole.length - 1), fc.nat(7));
  await fc.assert(
    fc.asyncProperty(flip, async ([at, bit]) => {
      expect(await codeAfter(at, bit)).toMatch(/^E-BASE-/);
    }),
    { numRuns: TRIALS },
  );
  writeFileSync(path, whole);
  expect((await prepareOpening(needs, path)).isKnown).toBe(true);
}, 60_000);
