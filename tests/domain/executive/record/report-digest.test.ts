import { beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { reportDigest } from '#domain/executive/record/report-digest';
import type { OtherPlan, ReportGround } from '#domain/executive/report-ground';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { readWorkspaceFile, writeWorkspaceFile } from '../../../../src-renderer/data/workspace-file';
import type { WorkspaceState } from '../../../../src-renderer/data/workspace-state';
import { aPlanVersion } from '../../../fixtures/plan-records';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { aDecision } from '../../../fixtures/screening-records';
import { anOverlay, aTariffLayer } from '../../../fixtures/tariffs';

let ground: ReportGround;
let sample: WorkspaceState;
let digest: string;

beforeAll(async () => {
  ground = await sampleReportGround();
  sample = await sampleWorkspace();
  digest = reportDigest(ground);
});

const digestOf = async (state: Partial<WorkspaceState>) => reportDigest(await sampleReportGround({ state }));

const settingsWith = (change: Partial<NonNullable<WorkspaceState['settings']>>) =>
  sample.settings === null ? {} : { settings: { ...sample.settings, ...change } };

describe('the hash of the data of a report', () => {
  it('is a SHA-256 and the same each time', async () => {
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await digestOf({})).toBe(digest);
  });

  it('is the same for records in any order', async () => {
    const { offers, sites, vendors, parties, rigModels, evidence, planLines, planScenarios, marketQuotes } =
      sample;
    const turned = {
      offers: [...offers].reverse(),
      sites: [...sites].reverse(),
      vendors: [...vendors].reverse(),
      parties: [...parties].reverse(),
      rigModels: [...rigModels].reverse(),
      evidence: [...evidence].reverse(),
      planLines: [...planLines].reverse(),
      planScenarios: [...planScenarios].reverse(),
      marketQuotes: [...marketQuotes].reverse(),
    };
    expect(await digestOf(turned)).toBe(digest);
  });

  it('is the same after the workspace was saved to a file and opened again', async () => {
    const read = await readWorkspaceFile(await writeWorkspaceFile(sample, '0.0.0'));
    expect(read.ok).toBe(true);
    if (read.ok) expect(await digestOf(read.value)).toBe(digest);
  });

  it.each<readonly [string, () => Partial<WorkspaceState>]>([
    [
      'a price by one cent',
      () => ({
        offers: withFirst(sample.offers, ({ unitPrice }) => ({ unitPrice: usdCents(unitPrice + 1) })),
      }),
    ],
    [
      'the place of a line',
      () => ({ planLines: withFirst(sample.planLines, ({ place }) => ({ place: place + 100 })) }),
    ],
    [
      'the quantity of a line',
      () => ({ planLines: withFirst(sample.planLines, ({ quantity }) => ({ quantity: quantity + 1 })) }),
    ],
    [
      'a rule of the plan',
      () => ({ plans: withFirst(sample.plans, ({ rules }) => ({ rules: rules.slice(1) })) }),
    ],
    ['a tariff layer of one’s own', () => ({ overlays: [anOverlay(aTariffLayer({ id: 'OWN-1' }))] })],
    ['a decision on a potential match', () => ({ screeningDecisions: [aDecision()] })],
    [
      'a site',
      () => ({ sites: withFirst(sample.sites, () => ({ energisationDate: calendarDate('2027-06-01') })) }),
    ],
    [
      'a scenario that is not the one of the report',
      () => ({ planScenarios: sample.planScenarios.slice(1) }),
    ],
    [
      'the day a quotation was brought in',
      () => ({ evidence: withFirst(sample.evidence, () => ({ importedOn: calendarDate('2026-11-01') })) }),
    ],
    [
      'the age that lists may have',
      () => settingsWith({ screening: { ...sample.settings!.screening, listMaxAgeDays: 3 } }),
    ],
  ])('is another when somebody changes %s', async (_what, change) => {
    expect(await digestOf(change())).not.toBe(digest);
  });

  it('is another under a scenario, and another yet when a layer of it changes', async () => {
    const [scenario] = sample.planScenarios;
    const under = reportDigest(await sampleReportGround({ scenario: scenario?.name ?? '' }));
    expect(under).not.toBe(digest);
    const layered = withFirst(sample.planScenarios, ({ layers }) => ({ layers: layers.slice(1) }));
    const other = await sampleReportGround({
      scenario: scenario?.name ?? '',
      state: { planScenarios: layered },
    });
    expect(reportDigest(other)).not.toBe(under);
  });

  it('does not know who did what, versions that were kept, nor the day of the report', async () => {
    const told = await sampleReportGround({
      doings: [{ at: '2026-11-22T10:00:00.000Z', by: 'Ana', what: 'Save a version' }],
      madeOn: calendarDate('2026-11-24'),
      state: { planVersions: [aPlanVersion({ planId: ground.plan.id })] },
    });
    expect(told.versions).toHaveLength(1);
    expect(reportDigest(told)).toBe(digest);
  });

  it('does not know the name of the workspace nor which of its plans is open', async () => {
    expect(await digestOf(settingsWith({ name: 'Another name', planId: null }))).toBe(digest);
  });

  it('knows the other plans of the workspace, and not those that were looked for', () => {
    const other: OtherPlan = { name: 'B', origin: 'workspace', aim: null, plan: ground.plan, lines: [] };
    const kept = reportDigest({ ...ground, others: [other] });
    expect(kept).not.toBe(digest);
    expect(reportDigest({ ...ground, others: [{ ...other, lines: ground.lines }] })).not.toBe(kept);
    expect(reportDigest({ ...ground, others: [{ ...other, origin: 'optimiser' }] })).toBe(digest);
  });
});

function withFirst<Row>(rows: readonly Row[], change: (row: Row) => Partial<Row>): readonly Row[] {
  return rows.map((row, at) => (at === 0 ? { ...row, ...change(row) } : row));
}
