import { planRisks } from '#domain/executive/risks/plan-risks';
import { RISK_CAUSES, type PlanRisk } from '#domain/executive/plan-summary';
import { exactUsd } from '#domain/executive/figure-text';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleReportGround } from '../../../fixtures/report-ground';
import type { ReportGround } from '#domain/executive/report-ground';
import { nodesOf, untied } from '../../../fixtures/tree-arithmetic';

const SCENARIOS = [undefined, 'Origins refused (sample)', 'Late ships, falling hashprice (sample)'];

describe.each(SCENARIOS)('the risks of the sample plan, scenario %s', (scenario) => {
  let ground: ReportGround;
  let risks: readonly PlanRisk[];

  beforeAll(async () => {
    ground = await sampleReportGround(scenario === undefined ? {} : { scenario });
    risks = planRisks(ground);
  });

  it('stand with the greatest dollars first and those that nobody can say last', () => {
    const values = risks.map(({ dollars }) => (typeof dollars.value === 'number' ? dollars.value : -1));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values.filter((value) => value > 0).length).toBeGreaterThan(10);
  });

  it('have each a key of its own', () => {
    const keys = risks.flatMap(({ dollars, likelihood }) => [
      dollars.key,
      ...(likelihood === null ? [] : [likelihood.key]),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are explained by a tree that ends in the same dollars and ties from there to its leaves', () => {
    for (const { dollars } of risks) {
      const { root } = dollars.explain();
      const value = typeof dollars.value === 'number' ? exactUsd(dollars.value) : '—';
      expect(root.value, dollars.key).toBe(value);
      for (const node of nodesOf(root)) expect(untied(node), dollars.key).toBeNull();
    }
  });

  it('lead every given fact to a source', () => {
    for (const { dollars, likelihood } of risks) {
      for (const figure of [dollars, ...(likelihood === null ? [] : [likelihood])]) {
        for (const node of nodesOf(figure.explain().root)) {
          const isLeaf = node.inputs.length === 0 && node.value !== '—';
          if (isLeaf) expect(node.source?.citation, `${figure.key}: ${node.label}`).toBeTruthy();
        }
      }
    }
  });

  it('name a vendor of the plan, a reason and an act', () => {
    const vendors = new Set(ground.under.evaluation.lines.map(({ vendor }) => vendor));
    for (const risk of risks) {
      expect(RISK_CAUSES).toContain(risk.cause);
      expect(risk.vendors.length, risk.headline).toBeGreaterThan(0);
      for (const vendor of risk.vendors) expect(vendors.has(vendor), vendor).toBe(true);
      expect(risk.why, risk.headline).toMatch(/\.$/);
      expect(risk.mitigation, risk.headline).toMatch(/\.$/);
    }
  });

  it('are the same object when asked again', () => {
    expect(planRisks(ground)).toBe(risks);
  });
});

describe('the back-duty of the sample plan', () => {
  it('comes to what Plan shows, as far as the finding is not made', async () => {
    const ground = await sampleReportGround();
    const sum = planRisks(ground)
      .filter(({ cause }) => cause === 'back-duty')
      .reduce((cents, { dollars }) => cents + Number(dollars.value), 0);
    expect(sum).toBe(ground.under.evaluation.totals.backDuty);
  });

  it('is no risk in the scenario that makes the finding', async () => {
    const ground = await sampleReportGround({ scenario: 'Origins refused (sample)' });
    expect(planRisks(ground).some(({ cause }) => cause === 'back-duty')).toBe(false);
  });
});
