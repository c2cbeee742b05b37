import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '#domain/core/calendar-date';
import { reportDocument } from '#domain/executive/report-document-of';
import type { ReportDocument } from '#domain/executive/report-document';
import type { ReportFigure } from '#domain/executive/report-figure';
import { figuresOf } from '#domain/executive/report-figures';
import { kpiById, kpiGround, kpiHorizon, KPI_IDS } from '#domain/simulation/plan-kpis';
import { seeded } from '../../fixtures/order-problem';
import { sampleReportGround } from '../../fixtures/report-ground';
import { nodesOf, untied } from '../../fixtures/tree-arithmetic';

/** The oldest day that a figure reaches: figure, its letters, the citations of a letter, the day. */
function reachedDays({ key }: ReportFigure, { footnotes }: ReportDocument): readonly string[] {
  const letters = footnotes.lettersOf.get(key) ?? [];
  const notes = footnotes.notes.filter(({ letter }) => letters.includes(letter));
  return notes.flatMap(({ sources }) => sources.flatMap(({ asOf }) => asOf ?? []));
}

function fifty(figures: readonly ReportFigure[], seed: number): readonly ReportFigure[] {
  const chance = seeded(seed);
  return Array.from({ length: 50 }, () => figures[Math.floor(chance() * figures.length)]).filter(
    (one) => one !== undefined,
  );
}

const SCENARIOS = [undefined, 'Origins refused (sample)', 'Late ships, falling hashprice (sample)'];

describe.each(SCENARIOS)('a report of the sample under %s', async (scenario) => {
  const ground = await sampleReportGround(scenario === undefined ? {} : { scenario });
  const report = reportDocument(ground);
  const figures = figuresOf(report);

  it('leads fifty figures drawn at random to a dated source in three steps', () => {
    for (const drawn of fifty(figures, 20261122)) {
      if (drawn.value === null) {
        expect(drawn.note, drawn.key).toBeTruthy();
        continue;
      }
      const days = reachedDays(drawn, report);
      expect(days.length, `${drawn.key} ${drawn.text}`).toBeGreaterThan(0);
      expect(days.every(isCalendarDate)).toBe(true);
    }
  });

  it('says of every figure where it comes from, down to leaves with a source or a reason', () => {
    for (const one of figures) {
      const { sentence, root } = one.explain();
      expect(sentence, one.key).toBeTruthy();
      for (const node of nodesOf(root)) {
        if (node.inputs.length > 0) continue;
        expect(
          node.source !== null || node.note !== null || node.formula !== null,
          `${one.key}: ${node.label}`,
        ).toBe(true);
      }
    }
  });

  it('ties from every figure down to its leaves', () => {
    for (const one of figures) {
      for (const node of nodesOf(one.explain().root)) expect(untied(node), one.key).toBeNull();
    }
  });

  it('has the numbers by which Scenarios compares the plan', () => {
    const { scenario: view } = ground.under.ground.prepared.reference.settings;
    const of = kpiGround(ground.under, kpiHorizon(ground.plan, view.asOf));
    const value = (key: string) => figures.find((one) => one.key === key)?.value;
    const shown = KPI_IDS.map((id) => [id, kpiById(id).value(of)] as const);
    const expected = new Map<string, unknown>(shown);
    expect(value('kpi/ths')).toBe(expected.get('ths'));
    expect(value('kpi/landed')).toBe(expected.get('landed'));
    expect(value('kpi/landed-per-th')).toBe(expected.get('landedPerTh'));
    expect(value('kpi/all-in')).toBe(expected.get('allIn'));
    expect(value('kpi/all-in-per-th')).toBe(expected.get('allInPerTh'));
    expect(value('kpi/hashing-p50')).toBe(expected.get('hashingP50'));
    expect(value('kpi/hashing-p90')).toBe(expected.get('hashingP90'));
    expect(value('kpi/peak-cash')).toBe(expected.get('peakCash'));
  });

  it('opens no explanation before a letter is asked for', () => {
    let opened = 0;
    const watched = reportDocument({
      ...ground,
      get evidence() {
        opened += 1;
        return ground.evidence;
      },
    });
    const before = opened;
    expect(watched.footnotes.notes.length).toBeGreaterThan(0);
    expect(opened).toBeGreaterThan(before);
    expect(watched.footnotes).toBe(watched.footnotes);
  });
});
