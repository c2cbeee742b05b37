import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { DrawnOffer } from '#domain/evaluation/drawn-offer';
import { drawnColumns } from '#domain/reports/drawn-columns';
import { columnsInUnit } from '#domain/reports/money-unit';
import { sideBySide } from '#domain/reports/side-by-side';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const row = evaluateOffer(anOffer(), prepared());
const drawn: DrawnOffer = {
  trials: 10_000,
  landed: { p10: usdCents(40_000_000), p50: usdCents(43_000_000), p90: usdCents(52_000_000) },
  allIn: null,
  onRack: { p10: calendarDate('2027-01-02'), p50: calendarDate('2027-02-03'), p90: null },
};
const valueOf = (id: string, of = { ...row, drawn }) =>
  drawnColumns.find((column) => column.id === id)?.value(of);

describe('columns of a simulation', () => {
  it('are empty before one was run', () => {
    expect(drawnColumns).toHaveLength(9);
    for (const column of drawnColumns) expect(column.value(row)).toBeNull();
  });

  it('show cost by the terahash: the whole quantity ÷ 23,400 TH/s, to the cent', () => {
    expect(valueOf('drawnLandedP10')).toBe(1_709);
    expect(valueOf('drawnLandedP50')).toBe(1_838);
    expect(valueOf('drawnLandedP90')).toBe(2_222);
  });

  it('show nothing where all-in is not known or the goods do not come', () => {
    expect(valueOf('drawnAllInP50')).toBeNull();
    expect(valueOf('drawnOnRackP10')).toBe('2027-01-02');
    expect(valueOf('drawnOnRackP90')).toBeNull();
  });

  it('follow the unit of money of the table', () => {
    const total = columnsInUnit('total').find(({ id }) => id === 'drawnLandedP50');
    expect(total?.header).toBe('Landed, drawn P50 $');
    expect(total?.value({ ...row, drawn })).toBe(43_000_000);
  });

  it('stand side by side once an offer was drawn, and not before', () => {
    const groups = (rows: Parameters<typeof sideBySide>[0]) => sideBySide(rows).map(({ group }) => group);
    expect(groups([row, row])).not.toContain('Simulated');
    expect(groups([{ ...row, drawn }, row])).toContain('Simulated');
  });

  it('say where their figures come from and how to get them', () => {
    for (const { definition } of drawnColumns) expect(definition).toContain('Simulate the offers');
  });
});
