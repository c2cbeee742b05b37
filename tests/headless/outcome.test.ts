/** How a command ends: which exit code, and what stderr says in lines or in one object. */
import { describe, expect, it } from 'vitest';
import { failure, finishOf, judged, success } from '../../src-renderer/headless/outcome';

const bytes = new TextEncoder().encode('result');
const breaches = ['Broken: at most $20M landed.'];
const stale = ['The list is 41 days old; at most 30 days.'];
const done = success(bytes, null);

describe('the end of a command', () => {
  it('is 0 and silent where nothing is amiss', () => {
    const ended = judged(done, { breaches: [], stale: [] }, true);

    expect(finishOf(ended, false)).toEqual({ stdout: bytes, stderr: '', exitCode: 0, file: null });
    expect(finishOf(ended, true).stderr).toBe('');
  });

  it.each([
    ['a breach', { breaches, stale: [] }, 2],
    ['stale data', { breaches: [], stale }, 3],
    ['both: a breach wins', { breaches, stale }, 2],
  ])('after %s has the whole result and its own code', (_, judgement, exitCode) => {
    expect(judged(done, judgement, true)).toMatchObject({ stdout: bytes, exitCode });
    expect(judged(done, judgement, false)).toMatchObject({ stdout: bytes, exitCode: 0, ...judgement });
  });

  it('names breaches before what is stale, a line each', () => {
    expect(finishOf(judged(done, { breaches, stale }, true), false).stderr).toBe(
      `rigplan: policy breached: ${breaches[0] ?? ''}\nrigplan: stale: ${stale[0] ?? ''}\n`,
    );
  });

  it('says the same in one object', () => {
    const told = finishOf(judged(done, { breaches, stale }, true), true).stderr;

    expect(told.endsWith('}\n')).toBe(true);
    expect(JSON.parse(told)).toEqual({ exitCode: 2, problems: [], breaches, stale });
    expect(JSON.parse(finishOf(failure(['“x” is wrong.']), true).stderr)).toEqual({
      exitCode: 1,
      problems: ['“x” is wrong.'],
      breaches: [],
      stale: [],
    });
  });

  it('keeps the run of a screening as one line of JSON, whatever else is to be said', () => {
    const run = { asOf: '2026-11-22' };

    expect(finishOf({ ...done, run }, false).stderr).toBe('{"run":{"asOf":"2026-11-22"}}\n');
    expect(
      JSON.parse(finishOf({ ...judged(done, { breaches: [], stale }, true), run }, false).stderr),
    ).toEqual({ run, stale });
    expect(JSON.parse(finishOf({ ...done, run }, true).stderr)).toMatchObject({ exitCode: 0, run });
  });

  it('says as much of a hundred thousand faults as the channel takes, and stays one object', () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `Line ${String(at)}: ${'"'.repeat(60)}`);
    const told = finishOf(failure(lines), true).stderr;
    const { problems } = JSON.parse(told) as { readonly problems: readonly string[] };

    expect(told.length).toBeLessThan(4_000_000);
    expect(problems.at(-1)).toBe(`${String(lines.length - problems.length + 1)} more are not told.`);
    expect(finishOf(failure(lines), false).stderr.length).toBeLessThan(4_000_000);
  });
});
