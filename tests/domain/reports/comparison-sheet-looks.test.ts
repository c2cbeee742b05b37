import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { usdCents } from '#domain/core/money';
import type { CellFormat } from '#domain/model/cell-format';
import type { MoneyUnit } from '#domain/model/view';
import { buildComparisonSheet } from '#domain/reports/comparison-sheet';
import { columnsInUnit } from '#domain/reports/money-unit';
import { withShares } from '#domain/reports/share-columns';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared, someEvidence } from '../../fixtures/reference';

const reference = prepared();
const rows = evaluateOffers(
  [anOffer({ id: 'A1' }), anOffer({ id: 'A2', unitPrice: usdCents(500_000) })],
  reference,
);

function sheet(unit: MoneyUnit, formats: readonly CellFormat[] = []) {
  const columns = withShares(columnsInUnit(unit), rows).filter(({ id }) =>
    ['dutyRate', 'duty', 'shareOfHashrate'].includes(id),
  );
  return buildComparisonSheet(rows, columns, {
    title: 'Autumn tender',
    arrangement: null,
    prepared: reference,
    evidence: someEvidence,
    unit,
    formats,
  });
}

describe('a sheet of money in a unit', () => {
  it('has the converted figures under the converted header, and says the unit', () => {
    const { columns, rows: written, facts } = sheet('per-mw');
    const at = columns.findIndex(({ id }) => id === 'duty');

    expect(columns[at]).toMatchObject({ header: 'Duty $/MW', kind: 'usd' });
    expect(written[0]?.[at]).toBe(13_440_000);
    expect(facts.find(({ label }) => label === 'Money')?.value).toMatch(
      /^Per MW: dollars of the whole quantity ÷ \(units × W ÷ 1,000,000\)/,
    );
  });

  it('says nothing of units where each column has its own', () => {
    expect(sheet('as-is').facts.some(({ label }) => label === 'Money')).toBe(false);
  });

  it('writes shares as a share of a price and of what is written', () => {
    const { columns, rows: written } = sheet('percent-of-price');
    const at = (id: string) => columns.findIndex((column) => column.id === id);

    expect(columns[at('duty')]?.kind).toBe('percent');
    expect(written.map((cells) => cells[at('duty')])).toEqual([126_000, 126_000]);
    expect(written.map((cells) => cells[at('shareOfHashrate')])).toEqual([500_000, 500_000]);
  });
});

describe('a sheet of a view with formats', () => {
  const cap: CellFormat = {
    kind: 'policy',
    columnId: 'duty',
    breaks: 'above',
    limit: 5_000_000,
    words: 'Budget',
  };

  it('marks the cell that breaks the policy, whatever unit it is written in, and says what is meant', () => {
    const { columns, shades, facts } = sheet('per-th', [cap]);
    const at = columns.findIndex(({ id }) => id === 'duty');

    expect(shades?.map((cells) => cells[at])).toEqual([null, { tone: 'policy', mark: '▲ over cap' }]);
    expect(facts.find(({ label }) => label === 'Format')?.value).toBe(
      'Policy, Duty $: ▲ over cap where above $50,000.00 (Budget)',
    );
  });

  it('has no marks where nothing is formatted', () => {
    expect(sheet('as-is').shades).toBeNull();
  });
});
