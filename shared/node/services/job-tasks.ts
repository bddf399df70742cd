import type { Computed, Work } from '../../domain/analysis/metric.ts';
import type { MetricId } from '../../domain/analysis/metric-ids.ts';
import { metricOf } from '../../domain/analysis/metrics.ts';
import type { Network } from '../../domain/analysis/network.ts';
import { type FoundDuplicates, findDuplicates } from '../../domain/duplicates/find-duplicates.ts';
import type { DuplicateSubject } from '../../domain/duplicates/subject.ts';
import { LAYOUTS } from '../../domain/layout/layout.ts';
import type { LayoutInput, OnProgress, Point } from '../../domain/layout/layout-input.ts';
import type { MapGround, MapTerritories } from '../../domain/map/base.ts';
import { composeGround, type GroundInput } from '../../domain/map/ground.ts';
import { outlineAnchors, type StoredOutline } from '../../domain/map/outline-shapes.ts';
import type { DatedNetwork } from '../../domain/partnerships/evaluation/dated-network.ts';
import type { EdgeEvaluationInput } from '../../domain/partnerships/evaluation/edge-plan.ts';
import { evaluateShare, type SplitShare } from '../../domain/partnerships/evaluation/evaluate-edges.ts';
import {
  evaluateTemporal,
  type TemporalEvaluation,
} from '../../domain/partnerships/evaluation/evaluate-temporal.ts';
import type { MethodFigures } from '../../domain/partnerships/evaluation/method-figures.ts';
import { composeSheet } from '../../domain/sheet/compose.ts';
import type { SheetInput } from '../../domain/sheet/input.ts';
import { type EmbeddedFont, renderSvg } from '../../domain/sheet/svg.ts';
import type { LayoutId } from '../../domain/view.ts';
import { compareSides, uniteSides } from './comparison/compared-sides.ts';
import { type DossierWork, makeDossier } from './dossier/make-dossier.ts';
import { type TypesetPages, type TypesetWork, typeset } from './dossier/typeset.ts';
import { writeRecords } from './export-records.ts';
import { type CleanOutcome, type CleanWork, cleanBackups } from './persons/clean-backups.ts';

/** What a worker thread can do: pure work on values, by name. */
export const TASKS = {
  layout: ({ layout, input }: { layout: LayoutId; input: LayoutInput }, onProgress: OnProgress): Point[] => {
    const found = LAYOUTS.find(({ id }) => id === layout) ?? LAYOUTS[0];
    if (!found) return [];
    return found.compute(input, onProgress);
  },
  sheet: ({ sheet, fonts }: { sheet: SheetInput; fonts: readonly EmbeddedFont[] }): string =>
    renderSvg(composeSheet(sheet), fonts),
  dossier: (work: DossierWork, onProgress: OnProgress): Promise<TypesetPages> =>
    makeDossier(work, onProgress),
  typeset: (work: TypesetWork): Promise<TypesetPages> => typeset(work, 'pdf'),
  duplicates: (
    { subjects, distinct }: { subjects: readonly DuplicateSubject[]; distinct: readonly string[] },
    onProgress: OnProgress,
  ): FoundDuplicates => {
    const told = new Set(distinct);
    return findDuplicates(subjects, (pair) => told.has(pair), onProgress);
  },
  measure: (
    { metric, network, share }: { metric: MetricId; network: Network; share: Work['share'] },
    onProgress: OnProgress,
  ): Computed => metricOf(metric).compute(network, { share, onProgress }),
  'evaluate-edges': (
    { input, share }: { input: EdgeEvaluationInput; share: SplitShare },
    onProgress: OnProgress,
  ): MethodFigures[] => evaluateShare(input, share, onProgress),
  'evaluate-temporal': ({ network }: { network: DatedNetwork }, onProgress: OnProgress): TemporalEvaluation =>
    evaluateTemporal(network, onProgress),
  records: writeRecords,
  'map-ground': (input: GroundInput): MapGround => composeGround(input),
  'map-anchors': ({
    outlines,
  }: {
    outlines: readonly (StoredOutline & { readonly level: string })[];
  }): MapTerritories['anchors'] => outlineAnchors(outlines),
  'clean-backups': (work: CleanWork, onProgress: OnProgress): CleanOutcome => cleanBackups(work, onProgress),
  compare: compareSides,
  unite: uniteSides,
} as const;
export type TaskName = keyof typeof TASKS;
