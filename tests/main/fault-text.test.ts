/** What main says of a command that failed. */
import { describe, expect, it } from 'vitest';
import { faultText } from '../../src-main/fault-text';

describe('faultText', () => {
  it('is a line under the program’s name', () => {
    expect(faultText('No result after 2 seconds.', ['plan', '--sample'])).toBe(
      'rigplan: No result after 2 seconds.\n',
    );
  });

  it('is one object where the command asked for it', () => {
    const told = faultText('The page said:\n“x”', ['plan', '--json']);

    expect(told.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(told)).toEqual({
      exitCode: 1,
      problems: ['The page said:\n“x”'],
      breaches: [],
      stale: [],
    });
  });
});
