import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { LINE_COLUMNS } from '#domain/executive/sheets/line-columns';
import { lineRows } from '#domain/executive/sheets/line-rows';
import type { PlanScenario } from '#domain/model/plan-scenario';
import { sampleReportGround } from '../../../fixtures/report-ground';

const stop: PlanScenario = {
  id: 'stop',
  name: 'Stop',
  note: null,
  layers: [{ kind: 'export-stop', country: countryCode('TW'), from: calendarDate('2026-12-01') }],
};
const placeOf = (id: string) => LINE_COLUMNS.findIndex(({ column }) => column.id === id);

describe('lineRows', () => {
  it('has the lines in the order of the plan', async () => {
    const { under } = await sampleReportGround();

    expect(lineRows(under).map((row) => row[placeOf('line')])).toEqual(
      under.evaluation.lines.map(({ line }) => line.id),
    );
  });

  it('keeps what was ordered and does not come, with 0 units, no cost, and what is lost', async () => {
    const { under } = await sampleReportGround({ state: { planScenarios: [stop] }, scenario: 'Stop' });
    const rows = lineRows(under);
    const stopped = rows.filter((row) => row[placeOf('units')] === 0 && row[placeOf('landed')] === null);

    expect(rows).toHaveLength(12);
    expect(stopped).toHaveLength(under.notComing.filter(({ coming }) => coming === null).length);
    expect(stopped[0]?.[placeOf('quantity')]).toBe(800);
    expect(stopped[0]?.[placeOf('toKnow')]).toMatch(
      /^800 units do not come: nothing leaves TW .* paid for them is lost or in dispute$/,
    );
  });
});
