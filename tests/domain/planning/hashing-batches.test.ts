import { runningDay } from '#domain/planning/running-day';
import { hashingBatches } from '#domain/planning/hashing-batches';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, day, month, planOn } from '../../fixtures/plan-on-ground';
import { aRigModel } from '../../fixtures/price-list-context';
import { judged } from '../../fixtures/judged-rule';
import { aSite } from '../../fixtures/reference';

const batches = [
  { quantity: 60, afterDays: 0 },
  { quantity: 40, afterDays: 120 },
];
const plan = {
  offers: [aFutureOffer({ batches })],
  reference: {
    sites: [aSite({ energisationDate: day('2027-03-10') })],
    rigModels: [aRigModel({ model: 'Antminer S21 Pro' })],
  },
};

describe('a line in several shipments', () => {
  const { evaluation, ground } = planOn(plan);
  const [line] = evaluation.lines;
  if (line === undefined) throw new Error('No line');

  it('hashes shipment by shipment; the last is the day of the line', () => {
    const [first, second] = hashingBatches(line, 'p50');

    expect(first).toMatchObject({ units: 60 });
    expect(second).toEqual({ units: 40, from: line.hashingP50 });
    expect((first?.from ?? '') < (second?.from ?? '')).toBe(true);
    expect(hashingBatches(line, 'p90').at(-1)?.from).toBe(line.hashingP90);
  });

  it('never hashes before its site has power', () => {
    const late = aSite({ energisationDate: day('2029-01-01') });
    const of = planOn({ ...plan, reference: { sites: [late] } }).evaluation.lines[0];

    expect(of === undefined ? [] : hashingBatches(of, 'p50').map(({ from }) => from)).toEqual([
      '2029-01-01',
      '2029-01-01',
    ]);
  });

  it('draws power and holds racks from each shipment on', () => {
    const rigs = evaluation.totals.siteMonths.map((at) => at.rigs.air);

    expect(rigs[0]).toBe(60);
    expect(rigs.at(-1)).toBe(100);
    expect(evaluation.totals.siteMonths.map(({ kilowatts }) => kilowatts)).toEqual(
      rigs.map((count) => (count * 3510) / 1000),
    );
  });

  it('counts for a target and for a day of running by what is there', () => {
    const by = month(hashingBatches(line, 'p50')[0]?.from.slice(0, 7) ?? '');
    const target = { kind: 'target', leastThs: 60 * 234, by, at: 'p50' } as const;

    expect(judged(target, plan)).toMatchObject({ standing: 'binding', slack: 0 });
    expect(judged({ ...target, leastThs: 60 * 234 + 1 }, plan)).toMatchObject({
      standing: 'broken',
      lineIds: ['line-1'],
    });
    const first = hashingBatches(line, 'p50')[0]?.from;
    expect(first === undefined ? null : runningDay(evaluation.lines, first, ground.prepared).total.ths).toBe(
      60 * 234,
    );
  });

  it('has no shipments while nothing is bought or its day is not known', () => {
    const none = planOn({ ...plan, lines: [aLineOf({ quantity: 0 })] }).evaluation.lines[0];
    const lost = planOn({ ...plan, lines: [aLineOf({ siteId: 'nowhere' })] }).evaluation.lines[0];

    expect([none, lost].map((one) => (one === undefined ? null : hashingBatches(one, 'p50')))).toEqual([
      [],
      [],
    ]);
  });
});
