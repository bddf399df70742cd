/** `npm test`: what CI runs, in order. Ends with `N passed, N failed`, the tests that really ran. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { failedFiles, passedAtSecond, withSecondResults } from './second-try.mjs';
import {
  at,
  endTogether,
  ensureInstalled,
  pinnedEnvironment,
  pinnedNode,
  run,
  SetupError,
  say,
} from './setup.mjs';

const isCi = process.env.CI === 'true';
const tool = (...path) => at('node_modules', ...path);
const env = pinnedEnvironment();
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

/** A part that is no test: nothing to count when it passes, one failure when it does not. */
const command =
  (script, ...args) =>
  async () => {
    const status = await run(pinnedNode, [script, ...args], { env });
    return { passed: 0, failed: status === 0 ? 0 : 1 };
  };

const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

/** A file that could not be loaded holds no test to count, but it failed; so did a test that CI did not run. */
const countsOf = (report) => {
  if (report === null) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) say(`${skipped} tests were skipped${isCi ? ', which CI does not allow' : ''}.`);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken + (isCi ? skipped : 0) };
};

/** The first line of why goes with each name: a long log is often read by its end alone. */
const failedNames = (report) =>
  (report?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const file = name.slice(at().length + 1);
    const failed = assertionResults.filter((one) => one.status === 'failed');
    const named = failed.map((one) => `${file}: ${one.fullName}: ${firstLine(one.failureMessages[0])}`);
    return failed.length === 0 && message ? [`${file}: ${firstLine(message)}`] : named;
  });
const firstLine = (text) => (text ?? '').split('\n', 1)[0].slice(0, 300);

const reportPath = (name) => at('test-results', `${name}.json`);
const runTests = async (name, args) => {
  mkdirSync(at('test-results'), { recursive: true });
  const path = reportPath(name);
  rmSync(path, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const status = await run(pinnedNode, [tool('vitest', 'vitest.mjs'), 'run', ...reporters, ...args], { env });
  return { status, report: readReport(path) };
};
const resultOf = ({ status, report }) => {
  const counts = { ...countsOf(report), names: failedNames(report) };
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
};
const tests =
  (name, ...args) =>
  async () =>
    resultOf(await runTests(name, args));

/** More files than this do not fail because a machine is busy. */
const MOST_AGAIN = 6;
const secondTries = [];
/** Tests of the window: a file that failed is run once more, and named at the end. */
const endToEnd = (folder) => async () => {
  const config = ['--config', 'test/end-to-end/vitest.config.ts'];
  const first = await runTests(folder, [...config, `test/end-to-end/${folder}`]);
  const files = first.report === null ? [] : failedFiles(first.report);
  if (files.length === 0 || files.length > MOST_AGAIN) return resultOf(first);
  const again = await runTests(`${folder}-again`, [...config, ...files]);
  if (again.report === null) return resultOf(first);
  secondTries.push(...passedAtSecond(first.report, again.report));
  const report = withSecondResults(first.report, again.report);
  writeFileSync(reportPath(folder), JSON.stringify(report));
  return resultOf({ status: again.status, report });
};
/** Its last line has the counts; the tests that carry its cases ran in the parts before, and are not run again. */
const torture = async () => {
  const reports = ['unit', 'chromium', 'electron'].map((name) => `test-results/${name}.json`).join(',');
  const counts = at('test-results', 'torture.json');
  rmSync(counts, { force: true });
  const args = [at('test', 'torture', 'run.mjs'), '--no-write', '--reports', reports, '--counts', counts];
  const status = await run(pinnedNode, args, { env });
  const report = readReport(counts);
  if (report === null) return { passed: 0, failed: 1 };
  const { passed, failed, notRun } = report;
  if (notRun > 0) say(`${notRun} cases were not run: the lines above say why.`);
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
};

const isOnPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
const isLinux = process.platform === 'linux' && process.arch === 'x64';

const withoutChromium = () => (isLinux ? null : 'the Chromium that these tests bring is for 64-bit Linux');
const withoutElectron = () => {
  if (!isLinux) return 'the Electron that these tests bring is for 64-bit Linux';
  return isOnPath('Xvfb') ? null : 'Xvfb is not installed (.ci/run installs it)';
};

const PARTS = [
  { name: 'types', run: command(tool('typescript', 'bin', 'tsc'), '-b') },
  {
    name: 'lint',
    run: command(tool('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--error-on-warnings', ...plain),
  },
  { name: 'nothing unused', run: command(tool('knip', 'bin', 'knip.js'), '--no-progress') },
  { name: 'build', run: command(at('test', 'tools', 'build.mjs')) },
  { name: 'unit, contract and architecture tests', run: tests('unit') },
  { name: 'window in Chromium', run: endToEnd('chromium'), missing: withoutChromium },
  { name: 'window in Electron', run: endToEnd('electron'), missing: withoutElectron },
  { name: 'torture', run: torture, missing: withoutElectron },
];

const runPart = async ({ name, run: start, missing }) => {
  const reason = missing?.() ?? null;
  if (reason !== null && !isCi) {
    say(`— ${name}: skipped, ${reason}.`);
    return { passed: 0, failed: 0 };
  }
  if (reason !== null) {
    say(`✗ ${name}: ${reason}, and CI skips nothing.`);
    return { passed: 0, failed: 1 };
  }
  const startedAt = Date.now();
  const counts = await start();
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const sum = counts.passed > 0 ? `${counts.passed} passed, ${counts.failed} failed, ` : '';
  say(`${counts.failed === 0 ? '✓' : '✗'} ${name} (${sum}${seconds} s)`);
  return counts;
};

endTogether();
try {
  await ensureInstalled();
  let passed = 0;
  let failed = 0;
  const names = [];
  for (const part of PARTS) {
    const counts = await runPart(part);
    passed += counts.passed;
    failed += counts.failed;
    names.push(...(counts.names ?? []));
  }
  for (const { file, first } of secondTries)
    say(`! passed at its second try: ${file.slice(at().length + 1)}: ${first}`);
  for (const name of names) say(`✗ ${name}`);
  process.exitCode = failed === 0 ? 0 : 1;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.stdout.write('0 passed, 1 failed\n');
  process.exitCode = 1;
}
