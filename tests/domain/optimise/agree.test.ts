/** The last word on a plan that was found: its evaluation comes to the same, or the plan is refused. */
import { describe, expect, it } from 'vitest';
import { agreement } from '#domain/optimise/agree';
import { measureOf } from '#domain/optimise/purchase-totals';
import type { Measure } from '#domain/optimise/purchase-problem';
import type { PlanEvaluation } from '#domain/planning/plan-evaluation';
import { aCandidate, aPiece, aPurchase } from '../../fixtures/small-purchase';
import { planOn } from '../../fixtures/plan-on-ground';

const problem = aPurchase([aCandidate({ key: 'A', pieces: [aPiece({ most: 100, backDuty: 1_000 })] })], []);
const units = [10];
const of = (measure: Measure) => measureOf(problem, units, measure);

function evaluated(change: Partial<PlanEvaluation['totals']> = {}): Pick<PlanEvaluation, 'totals' | 'rules'> {
  const { totals } = planOn().evaluation;
  const same = {
    allIn: of('allIn'),
    landed: of('landed'),
    backDuty: of('backDuty'),
    units: of('units'),
    ths: of('ths'),
    kilowatts: of('kilowatts'),
  };
  return { totals: { ...totals, ...same, ...change } as PlanEvaluation['totals'], rules: [] };
}

describe('a plan that was found', () => {
  it('agrees with an evaluation that comes to the same, but for the last bits of TH/s and kW', () => {
    expect(agreement(problem, units, evaluated())).toEqual({ agrees: true });
    const bits = { ths: of('ths') * (1 + 1e-12), kilowatts: of('kilowatts') * (1 - 1e-12) };
    expect(agreement(problem, units, evaluated(bits as Partial<PlanEvaluation['totals']>))).toEqual({
      agrees: true,
    });
  });

  it.each([
    ['allIn', 'All-in, cents', 1],
    ['landed', 'Landed, cents', 1],
    ['backDuty', 'Back-duty, cents', 1],
    ['units', 'Units', 1],
    ['ths', 'TH/s', 0.01],
    ['kilowatts', 'kW', 0.01],
  ] as const)('does not where %s is off by the least that counts', (measure, words, off) => {
    const change = { [measure]: of(measure) + off } as Partial<PlanEvaluation['totals']>;
    const found = agreement(problem, units, evaluated(change));

    expect(found).toMatchObject({
      agrees: false,
      modelAllIn: of('allIn'),
      difference: measure === 'allIn' ? -1 : 0,
      words: [`${words}: ${String(of(measure))} and ${String(of(measure) + off)}`],
    });
  });

  it('does not where a rule is broken', () => {
    const { totals } = evaluated();
    const rules = [{ standing: 'broken', words: 'Landed at most $1' }] as unknown as PlanEvaluation['rules'];

    expect(agreement(problem, units, { totals, rules })).toMatchObject({
      agrees: false,
      difference: 0,
      words: ['A rule is broken: Landed at most $1'],
    });
  });
});
