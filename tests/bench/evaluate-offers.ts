/**
 * Evaluation of 10,000 offers in one thread, beside a hand-written loop that
 * does only the arithmetic of duty and fees on flat arrays: the least the
 * machine could do for the same totals.
 */
import lanesJson from '#resources/lanes';
import packJson from '#resources/tariff-pack';
import { z } from 'zod';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { laneSchema } from '#domain/model/lane';
import { tariffPackSchema } from '#domain/model/tariff-pack';
import { median, timeInTurn, type Benchmark } from './figure';
import { syntheticWorkspace } from './synthetic-workspace';

const OFFERS = 10_000;
const RUNS = 15;

export const evaluateOffersBenchmark: Benchmark = {
  name: 'evaluate-10k',
  title: 'landed cost, dates, service and notices of 10,000 offers',
  take: () => {
    const { offers, ...rest } = syntheticWorkspace(OFFERS);
    const reference = {
      ...rest,
      overlays: [],
      pack: tariffPackSchema.parse(packJson),
      lanes: z.array(laneSchema).parse(lanesJson),
    };
    const values = Float64Array.from(offers, (offer) => offer.unitPrice * offer.quantity);
    const rates = Float64Array.from(
      { length: 4 },
      (_, index) => [26_000, 250_000, 125_000, 3464][index] ?? 0,
    );

    const times = timeInTurn(
      RUNS,
      () => evaluateOffers(offers, prepareReference(reference)),
      () => sumOfCharges(values, rates),
    );
    return Promise.resolve([
      {
        name: 'evaluate-10k',
        value: median(times.work),
        unit: 'ms',
        ratio: median(times.work) / median(times.peer),
        ratioTo: 'a loop over flat arrays that only rounds and adds three duties and a fee',
        runs: RUNS,
      },
    ]);
  },
};

function sumOfCharges(values: Float64Array, rates: Float64Array): Float64Array {
  const totals = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    let total = value;
    for (const rate of rates) total += Math.floor((value * rate) / 1_000_000 + 0.5);
    totals[row] = total;
  }
  return totals;
}
