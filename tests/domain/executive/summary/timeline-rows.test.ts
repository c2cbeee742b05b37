import { describe, expect, it } from 'vitest';
import { timelineRows } from '#domain/executive/summary/timeline-rows';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { LARGE, reportWorkspace } from '../../../fixtures/report-workspace';

describe('the timeline of the page', () => {
  it('has a bar for each line while they are few', async () => {
    const { planLines } = await sampleWorkspace();
    const rows = timelineRows(await sampleReportGround({ state: { planLines: planLines.slice(0, 2) } }));
    expect(rows.map(({ label, units }) => [label, units])).toEqual([
      ['SEALMINER A4 Pro Air · West Texas (sample)', 800],
      ['SEALMINER A4 Pro Air · West Texas (sample)', 600],
    ]);
  });

  it('has one for each vendor and site where there are more, with all their units', async () => {
    const ground = await sampleReportGround();
    const rows = timelineRows(ground);
    expect(rows).toHaveLength(7);
    expect(rows.reduce((sum, { units }) => sum + units, 0)).toBe(ground.under.evaluation.totals.units);
    expect(rows.map(({ from }) => from)).toEqual(rows.map(({ from }) => from).sort());
    expect(rows[2]).toMatchObject({
      vendor: 'Bitdeer',
      label: '2 models · West Texas (sample)',
      from: '2027-01-20',
      onRackP50: '2027-05-02',
      energisation: '2027-03-01',
      daysLate: 62,
    });
  });

  it('has one for each vendor of a plan of many lines', async () => {
    const rows = timelineRows(await sampleReportGround({ state: await reportWorkspace(LARGE) }));
    expect(rows).toHaveLength(LARGE.vendors);
    expect(new Set(rows.map(({ vendor }) => vendor)).size).toBe(LARGE.vendors);
    // Of several sites no one day of power can be named, and yet how late the latest batch is.
    const several = rows.filter(({ energisation }) => energisation === null);
    expect(several.every(({ daysLate }) => daysLate !== null)).toBe(true);
  });

  it('shows the steps of the duty that the buyer pays while goods are on the way, each day once', async () => {
    const late = { id: 'duty', name: 'A duty from April', note: null } as const;
    const layers = [{ kind: 'duty', origins: [], addRate: 100_000, from: '2027-04-01' }] as never;
    const state = { planScenarios: [{ ...late, layers }] };
    const rows = timelineRows(await sampleReportGround({ state, scenario: late.name }));
    const steps = new Map(rows.map(({ vendor, label, tariffSteps }) => [`${vendor} ${label}`, tariffSteps]));
    expect(steps.get('Bitdeer 2 models · West Texas (sample)')).toMatchObject([{ on: '2027-04-01' }]);
    // Domestic goods make no entry, and those on the rack before the day meet no step.
    expect(steps.get('Auradine Teraflux AT2880 · Western New York (sample)')).toEqual([]);
  });

  it('has no bar for an option that is only held', async () => {
    const { planLines } = await sampleWorkspace();
    const held = planLines.filter(({ standing }) => standing === 'option');
    expect(held.length).toBeGreaterThan(0);
    expect(timelineRows(await sampleReportGround({ state: { planLines: held } }))).toEqual([]);
  });
});
