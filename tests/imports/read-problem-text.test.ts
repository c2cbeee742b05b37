import { describe, expect, it } from 'vitest';
import { problemOf, READ_PROBLEM_CODES } from '#parser/table/read-problem';
import { readProblemText } from '../../src-renderer/imports/read-problem-text';

describe('readProblemText', () => {
  it.each(READ_PROBLEM_CODES)('says %s in whole sentences without a gap', (code) => {
    const words = readProblemText(
      problemOf(code, { size: 1_234_567, limit: 200_000, where: 'sheet Offers' }),
    );

    expect(words).toMatch(/^[A-Z].*[.]$/);
    expect(words).not.toMatch(/undefined|null|NaN|—|\(\)|[.][.]/);
    expect(words).not.toContain('/too-');
  });

  it('says where, how much and what to do', () => {
    expect(
      readProblemText(problemOf('table/too-many-rows', { size: 200_001, limit: 200_000, where: 'line 7' })),
    ).toBe('The file has more than 200,000 rows (line 7). Split it, and import one part after the other.');
    expect(readProblemText(problemOf('reading/out-of-memory', { limit: 512 }))).toBe(
      'The file needs more memory than 512 MB to be read. Save the sheet with the price list as CSV and import that.',
    );
    expect(
      readProblemText(problemOf('file/too-large', { size: 60 * 1024 * 1024, limit: 50 * 1024 * 1024 })),
    ).toContain('has 60 MB; at most 50 MB');
  });
});
