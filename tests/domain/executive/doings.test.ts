import { describe, expect, it } from 'vitest';
import { doingsOf } from '#domain/executive/doings';

describe('what was done to a workspace', () => {
  it('is told newest first, of history and log together', () => {
    const doings = doingsOf(
      [
        { at: '2026-11-20T10:00:00Z', by: null, label: 'Import 24 offers' },
        { at: '2026-11-22T10:00:00Z', by: null, label: 'Add a line' },
      ],
      [{ at: '2026-11-21T10:00:00Z', by: 'Ana', label: 'Load list' }],
    );
    expect(doings.map(({ what }) => what)).toEqual(['Add a line', 'Load list', 'Import 24 offers']);
  });

  it('names who did it where the log knows, and says it once', () => {
    const step = { at: '2026-11-21T10:00:00Z', label: 'Decide on Xiamen Sophgo' };
    expect(doingsOf([{ ...step, by: null }], [{ ...step, by: 'Ana' }])).toEqual([
      { at: step.at, by: 'Ana', what: step.label },
    ]);
  });
});
