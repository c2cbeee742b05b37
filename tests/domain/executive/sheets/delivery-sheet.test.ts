import { describe, expect, it } from 'vitest';
import { deliverySheet } from '#domain/executive/sheets/delivery-sheet';
import { deliveryRows } from '#domain/planning/delivery/delivery-rows';
import { sampleReportGround } from '../../../fixtures/report-ground';

describe('the sheet Deliveries', () => {
  it('has a line for each batch, with the days of the delivery chart', async () => {
    const { under } = await sampleReportGround();
    const batches = deliveryRows(under.evaluation.lines, under.ground).flatMap((row) => row.batches);
    const sheet = deliverySheet({ under });
    const at = sheet.columns.findIndex(({ header }) => header === 'On rack P90');

    expect([...sheet.rows()].map(({ cells }) => cells[at]?.value)).toEqual(
      batches.map(({ onRackP90 }) => onRackP90),
    );
    expect(batches.length).toBeGreaterThan(5);
  });
});
