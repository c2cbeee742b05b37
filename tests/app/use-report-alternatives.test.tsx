import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { OtherPlansDesk, type OtherPlansAsked } from '../../src-renderer/services/other-plans-desk';
import { findOtherPlans } from '../../src-renderer/workers/report-alternatives';
import { ServicesProvider, type Services } from '../../src-renderer/services/services';
import {
  useReportAlternatives,
  type ReportAlternatives,
} from '../../src-renderer/services/use-report-alternatives';
import { aLineOf } from '../fixtures/plan-on-ground';
import { answered, askedOf, scriptedSolver } from '../fixtures/plan-solver';

afterEach(cleanup);

function opened() {
  const solver = scriptedSolver();
  const otherPlans = new OtherPlansDesk(solver, findOtherPlans);
  const services = { otherPlans } as unknown as Services;
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ServicesProvider services={services}>{children}</ServicesProvider>
  );
  const { ground, plan, lines } = askedOf();
  const first: OtherPlansAsked = { ground, plan, lines };
  const hook = renderHook<ReportAlternatives, { readonly asked: OtherPlansAsked | null }>(
    ({ asked }) => useReportAlternatives(asked),
    { initialProps: { asked: first }, wrapper },
  );
  return { solver, asked: first, wrapper, ...hook };
}

/** Answers the first question with a plan and stops there. */
async function found({ solver, result }: ReturnType<typeof opened>) {
  act(() => result.current.start());
  await act(async () => {
    solver.plans[0]?.answer(answered([aLineOf({ id: 'x', quantity: 99 })]));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  await act(async () => {
    result.current.stop();
    solver.plans[1]?.answer({ status: 'none', left: [] });
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

describe('the other plans of a report', () => {
  it('are none until they are looked for, then those that were found', async () => {
    const on = opened();
    expect(on.result.current).toMatchObject({ others: [], notes: [], isWorking: false, problem: null });
    await found(on);
    expect(on.result.current.others.map(({ name }) => name)).toEqual(['Cheapest within the rules']);
    expect(on.result.current.isWorking).toBe(false);
  });

  it('stay while the plan is the same, another object or not, and are gone once it changes', async () => {
    const on = opened();
    await found(on);
    const { others } = on.result.current;
    on.rerender({ asked: { ...on.asked, lines: [...on.asked.lines] } });
    expect(on.result.current.others).toBe(others);
    on.rerender({ asked: { ...on.asked, lines: [aLineOf({ quantity: 1 })] } });
    expect(on.result.current.others).toEqual([]);
    on.rerender({ asked: { ...on.asked, ground: { ...on.asked.ground } } });
    expect(on.result.current.others).toEqual([]);
  });

  it('are there again on coming back to the screen', async () => {
    const on = opened();
    await found(on);
    on.unmount();
    const again = renderHook(() => useReportAlternatives(on.asked), { wrapper: on.wrapper });
    expect(again.result.current.others).toHaveLength(1);
  });

  it('are not looked for without a plan', () => {
    const on = opened();
    on.rerender({ asked: null });
    act(() => on.result.current.start());
    expect(on.solver.plans).toEqual([]);
  });
});
