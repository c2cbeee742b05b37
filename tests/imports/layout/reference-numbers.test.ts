/** References of a vendor against counted lines. */
import { describe, expect, it } from 'vitest';
import { areReferences } from '../../../src-renderer/imports/layout/reference-numbers';

describe('the cells of a column of references', () => {
  it.each([
    [['A-1', 'A-2']],
    [['CSX-9001']],
    [['10234', '10240', '10241']],
    [['7', '3', '9']],
    [['101', '102', '103']],
  ])('%j are references', (cells) => {
    expect(areReferences(cells)).toBe(true);
  });

  it.each([
    [['1', '2', '3']],
    [['1.', '2.', '3.']],
    [['0', '1', '2']],
    [['10', '20', '30']],
    [['1']],
    [['01', '02', '03']],
    [['A-1', 'A-1']],
    [[]],
  ])('%j are lines counted, or say nothing', (cells) => {
    expect(areReferences(cells)).toBe(false);
  });
});
