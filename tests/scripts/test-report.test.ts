import { describe, expect, it } from 'vitest';
import {
  failedLines,
  readFigures,
  readReport,
  readSecondTries,
  secondTryLines,
  skippedLines,
  summaryTable,
  totalsLine,
} from '../../scripts/test-report.mjs';

function aReport(passed: number, failed: number, files: readonly { status: string; tests: string[] }[] = []) {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map(({ status, tests }) => ({
      name: 'a.test.ts',
      status,
      assertionResults: tests.map((result, at) => ({ status: result, fullName: `test ${String(at)}` })),
    })),
  });
}

describe('readReport', () => {
  it('counts each test as one', () => {
    expect(readReport(aReport(41, 0), 0)).toEqual({ passed: 41, failed: 0, failures: [] });
    expect(readReport(aReport(40, 1, [{ status: 'failed', tests: ['passed', 'failed'] }]), 1)).toEqual({
      passed: 40,
      failed: 1,
      failures: ['a.test.ts: test 1'],
    });
  });

  it('counts a file that broke before its first test as a failure', () => {
    expect(readReport(aReport(40, 0, [{ status: 'failed', tests: [] }]), 1)).toEqual({
      passed: 40,
      failed: 1,
      failures: ['a.test.ts: broke before its tests could be counted'],
    });
  });

  it('counts a bad end without a failed test as a failure', () => {
    expect(readReport(aReport(40, 0), 1)).toEqual({
      passed: 40,
      failed: 1,
      failures: ['ended with 1 and named no failure'],
    });
    expect(readReport(null, 1)).toMatchObject({ passed: 0, failed: 1 });
    expect(readReport(null, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('readFigures', () => {
  const good = '{"name":"kills","trials":4,"lost":0,"ok":true}\n';
  const bad = '{"name":"cuts","trials":4,"lost":1,"ok":false}\n';
  const untried = '{"name":"disk","trials":0,"lost":null,"ok":null,"skipped":"needs root"}\n';

  it('counts each figure as one, and what could not be tried as none', () => {
    expect(readFigures(`words\n${good}${bad}${untried}`, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: ['disk: needs root'],
      failures: ['cuts'],
    });
    expect(readFigures(good + untried, 0)).toEqual({
      passed: 1,
      failed: 0,
      skipped: ['disk: needs root'],
      failures: [],
    });
  });

  it('counts a bad end without a bad figure as a failure, and a run without figures', () => {
    expect(readFigures(good, 1)).toMatchObject({ passed: 1, failed: 1, skipped: [] });
    expect(readFigures('', 0)).toMatchObject({ passed: 0, failed: 1, skipped: [] });
  });
});

describe('the summary', () => {
  const results = [
    { name: 'format', passed: 1, failed: 0, seconds: 2 },
    { name: 'unit', passed: 412, failed: 3, seconds: 31.44 },
  ];

  it('ends with the totals of everything, alone on a line', () => {
    expect(totalsLine(results)).toBe('413 passed, 3 failed');
    expect(totalsLine([])).toBe('0 passed, 0 failed');
  });

  it('names what failed, so that the end of a long log tells it', () => {
    const unit = { name: 'unit', passed: 9, failed: 1, seconds: 2, failures: ['a.test.ts: sorts'] };
    const lint = { name: 'lint', passed: 0, failed: 1, seconds: 2 };
    const build = { name: 'build', passed: 1, failed: 0, seconds: 2 };
    expect(failedLines([unit, lint, build])).toEqual(['failed: unit: a.test.ts: sorts', 'failed: lint']);
  });

  it('names what passed at its second try only', () => {
    const step = {
      name: 'e2e',
      passed: 9,
      failed: 0,
      seconds: 2,
      secondTries: readSecondTries('["b: opens"]'),
    };
    expect(secondTryLines([step, ...results])).toEqual(['passed at the second try only: e2e: b: opens']);
    expect(readSecondTries(null)).toEqual([]);
  });

  it('says what was skipped, and why', () => {
    const step = { name: 'reliability', passed: 1, failed: 0, seconds: 9, skipped: ['disk: needs root'] };
    expect(skippedLines([...results, step])).toEqual([
      'skipped, and not counted: reliability: disk: needs root',
    ]);
  });

  it('lines up its columns', () => {
    expect(summaryTable(results).split('\n')).toEqual([
      'step    passed  failed    time',
      'format       1       0   2.0 s',
      'unit       412       3  31.4 s',
    ]);
  });
});
