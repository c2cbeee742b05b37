import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { evaluatedOthers } from '#domain/executive/alternatives/evaluated-others';
import { shortUsd } from '#domain/executive/figure-text';
import { otherWay } from '#domain/executive/risks/other-way';
import type { OtherPlan, ReportGround } from '#domain/executive/report-ground';
import { allInOf as allInOfPlan } from '#domain/simulation/plan-kpis';
import { describe, expect, it } from 'vitest';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { aLineOf } from '../../../fixtures/plan-on-ground';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { riskGround } from '../../../fixtures/risk-ground';

function other(name: string, quantity: number): OtherPlan {
  const { plan } = riskGround();
  const lines = quantity === 0 ? [] : [aLineOf({ id: `${name}-1`, planId: name, quantity })];
  return { name, origin: 'optimiser', aim: null, plan: { ...plan, id: name }, lines };
}

/** What a plan costs all-in, as a screen shows it. */
function allInOf(ground: ReportGround): number {
  return ground.under.evaluation.totals.allIn;
}

describe('another way', () => {
  it('is the plan with least of the risk, with what it costs more or less', () => {
    const ground = riskGround({ others: [other('Fewer', 80), other('Fewest', 50)] });
    const saved = allInOf(ground) - allInOf(riskGround({ lines: [aLineOf({ quantity: 50 })] }));
    const dollars = Math.round(saved / 100).toLocaleString('en-US');
    // Half of $102,960 of back-duty.
    expect(otherWay(ground, 'backDuty', 'Bitmain')).toBe(
      `“Fewest” has $51,480 less back-duty exposure by Bitmain, for $${dollars} less all-in`,
    );
  });

  it('is none where no plan has less, or the only one buys nothing', () => {
    expect(otherWay(riskGround(), 'backDuty', 'Bitmain')).toBeNull();
    expect(otherWay(riskGround({ others: [other('More', 120)] }), 'backDuty', 'Bitmain')).toBeNull();
    expect(otherWay(riskGround({ others: [other('Nothing', 0)] }), 'vendor', 'Bitmain')).toBeNull();
  });

  it('is none while the cost of the plan is not known', () => {
    const ground = riskGround({ others: [other('Fewer', 80)], reference: { lanes: [] } });
    expect(otherWay(ground, 'backDuty', 'Bitmain')).toBeNull();
  });

  it('costs what either plan pays for goods that do not come as well', () => {
    const before = riskGround({ others: [other('Fewer', 80)] });
    const ground: ReportGround = { ...before, under: { ...before.under, lost: usdCents(1_000_000_00) } };
    const saved = allInOf(before) - allInOf(riskGround({ lines: [aLineOf({ quantity: 80 })] }));
    expect(otherWay(ground, 'backDuty', 'Bitmain')).toContain(`for ${shortUsd(saved + 1_000_000_00)} less`);
  });

  it('costs what the other plan loses with goods that do not come', async () => {
    const { plans, planLines } = await sampleWorkspace();
    const [plan] = plans;
    if (plan === undefined) throw new Error('The sample has no plan.');
    const stop = {
      id: 'stop',
      name: 'Malaysia stops',
      note: null,
      layers: [{ kind: 'export-stop', country: countryCode('MY'), from: calendarDate('2027-02-10') }],
    } as const;
    const lines = planLines.filter(({ offerId }) => !offerId.startsWith('BD'));
    const less: OtherPlan = {
      name: 'Less',
      origin: 'workspace',
      aim: null,
      plan: { ...plan, id: 'l' },
      lines,
    };
    const ground = await sampleReportGround({
      state: { planScenarios: [stop] },
      scenario: stop.name,
      others: [less],
    });
    const [other] = evaluatedOthers(ground);
    expect(other?.under.lost).toBeGreaterThan(0);
    const dearer = Number(allInOfPlan(other!.under)) - Number(allInOfPlan(ground.under));
    expect(otherWay(ground, 'vendor', 'Bitdeer')).toMatch(
      new RegExp(`for ${shortUsd(Math.abs(dearer)).replace(/[$.]/g, '\\$&')} less all-in$`),
    );
  });
});
