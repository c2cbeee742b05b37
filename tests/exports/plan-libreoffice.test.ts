/** The workbook of a plan, recalculated by a spreadsheet: its formulas come to what the app computed. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { planBook } from '#domain/executive/sheets/plan-book';
import { breachesOf } from '#domain/executive/summary/breaches';
import { dataDates, staleSentences } from '#domain/executive/summary/data-dates';
import { writeBook } from '../../src-renderer/exports/workbook/write-workbook';
import { sampleReportGround, type ReportGroundOptions } from '../fixtures/report-ground';
import { isOfficeMissing, sheetsAsCsv } from '../fixtures/spreadsheet-office';

async function recalculated(options: ReportGroundOptions) {
  const ground = await sampleReportGround(options);
  const dates = dataDates(ground);
  const source = { ground, dates, breaches: breachesOf(ground), stale: staleSentences(dates) };
  const sheets = sheetsAsCsv('plan.xlsx', await writeBook(planBook(source)));
  for (const [name, csv] of sheets) {
    expect(csv.match(/#REF!|#NAME\?|#VALUE!|#DIV\/0!|Err:\d+/)?.[0] ?? null, name).toBeNull();
  }
  const linesOf = (name: string) => Papa.parse<string[]>(sheets.get(name) ?? '', { delimiter: ',' }).data;
  return { ground, linesOf };
}

const cents = (text: string | undefined) => Math.round(Number(text) * 100);

describe.skipIf(isOfficeMissing())('the workbook of a plan in LibreOffice', () => {
  const stop = {
    id: 'stop',
    name: 'Stop',
    note: null,
    layers: [{ kind: 'export-stop', country: countryCode('TW'), from: calendarDate('2026-12-01') }] as const,
  };
  it.each<[string, ReportGroundOptions]>([
    ['the present view', {}],
    ['a scenario that stops goods', { state: { planScenarios: [stop] }, scenario: 'Stop' }],
  ])(
    'comes to the cent to what the app computed under %s',
    async (_, options) => {
      const { ground, linesOf } = await recalculated(options);
      const { totals } = ground.under.evaluation;
      const total = new Map(linesOf('Plan').map(([label = '', value]) => [label, value]));
      const [head = [], ...months] = linesOf('Cash');

      expect(Number(total.get('Units that come'))).toBe(totals.units);
      expect(Number(total.get('TH/s'))).toBeCloseTo(totals.ths, 3);
      expect(cents(total.get('Landed, $'))).toBe(totals.landed);
      expect(cents(total.get('Landed, $/TH'))).toBe(totals.landedPerTh);
      expect(cents(total.get('All-in, $'))).toBe(totals.allIn);
      expect(cents(total.get('All-in, $/TH'))).toBe(totals.allInPerTh);
      const paid = months.find(([month]) => month === 'Total')?.[head.indexOf('Paid $')];
      expect(cents(paid)).toBe(ground.cash.total);
      const last = months[ground.cash.months.length - 1]?.[head.indexOf('Paid so far $')];
      expect(cents(last)).toBe(ground.cash.months.at(-1)?.cumulative);
      if (ground.under.notComing.length > 0) {
        expect(cents(total.get('All-in with what is lost, $'))).toBe(totals.allIn + ground.under.lost);
      }
    },
    120_000,
  );
});
