/** Runs the benchmarks named, or all of them and writes docs/benchmarks.md. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { backupBench } from './backup-bench.ts';
import type { Bench, Result } from './bench.ts';
import { compareBench } from './compare-bench.ts';
import { dossierBench } from './dossier-bench.ts';
import { duplicatesBench } from './duplicates-bench.ts';
import { editBench } from './edit-bench.ts';
import { evaluationBench } from './evaluation-bench.ts';
import { exportBench } from './export-bench.ts';
import { fuzzBench } from './fuzz-bench.ts';
import { growthBench } from './growth-bench.ts';
import { htmlBench } from './html-bench.ts';
import { importBench } from './import-bench.ts';
import { integrityBench } from './integrity-bench.ts';
import { layoutBench } from './layout-bench.ts';
import { measuresBench } from './measures-bench.ts';
import { openBench } from './open-bench.ts';
import { packageBench } from './package-bench.ts';
import { printTable, writeReport } from './report.ts';
import { searchBench } from './search-bench.ts';
import { snapshotBench } from './snapshot-bench.ts';
import { suggestionsBench } from './suggestions-bench.ts';
import { tableBench } from './table-bench.ts';
import { territoryBench } from './territory-bench.ts';
import { tourBench } from './tour-bench.ts';
import { windowBench } from './window-bench.ts';

const BENCHES: readonly Bench[] = [
  openBench,
  layoutBench,
  measuresBench,
  searchBench,
  territoryBench,
  editBench,
  importBench,
  duplicatesBench,
  evaluationBench,
  exportBench,
  suggestionsBench,
  snapshotBench,
  backupBench,
  integrityBench,
  compareBench,
  dossierBench,
  windowBench,
  growthBench,
  tableBench,
  tourBench,
  htmlBench,
  fuzzBench,
  packageBench,
];

const asked = process.argv.slice(2);
const results: Result[] = [];
for (const bench of BENCHES) {
  if (asked.length > 0 && !asked.some((id) => bench.id === id || bench.id.startsWith(`${id}-`))) continue;
  const result = await bench.run();
  results.push(result);
  console.log(`${printTable(result)}\n`);
}
if (asked.length === 0) {
  const on = new Date().toISOString().slice(0, 10);
  const report = writeReport(results, { on, node: process.versions.node, cores: availableParallelism() });
  writeFileSync(resolve(import.meta.dirname, '../../docs/benchmarks.md'), report);
}
