import { planChanges } from '#domain/executive/alternatives/plan-changes';
import type { PlanLine } from '#domain/model/plan';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { describe, expect, it } from 'vitest';
import { aBarePlan, aFutureOffer, aLineOf, month, planOn } from '../../../fixtures/plan-on-ground';

const MODELS = ['S21', 'T21', 'M60', 'A16', 'A4'];
const offers = MODELS.map((model, index) => aFutureOffer({ id: `O${String(index)}`, model, vendor: 'V' }));
const { ground } = planOn({ offers });

function changes(before: readonly Partial<PlanLine>[], after: readonly Partial<PlanLine>[]) {
  const evaluated = (lines: readonly Partial<PlanLine>[], prefix: string) =>
    evaluatePlan(
      aBarePlan(),
      lines.map((line, index) => aLineOf({ id: `${prefix}${String(index)}`, offerId: 'O0', ...line })),
      ground,
    );
  return planChanges(evaluated(before, 'b'), evaluated(after, 'a'));
}

describe('what another plan changes', () => {
  it('is told as one rig in place of another', () => {
    expect(changes([{ quantity: 60 }], [{ offerId: 'O1', quantity: 50 }])).toEqual([
      '50 T21 from V in place of 60 S21 from V',
    ]);
  });

  it('is more or fewer of what is bought in both', () => {
    expect(changes([{ quantity: 60 }], [{ quantity: 80 }])).toEqual(['20 S21 from V more']);
    expect(changes([{ quantity: 60 }], [{ quantity: 50 }])).toEqual(['10 S21 from V fewer']);
  });

  it('adds up lines of one rig: a line in two months is no change of what is bought', () => {
    const split = [
      { quantity: 30, batchMonth: month('2027-03') },
      { quantity: 30, batchMonth: month('2027-04') },
    ];
    expect(changes([{ quantity: 60, batchMonth: month('2027-03') }], split)).toEqual(['Other months']);
  });

  it('is nothing of the same lines', () => {
    expect(changes([{ quantity: 60 }], [{ quantity: 60 }])).toEqual([]);
  });

  it('is at most three sentences, the greatest first, and counts what is left', () => {
    const after = [10, 20, 30, 40].map((quantity, index) => ({ offerId: `O${String(index + 1)}`, quantity }));
    expect(changes([], after)).toEqual([
      '40 A4 from V more',
      '30 A16 from V more',
      '2 more changes of what is bought',
    ]);
  });
});
