/**
 * Counts what ran and says it: pure, so that the counting is tested itself.
 *
 * Depends on: nothing.
 */

/**
 * One step of `npm test`.
 * @typedef {object} StepResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 * @property {readonly string[]} [skipped] - what this machine does not allow, each with the reason; counts as nothing
 * @property {readonly string[]} [secondTries] - what failed once and then passed
 * @property {readonly string[]} [failures] - what failed, by name, as far as the step can name it
 */

/**
 * Counts a suite from Vitest's JSON report.
 *
 * A suite that broke before its tests could be counted (a file that does not
 * import, a missing report, a bad exit code with no failed test) counts as one
 * failure: silence must not pass for success.
 *
 * @param {string | null} text - the report, or null if none was written
 * @param {number} exitCode - of Vitest
 * @returns {{ passed: number; failed: number; failures: readonly string[] }}
 */
export function readReport(text, exitCode) {
  if (text === null) return { passed: 0, failed: 1, failures: ['no report was written'] };
  /** @type {{ numPassedTests: number; numFailedTests: number; testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[] }} */
  const report = JSON.parse(text);
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  const failures = [
    ...report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => `${name}: ${fullName}`),
    ),
    ...broken.map(({ name }) => `${name}: broke before its tests could be counted`),
  ];
  const failed = report.numFailedTests + broken.length;
  const isSilent = failed === 0 && exitCode !== 0;
  return {
    passed: report.numPassedTests,
    failed: isSilent ? 1 : failed,
    failures: isSilent ? [`ended with ${String(exitCode)} and named no failure`] : failures,
  };
}

/**
 * Counts the figures of the reliability trials, one for each line of JSON.
 *
 * A figure that is not as it must be counts as one failure, one that could not be
 * taken here as nothing. A bad end without a bad figure counts as one failure, and
 * so does a run without figures.
 *
 * @param {string} text - what the trials wrote to stdout
 * @param {number} exitCode
 * @returns {{ passed: number; failed: number; skipped: string[]; failures: string[] }}
 */
export function readFigures(text, exitCode) {
  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const skipped = [];
  /** @type {string[]} */
  const failures = [];
  for (const line of text.split('\n').filter((one) => one.startsWith('{'))) {
    /** @type {{ name: string; ok: boolean | null; skipped?: string }} */
    const { name, ok, skipped: why } = JSON.parse(line);
    if (ok === null) skipped.push(`${name}: ${why ?? 'no reason was given'}`);
    else if (ok) passed += 1;
    else {
      failed += 1;
      failures.push(name);
    }
  }
  const isBroken = failed === 0 && (exitCode !== 0 || passed + skipped.length === 0);
  if (isBroken) failures.push(`ended with ${String(exitCode)} and named no failure`);
  return { passed, failed: isBroken ? 1 : failed, skipped, failures };
}

/** @param {readonly StepResult[]} results */
export function totalsOf(results) {
  return results.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/**
 * The last line of every run.
 * @param {readonly StepResult[]} results
 */
export function totalsLine(results) {
  const { passed, failed } = totalsOf(results);
  return `${passed} passed, ${failed} failed`;
}

/**
 * What was not tried, one line each; nothing if everything was.
 * @param {readonly StepResult[]} results
 */
export function skippedLines(results) {
  return results.flatMap(({ name, skipped = [] }) =>
    skipped.map((what) => `skipped, and not counted: ${name}: ${what}`),
  );
}

/**
 * @param {string | null} text - what the reporter of second tries wrote, or null if it wrote nothing
 * @returns {readonly string[]}
 */
export function readSecondTries(text) {
  /** @type {readonly string[]} */
  const names = text === null ? [] : JSON.parse(text);
  return names;
}

/**
 * What failed once and passed when it was tried again, one line each: each is a fault to look for.
 * @param {readonly StepResult[]} results
 */
export function secondTryLines(results) {
  return results.flatMap(({ name, secondTries = [] }) =>
    secondTries.map((what) => `passed at the second try only: ${name}: ${what}`),
  );
}

/**
 * What failed, one line each, so that the end of a long log tells it; nothing if all passed.
 * @param {readonly StepResult[]} results
 */
export function failedLines(results) {
  return results.flatMap(({ name, failed, failures = [] }) =>
    failed > 0 && failures.length === 0
      ? [`failed: ${name}`]
      : failures.map((what) => `failed: ${name}: ${what}`),
  );
}

/**
 * One line for each step.
 * @param {readonly StepResult[]} results
 */
export function summaryTable(results) {
  const rows = results.map(({ name, passed, failed, seconds }) => [
    name,
    String(passed),
    String(failed),
    `${seconds.toFixed(1)} s`,
  ]);
  const all = [['step', 'passed', 'failed', 'time'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
