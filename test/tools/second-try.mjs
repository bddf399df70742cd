/** A file of window tests that a busy machine was too slow for is run once more, alone; the report says what it then was. */

const isFailed = ({ status }) => status === 'failed';
const failedIn = ({ assertionResults }) => assertionResults.filter(isFailed).map(({ fullName }) => fullName);

/** Files of a report with a test that failed, or that could not be loaded; absolute paths. */
export const failedFiles = (report) => report.testResults.filter(isFailed).map(({ name }) => name);

/** The report of all files with the second results in place of the first, counted again. */
export const withSecondResults = (report, again) => {
  const second = new Map(again.testResults.map((file) => [file.name, file]));
  const testResults = report.testResults.map((file) => second.get(file.name) ?? file);
  const counted = testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    ...report,
    testResults,
    numPassedTests: counted.filter(({ status }) => status === 'passed').length,
    numFailedTests: counted.filter(isFailed).length,
    success: !testResults.some(isFailed),
  };
};

/** What failed at first and passed then, so that none is forgotten. */
export const passedAtSecond = (report, again) => {
  const second = new Map(again.testResults.map((file) => [file.name, file]));
  return report.testResults
    .filter((file) => isFailed(file) && second.has(file.name) && !isFailed(second.get(file.name)))
    .map((file) => ({ file: file.name, first: failedIn(file)[0] ?? 'could not be loaded' }));
};
