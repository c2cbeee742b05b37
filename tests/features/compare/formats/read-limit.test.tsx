import { describe, expect, it } from 'vitest';
import type { ColumnKind } from '#domain/reports/comparison-column';
import {
  limitUnit,
  readLimit,
  writeLimit,
} from '../../../../src-renderer/features/compare/formats/read-limit';

const valueOf = (text: string, kind: ColumnKind) => {
  const read = readLimit(text, kind);
  return read.ok ? read.value : read.problem;
};

describe('the limit of a policy as typed', () => {
  it.each([
    ['18.50', 'usd', 1850],
    ['$1,250', 'usd', 125_000],
    ['12.6 %', 'percent', 126_000],
    ['-5', 'percent', -50_000],
    ['1,200', 'integer', 1200],
    ['17.5', 'decimal', 17.5],
    ['', 'usd', 'Give the limit.'],
    ['cheap', 'usd', '“cheap” is not a number.'],
    ['1.234', 'usd', '“1.234” has more than 2 digits after the point.'],
    ['1.5', 'integer', '“1.5” has more than 0 digits after the point.'],
  ] as const)('%s of a column of %s is %s', (text, kind, value) => {
    expect(valueOf(text, kind)).toBe(value);
  });

  it.each([
    [1850, 'usd', '18.50'],
    [126_000, 'percent', '12.6'],
    [200_000, 'percent', '20'],
    [100, 'integer', '100'],
    [17.5, 'decimal', '17.5'],
  ] as const)('%s of %s is shown as it is typed', (limit, kind, text) => {
    expect(writeLimit(limit, kind)).toBe(text);
    expect(valueOf(text, kind)).toBe(limit);
  });

  it('is counted in the unit of the column', () => {
    expect(limitUnit({ header: 'Landed $/TH', kind: 'usd' })).toBe('$/TH');
    expect(limitUnit({ header: 'Duty %', kind: 'percent' })).toBe('%');
  });
});
