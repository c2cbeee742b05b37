/**
 * `npm test`: every check and every suite, cheap ones first, and one line of
 * totals at the end. `--only NAME` runs one step, and builds first if it needs a build.
 *
 * Goes on after a failure, so that one run tells everything. A check counts as
 * one, a suite as its tests. A run in which nothing ran is a failure.
 *
 * Depends on: ./system-packages, ./build, ./display, the tools named in the steps.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { startDisplay } from './display.mjs';
import { waitForEnd } from './electron-process.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';
import { SECOND_TRIES_FILE } from './second-try-reporter.mjs';
import { ensureSystemPackages, findChromium, hasDisplay } from './system-packages.mjs';
import {
  failedLines,
  readFigures,
  readReport,
  readSecondTries,
  secondTryLines,
  skippedLines,
  summaryTable,
  totalsLine,
  totalsOf,
} from './test-report.mjs';

/** @typedef {import('./test-report.mjs').StepResult} StepResult */
/** @typedef {{ readonly name: string; readonly run: () => Promise<Omit<StepResult, 'seconds' | 'name'>> }} Step */

const RESULTS = join(projectFolder, 'test-results');
const CONFIG = 'tests/vitest.config.ts';
/** These need a browser or the built app; everything else is a unit suite, whatever its project. */
const NOT_UNIT = ['tests/browser/**', 'tests/e2e/**'];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(() => main(process.argv.slice(2)));
}

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>}
 */
async function main(words) {
  const steps = allSteps();
  const only = words.includes('--only') ? words[words.indexOf('--only') + 1] : undefined;
  const chosen = only === undefined ? steps : steps.filter(({ name }) => name === only);
  if (chosen.length === 0) {
    throw new Error(
      `No step is called ${only ?? ''}. There are: ${steps.map(({ name }) => name).join(', ')}`,
    );
  }
  if (!(await ensureSystemPackages('test', words))) return 1;
  rmSync(join(RESULTS, 'tmp'), { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });

  /** @type {StepResult[]} */
  const results = [];
  for (const { name, run } of chosen) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const result = await run().catch((cause) => {
      console.log(cause instanceof Error ? cause.message : String(cause));
      return { passed: 0, failed: 1 };
    });
    results.push({ name, ...result, seconds: (performance.now() - start) / 1000 });
  }
  console.log(`\n${summaryTable(results)}\n`);
  for (const line of skippedLines(results)) console.log(line);
  for (const line of secondTryLines(results)) console.log(line);
  for (const line of failedLines(results)) console.log(line);
  console.log(totalsLine(results));
  const { passed, failed } = totalsOf(results);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** @returns {readonly Step[]} */
function allSteps() {
  return [
    check('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
    check('lint', 'eslint', ['--config', 'tests/architecture/eslint.config.js', '--max-warnings', '0', '.']),
    check('typecheck', 'tsc', ['-b']),
    check('imports', 'depcruise', [
      '--config',
      'tests/architecture/dependency-rules.cjs',
      'src-main',
      'src-parser',
      'src-renderer',
    ]),
    check('unused', 'knip', ['--config', 'tests/architecture/knip.json']),
    {
      name: 'unit',
      run: () =>
        suites(
          'unit',
          NOT_UNIT.flatMap((files) => ['--exclude', files]),
        ),
    },
    {
      name: 'build',
      run: () => {
        buildIfStale();
        return Promise.resolve({ passed: 1, failed: 0 });
      },
    },
    { name: 'browser', run: () => suites('browser', ['--project', 'browser']) },
    { name: 'e2e', run: endToEnd },
    { name: 'reliability', run: reliability },
  ];
}

/**
 * @param {string} name
 * @param {string} tool - a program of node_modules
 * @param {readonly string[]} words
 * @returns {Step}
 */
function check(name, tool, words) {
  return {
    name,
    run: async () => {
      const code = await runTool(tool, words, {});
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** The whole app on the real runtime, on a display of its own where there is none. */
async function endToEnd() {
  buildIfStale();
  // Fetched here if need be, so that no test waits for a download.
  await findRuntime();
  const display = hasDisplay() ? null : await startDisplay();
  try {
    return await suites('e2e', ['--project', 'e2e'], display === null ? {} : { DISPLAY: display.name });
  } finally {
    await display?.stop();
  }
}

/** A few of each of the reliability trials: what they find as often as they are run is in docs/reliability.md. */
async function reliability() {
  const child = spawn(process.execPath, [join(projectFolder, 'scripts/reliability.mjs'), '--few'], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
    text += part;
    process.stdout.write(part);
  });
  const code = await waitForEnd(child);
  return readFigures(text, code);
}

/**
 * @param {string} name - of the report file
 * @param {readonly string[]} selection - which tests, as Vitest takes it
 * @param {Readonly<Record<string, string>>} [environment]
 */
async function suites(name, selection, environment = {}) {
  const report = join(RESULTS, `${name}.json`);
  const secondTries = join(RESULTS, `${name}-second-tries.json`);
  rmSync(report, { force: true });
  rmSync(secondTries, { force: true });
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    `--reporter=${join(projectFolder, 'scripts/second-try-reporter.mjs')}`,
  ];
  const code = await runTool('vitest', ['run', '--config', CONFIG, ...reporters, ...selection], {
    ...environment,
    CHROMIUM_PATH: findChromium() ?? '',
    [SECOND_TRIES_FILE]: secondTries,
  });
  return {
    ...readReport(existsSync(report) ? readFileSync(report, 'utf8') : null, code),
    secondTries: readSecondTries(existsSync(secondTries) ? readFileSync(secondTries, 'utf8') : null),
  };
}

/**
 * @param {string} tool
 * @param {readonly string[]} words
 * @param {Readonly<Record<string, string>>} environment
 * @returns {Promise<number>}
 */
function runTool(tool, words, environment) {
  const program = join(
    projectFolder,
    'node_modules/.bin',
    process.platform === 'win32' ? `${tool}.cmd` : tool,
  );
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: projectFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
