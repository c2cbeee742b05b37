import { describe, expect, it } from 'vitest';
import { planRisks } from '#domain/executive/risks/plan-risks';
import { riskPoints } from '#domain/executive/vendors/risk-points';
import { sampleReportGround } from '../../../fixtures/report-ground';

describe('the points of the risk map', () => {
  it('are the risks of the plan, each once with its own dollars and likelihood', async () => {
    const risks = planRisks(await sampleReportGround());
    const points = riskPoints(risks);

    expect(points.map(({ dollars }) => dollars)).toEqual(risks.map(({ dollars }) => dollars));
    expect(points.map(({ likelihood }) => likelihood)).toEqual(risks.map(({ likelihood }) => likelihood));
    expect(new Set(points.map(({ key }) => key)).size).toBe(risks.length);
  });
});
