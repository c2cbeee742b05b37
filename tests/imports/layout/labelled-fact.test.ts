/** Lines that are a label and its value. */
import { describe, expect, it } from 'vitest';
import { labelledFact } from '../../../src-renderer/imports/layout/labelled-fact';

describe('a label and its value beside a list', () => {
  it.each([
    [['vendor', 'Acme'], 'vendor', 'Acme'],
    [['seller.name', 'Acme'], 'vendor', 'Acme'],
    [['Vendor:', '', 'Acme'], 'vendor', 'Acme'],
    [['quotedOn', '2026-11-04'], 'quoted_on', '2026-11-04'],
    [['validUntil', '2026-11-25T00:00:00Z'], 'valid_until', '2026-11-25'],
    [['currency', 'USD'], 'currency', 'USD'],
    [['incoterm', 'FOB Hong Kong'], 'incoterm', 'FOB Hong Kong'],
    [['Warranty (months)', '12'], 'warranty_days', '12 months'],
  ])('%j says %s', (cells, field, text) => {
    expect(labelledFact(cells)).toEqual({ field, text });
  });

  it.each([
    ['a day counted in seconds', ['quotedOn', '1762300800']],
    ['a warranty without its unit', ['warranty', '12']],
    ['a country that may be either', ['country', 'CN']],
    ['words without a value', ['vendor', '']],
    ['a row of three cells', ['vendor', 'Acme', 'HK']],
    ['a price', ['unit_price', '5999']],
  ])('%s is not taken', (_, cells) => {
    expect(labelledFact(cells)).toBeNull();
  });
});
