import { describe, expect, it } from 'vitest';
import { lineRows } from '#domain/executive/sheets/line-rows';
import { planSheet } from '#domain/executive/sheets/plan-sheet';
import type { PlanSource } from '#domain/executive/sheets/plan-source';
import { breachesOf } from '#domain/executive/summary/breaches';
import { dataDates, staleSentences } from '#domain/executive/summary/data-dates';
import { sampleReportGround, type ReportGroundOptions } from '../../../fixtures/report-ground';

async function aSource(options: ReportGroundOptions = {}): Promise<PlanSource> {
  const ground = await sampleReportGround(options);
  const dates = dataDates(ground);
  return { ground, dates, breaches: breachesOf(ground), stale: staleSentences(dates) };
}

const rowsOf = (source: PlanSource) => [
  ...planSheet(source, lineRows(source.ground.under), ['A fact.']).rows(),
];
const rowOf = (source: PlanSource, label: string) =>
  rowsOf(source).find(({ cells }) => cells[0]?.value === label)?.cells ?? [];

describe('the sheet Plan', () => {
  it('takes its totals from the sheet Lines, and quotients from its own cells', async () => {
    const source = await aSource();
    const { totals } = source.ground.under.evaluation;
    const lineOf = (label: string) =>
      String(rowsOf(source).findIndex(({ cells }) => cells[0]?.value === label) + 1);

    expect(rowOf(source, 'Landed, $')[1]).toMatchObject({ value: totals.landed, formula: 'Lines!Q14' });
    expect(rowOf(source, 'Landed, $/TH')[1]).toMatchObject({
      value: totals.landedPerTh,
      formula: `ROUND(B${lineOf('Landed, $')}/B${lineOf('TH/s')},2)`,
    });
  });

  it('names every breach and what is stale, and how old each kind of data is', async () => {
    const source = await aSource();
    const words = rowsOf(source).flatMap(({ cells }) => cells.map((cell) => cell?.value));

    expect(words).toEqual(expect.arrayContaining([...source.breaches]));
    expect(words).toEqual(expect.arrayContaining(source.stale.map((sentence) => `STALE: ${sentence}`)));
    expect(words).toEqual(expect.arrayContaining(source.dates.map(({ what }) => what)));
  });

  it('leaves a sum empty that nobody knows, and says of how many lines one is', async () => {
    const source = await aSource({ state: { offers: [] } });

    expect(rowOf(source, 'Landed, $')[1]).toBeNull();
    expect(rowOf(source, 'Landed, $')[2]?.value).toBe('of 0 lines of 12');
    expect(rowOf(source, 'Landed, $/TH')[1]).toBeNull();
  });
});
