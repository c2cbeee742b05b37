import { act, cleanup, renderHook, screen } from '@testing-library/react';
import { useMemo, type ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { usdCents } from '#domain/core/money';
import { EvaluatedOffers } from '#domain/evaluation/evaluate-changed';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { runProgram } from '#domain/simulation/simulate-plan';
import { useOfferSimulation } from '../../src-renderer/app/use-offer-simulation';
import { ServicesProvider, type Services } from '../../src-renderer/services/services';
import { SimulationDesk } from '../../src-renderer/services/simulation-desk';
import { useAllCommands } from '../../src-renderer/ui/commands/command-list';
import { UiProvider } from '../../src-renderer/ui/ui-provider';
import type { SimulationClient } from '../../src-renderer/workers/simulation-client';
import { variousOffers, variousReference } from '../fixtures/simulated';

const prepared = prepareReference(variousReference());

/** Offers that are simulated here, with few trials. */
function shown(simulate: SimulationClient['simulate']) {
  const desk = new SimulationDesk({
    client: { simulate },
    now: () => 0,
    pause: () => Promise.resolve(),
  });
  const services = { simulation: desk } as unknown as Services;
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ServicesProvider services={services}>
      <UiProvider>{children}</UiProvider>
    </ServicesProvider>
  );
  const evaluated = new EvaluatedOffers();
  const hook = renderHook(
    ({ offers, by }) => {
      const rows = useMemo(() => evaluated.evaluate(offers, by), [offers, by]);
      const comparison = useOfferSimulation({ rows, prepared: by });
      return { comparison, commands: useAllCommands() };
    },
    { wrapper, initialProps: { offers: variousOffers, by: prepared } },
  );
  const run = async (label: RegExp) => {
    const command = hook.result.current.commands.find((one) => label.test(one.label));
    if (command === undefined) throw new RangeError(`No command ${String(label)}`);
    await act(async () => {
      command.run();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  };
  const drawn = () => hook.result.current.comparison.rows.map((row) => row.drawn !== null);
  return { hook, run, drawn };
}

const atOnce: SimulationClient['simulate'] = (program) =>
  Promise.resolve(runProgram({ ...program, frame: { ...program.frame, trials: 20 } }));

afterEach(cleanup);

describe('simulating the offers', () => {
  it('fills every offer once it was asked for, and says so', async () => {
    const { run, drawn } = shown(atOnce);
    expect(drawn()).toEqual([false, false, false, false, false]);
    await run(/^Simulate the offers/);
    expect(drawn()).toEqual([true, true, true, true, true]);
    expect(screen.getByRole('status').textContent).toContain('5 offers simulated, 10,000 trials each');
  });

  it('keeps what was found of offers that stay, as the same rows, and drops it of one that changes', async () => {
    const { hook, run, drawn } = shown(atOnce);
    await run(/^Simulate the offers/);
    const before = hook.result.current.comparison.rows;
    const [first, ...others] = variousOffers;
    if (first === undefined) throw new RangeError('No offers');
    hook.rerender({ offers: [{ ...first, unitPrice: usdCents(400_000) }, ...others], by: prepared });
    expect(drawn()).toEqual([false, true, true, true, true]);
    expect(hook.result.current.comparison.rows[1]).toBe(before[1]);
  });

  it('drops all of it when what offers are evaluated by changes', async () => {
    const { hook, run, drawn } = shown(atOnce);
    await run(/^Simulate the offers/);
    hook.rerender({ offers: variousOffers, by: prepareReference(variousReference()) });
    expect(drawn()).not.toContain(true);
  });

  it('is stopped by a command that stands in its place, with nothing kept', async () => {
    const { run, drawn } = shown(
      (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    await run(/^Simulate the offers/);
    expect(screen.getByRole('status').textContent).toContain('Simulating 5 offers: 0 %');
    await run(/^Stop simulating/);
    expect(drawn()).not.toContain(true);
    expect(screen.getByRole('status').textContent).toContain('was stopped');
    await run(/^Simulate the offers/);
  });

  it('says what failed and what to do', async () => {
    const { run } = shown(() => Promise.reject(new Error('A worker ended.')));
    await run(/^Simulate the offers/);
    expect(screen.getByRole('alert').textContent).toContain(
      'The offers could not be simulated. A worker ended. Try it again.',
    );
  });
});
