import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { PlanLine, PlanVersion } from '#domain/model/plan';
import type { PurchaseTerms } from '#domain/model/purchase-terms';
import { usePlan } from '../../../src-renderer/services/use-plan';
import { aBarePlan, aFutureOffer, aLineOf } from '../../fixtures/plan-on-ground';
import { aPlanVersion } from '../../fixtures/plan-records';
import { prepared } from '../../fixtures/reference';

afterEach(cleanup);

const offers = [aFutureOffer()];
const reference = prepared();
const comparison = { rows: evaluateOffers(offers, reference), prepared: reference };
const plans = [aBarePlan(), aBarePlan({ id: 'plan-2', name: 'Autumn order' })];
const planVersions: readonly PlanVersion[] = [
  aPlanVersion({ planId: 'plan-1', plan: aBarePlan(), lines: [aLineOf({ quantity: 10 })] }),
  aPlanVersion({
    id: 'v2',
    number: 2,
    planId: 'plan-1',
    plan: aBarePlan(),
    lines: [aLineOf({ quantity: 20 })],
  }),
];
const purchaseTerms: readonly PurchaseTerms[] = [];
const stored = [aLineOf(), aLineOf({ id: 'other', planId: 'plan-2', quantity: 7 })];

interface Given {
  readonly planLines: readonly PlanLine[];
  readonly planId: string | null;
}

function open(first: Given) {
  return renderHook(
    ({ planLines, planId }: Given) =>
      usePlan({
        state: { plans, planLines, planVersions, purchaseTerms, offers },
        settings: { planId },
        comparison,
      }),
    { initialProps: first },
  );
}

describe('the plan at hand', () => {
  it('is the one the settings name, with its own lines alone', () => {
    const { result, rerender } = open({ planLines: stored, planId: 'plan-2' });
    expect(result.current.plan?.name).toBe('Autumn order');
    expect(result.current.evaluation?.totals.units).toBe(7);

    rerender({ planLines: stored, planId: 'plan-1' });
    expect(result.current.evaluation?.totals.units).toBe(100);
  });

  it('is the first by name where the settings name none that is there', () => {
    expect(open({ planLines: stored, planId: 'gone' }).result.current.plan?.name).toBe('Autumn order');
  });

  it('shows what is tried until something is stored, and then what is stored', () => {
    const { result, rerender } = open({ planLines: stored, planId: 'plan-1' });
    act(() => {
      result.current.tryLines([aLineOf({ quantity: 250 })]);
    });
    expect(result.current.evaluation?.totals.units).toBe(250);
    expect(result.current.lines[0]?.quantity).toBe(100);

    rerender({ planLines: [aLineOf({ quantity: 240 })], planId: 'plan-1' });
    expect(result.current.evaluation?.totals.units).toBe(240);
    // An undo later on is not hidden by what was tried once.
    rerender({ planLines: [...stored], planId: 'plan-1' });
    expect(result.current.evaluation?.totals.units).toBe(100);
  });

  it('goes back to what is stored when a trial ends', () => {
    const { result } = open({ planLines: stored, planId: 'plan-1' });
    act(() => {
      result.current.tryLines([aLineOf({ quantity: 250 })]);
    });
    act(() => {
      result.current.tryLines(null);
    });

    expect(result.current.evaluation?.totals.units).toBe(100);
  });

  it('holds its newest version by today’s figures', () => {
    const { result } = open({ planLines: stored, planId: 'plan-1' });

    expect(result.current.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(result.current.lastSaved?.version.number).toBe(2);
    expect(result.current.lastSaved?.evaluation.totals.units).toBe(20);
  });

  it('evaluates only the line that changed', () => {
    const two = [aLineOf({ quantity: 40 }), aLineOf({ id: 'line-2', quantity: 30, place: 2 })];
    const { result, rerender } = open({ planLines: two, planId: 'plan-1' });
    const [, second] = result.current.evaluation?.lines ?? [];
    rerender({ planLines: [aLineOf({ quantity: 41 }), two[1]!], planId: 'plan-1' });

    expect(result.current.evaluation?.lines[1]).toBe(second);
    expect(result.current.evaluation?.totals.units).toBe(71);
  });
});
