import { describe, expect, it } from 'vitest';
import { batchesText, readBatches } from '../../src-renderer/imports/batches-text';

const read = (text: string, total: number | null = null) => {
  const result = readBatches(text, total);
  return result.ok ? result.value : result.problem;
};

describe('a cell of batches', () => {
  it.each([
    ['500@0; 500@30', 1000],
    ['500 units @ 0 days | 500 units @ 30 days', 1000],
    ['  500@0;500@30; ', 1000],
  ])('reads %s', (text, total) => {
    expect(read(text, total)).toEqual([
      { quantity: 500, afterDays: 0 },
      { quantity: 500, afterDays: 30 },
    ]);
  });

  it('reads one batch, and two on the same day', () => {
    expect(read('1000@0')).toEqual([{ quantity: 1000, afterDays: 0 }]);
    expect(read('600@0; 400@0')).toHaveLength(2);
  });

  it.each([
    ['500@0; 400@30', 'adds up to 900 units where 1000 are offered: 100 are missing'],
    ['500@0; 600@30', 'adds up to 1100 units where 1000 are offered: 100 are too many'],
    ['500@30; 500@60', 'does not start at 0 days; days count from the first batch'],
    ['500@0; 250@60; 250@30', 'is not in order of days'],
    ['500; 500', 'has a part “500”; write units@days after the first, such as 500@0; 500@30'],
    ['500@0@1', 'has a part “500@0@1”; write units@days after the first, such as 500@0; 500@30'],
    ['0@0; 1000@30', 'has a part “0@0” whose number of units is less than 1'],
    [
      '1,000@0',
      'has a part “1,000@0” whose number of units can mean 1000 or 1.000; type 1000 or 1.0, without a thousands separator',
    ],
    ['1000@-1', 'has a part “1000@-1” whose number of days is negative; expected 0 or more'],
    ['1000@1501', 'has a part “1000@1501” whose number of days is more than 1500'],
    [';', 'names no batch'],
    [Array.from({ length: 61 }, () => '1@0').join(';'), 'has 61 batches; at most 60 are kept'],
  ])('refuses %s', (text, why) => {
    expect(read(text, 1000)).toBe(why);
  });

  it('is written as it is read', () => {
    const batches = [
      { quantity: 334, afterDays: 0 },
      { quantity: 333, afterDays: 30 },
      { quantity: 333, afterDays: 60 },
    ];

    expect(batchesText(batches)).toBe('334@0; 333@30; 333@60');
    expect(read(batchesText(batches), 1000)).toEqual(batches);
  });
});
