import { describe, expect, it } from 'vitest';
import { readDatedFolder } from '../../../../shared/domain/partnerships/evaluation/dated-folder.ts';
import { evaluateTemporal } from '../../../../shared/domain/partnerships/evaluation/evaluate-temporal.ts';
import { TEMPORAL_METHODS } from '../../../../shared/domain/partnerships/evaluation/temporal-methods.ts';
import { readFolder } from '../../../../shared/node/services/evaluation-files.ts';
import { sharedData } from '../../../helpers/shared-data.ts';

const folders = [0, 1, 2].map((seed) => sharedData(`ecosynth/seed-${seed}`));
const compared = TEMPORAL_METHODS.filter(({ id }) => id === 'adamic-adar' || id === 'learned');

describe('EcoSynth, seeds 0 to 2', () => {
  it.skipIf(folders.includes(null))(
    'is predicted above the gates, and the top is not over-confident',
    () => {
      const results = folders.map((folder) => {
        const { methods } = evaluateTemporal(
          readDatedFolder(readFolder(folder ?? '')),
          () => undefined,
          compared,
        );
        const [adamicAdar, learned] = methods;
        if (!adamicAdar || !learned) throw new Error('A method is missing');
        return { adamicAdar, learned };
      });
      const mean = (figure: (result: (typeof results)[number]) => number | null): number =>
        results.reduce((sum, result) => sum + (figure(result) ?? Number.NaN), 0) / results.length;
      const ap = mean(({ learned }) => learned.ap);
      expect(ap).toBeGreaterThanOrEqual(0.072);
      expect(ap).toBeGreaterThanOrEqual(1.6 * mean(({ adamicAdar }) => adamicAdar.ap));
      expect(mean(({ learned }) => learned.auc)).toBeGreaterThanOrEqual(0.86);
      expect(mean(({ learned }) => learned.aucNewcomers)).toBeGreaterThanOrEqual(0.84);
      expect(mean(({ learned }) => learned.p50)).toBeGreaterThanOrEqual(0.2);
      const reliability =
        mean(({ learned }) => learned.topPredicted) / mean(({ learned }) => learned.topObserved);
      expect(reliability).toBeGreaterThanOrEqual(0.75);
      expect(reliability).toBeLessThanOrEqual(1.25);
    },
    300_000,
  );
});
