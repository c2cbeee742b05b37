import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { Source } from '#domain/core/source';
import type { Offer } from '#domain/model/offer';
import type { PlanLine } from '#domain/model/plan';
import type { PlanRule } from '#domain/model/plan-rule';
import type { PurchaseTerms } from '#domain/model/purchase-terms';
import { agreement } from '#domain/optimise/agree';
import { GOAL_SUMS } from '#domain/optimise/best-plan';
import { planProblem, type PlanProblem } from '#domain/optimise/plan-problem';
import { groundOf, recordsOf } from '#domain/optimise/plan-records';
import { purchaseRules } from '#domain/optimise/purchase-rules';
import { solvePurchase, type FoundPurchase } from '#domain/optimise/solve-purchase';
import { evaluateLine } from '#domain/planning/evaluate-line';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { planGround } from '#domain/planning/plan-ground';
import { aSolver } from '../../fixtures/order-problem';
import { aBarePlan, aFutureOffer, aLineOf } from '../../fixtures/plan-on-ground';
import { aSite, prepared } from '../../fixtures/reference';

const given: Source = { citation: 'Test', asOf: calendarDate('2026-11-01'), confidence: 'assumed' };
const ANY = { siteIds: [null], months: [null] };

function terms(change: Partial<PurchaseTerms> = {}): PurchaseTerms {
  return {
    id: 'A1',
    lotSize: null,
    mostUnits: null,
    priceBreaks: [],
    contractUnit: 'unit',
    hashrateTolerance: null,
    callOption: null,
    source: given,
    ...change,
  };
}

function ground(offers: readonly Offer[], of: readonly PurchaseTerms[] = [], faults: readonly string[] = []) {
  const sites = [aSite(), aSite({ id: 'site-ny', name: 'New York' })];
  return planGround(prepared({ sites }), offers, of, new Map(faults.map((id) => [id, ['fails a gate']])));
}

function target(leastThs: number): PlanRule {
  const by = calendarMonth('2027-12');
  return { id: 'target', isOn: true, kind: 'target', leastThs, by, at: 'p50' };
}

async function best(
  made: PlanProblem,
  goal: keyof typeof GOAL_SUMS = 'all-in-total',
): Promise<FoundPurchase> {
  const { problem, price } = made;
  const rules = purchaseRules(problem, problem.rules);
  const answer = solvePurchase(problem, rules, GOAL_SUMS[goal], { solve: await aSolver(), price });
  if (answer.status === 'infeasible' || answer.units === null) throw new Error('No plan');
  return answer;
}

let ids = 0;
const newId = () => {
  ids += 1;
  return `new-${String(ids)}`;
};

describe('what a plan may buy', () => {
  it('costs at every quantity what the line of that quantity costs', () => {
    const on = ground(
      [aFutureOffer({ quantity: 300 })],
      [terms({ lotSize: 20, priceBreaks: [{ fromUnits: 150, unitPrice: usdCents(350_000) }] })],
    );
    const made = planProblem(on, aBarePlan(), [], { ...ANY, offerIds: ['A1'] });

    for (const quantity of [20, 140, 160, 300]) {
      const { allIn, landed } = evaluateLine(aLineOf({ quantity }), on);
      const point = made.price(0, quantity);
      expect([point?.allIn, point?.landed]).toEqual([allIn, landed]);
    }
    expect(made.problem.candidates[0]?.pieces.map(({ least }) => least)).toContain(160);
    expect(made.problem.supply[0]?.mostUnits).toBe(300);
  });

  it('begins with the least order in whole lots, and an option ends with its units', () => {
    const callOption = {
      fee: usdCents(0),
      unitPrice: usdCents(300_000),
      units: 80,
      expiresOn: calendarDate('2027-06-30'),
    };
    const on = ground(
      [aFutureOffer({ quantity: 300, minimumQuantity: 50 })],
      [terms({ lotSize: 20, callOption })],
    );
    const endsOf = (lines: readonly PlanLine[]) =>
      planProblem(on, aBarePlan(), lines, { ...ANY, offerIds: ['A1'] }).problem.candidates.map(
        ({ standing, pieces }) => [standing, pieces[0]?.least, pieces.at(-1)?.most],
      );

    expect(endsOf([])).toEqual([
      ['firm', 60, 300],
      ['exercised', 1, 80],
    ]);
    // Whoever keeps a line of the option has paid its fee: it is not offered a second time.
    expect(endsOf([aLineOf({ standing: 'exercised', quantity: 30, isLocked: true })])).toEqual([
      ['firm', 60, 300],
      ['exercised', 30, 30],
    ]);
  });

  it('is no reason to buy nothing where a line that is kept takes more than is sold', () => {
    const on = ground([aFutureOffer()]);
    const locked = aLineOf({ quantity: 130, isLocked: true });
    const made = planProblem(on, aBarePlan(), [locked], { ...ANY, offerIds: ['A1'] });

    expect(made.problem.supply[0]?.mostUnits).toBe(130);
  });

  it('is each offer for each site and month once, however a site or month is written', () => {
    const on = ground([aFutureOffer()]);
    const months = [null, calendarMonth('2026-12'), calendarMonth('2027-01'), calendarMonth('2027-03')];
    const { problem } = planProblem(on, aBarePlan(), [], {
      offerIds: ['A1'],
      siteIds: [null, 'site-tx', 'site-ny'],
      months,
    });

    // The default site is West Texas, and the goods leave in January 2027 as quoted.
    expect(problem.candidates.map(({ siteId, batchMonth }) => [siteId, batchMonth])).toEqual([
      ['site-tx', null],
      ['site-tx', '2027-03'],
      ['site-ny', null],
      ['site-ny', '2027-03'],
    ]);
  });

  it('leaves out what cannot be bought, and says why', () => {
    const on = {
      ...ground([
        aFutureOffer({ validUntil: calendarDate('2026-11-01') }),
        aFutureOffer({ id: 'A2', minimumQuantity: 500 }),
        aFutureOffer({ id: 'A3', origin: aFutureOffer().origin }),
      ]),
      stops: [
        {
          from: calendarDate('2027-01-01'),
          country: aFutureOffer().shipFrom,
          vendor: null,
          aliases: [],
          words: 'nothing leaves MY',
        },
      ],
    };
    const made = planProblem(on, aBarePlan(), [], { ...ANY, offerIds: ['A1', 'A2', 'A3', 'gone'] });

    expect(made.problem.candidates).toEqual([]);
    expect(made.left.map(({ offerId, reason }) => [offerId, reason.code])).toEqual([
      ['A1', 'offer/expired'],
      ['A2', 'stopped'],
      ['A3', 'stopped'],
    ]);
  });

  it('is posted as records and put together again on the other side', () => {
    const on = ground([aFutureOffer(), aFutureOffer({ id: 'A2' })], [terms()], ['A1']);
    const posted = structuredClone(recordsOf(on, new Set(['A1'])));
    const choices = { ...ANY, offerIds: ['A1'] };

    expect([...groundOf(posted).offers.keys()]).toEqual(['A1']);
    expect(planProblem(groundOf(posted), aBarePlan(), [], choices).problem).toEqual(
      planProblem(on, aBarePlan(), [], choices).problem,
    );
  });
});

describe('lines of a plan that is found', () => {
  it('keep a locked line as it is and count it to every rule', async () => {
    const cheap = aFutureOffer({ id: 'A2', unitPrice: usdCents(300_000) });
    const on = ground([aFutureOffer(), cheap]);
    const plan = aBarePlan({ rules: [target(150 * 234)] });
    const locked = aLineOf({ quantity: 60, isLocked: true, note: 'signed' });
    const made = planProblem(on, plan, [locked], { ...ANY, offerIds: ['A1', 'A2'] });
    const { units, problem } = await best(made);
    const lines = made.linesOf(units, newId);

    expect(lines[0]).toBe(locked);
    expect(lines.slice(1).map(({ offerId, quantity }) => [offerId, quantity])).toEqual([['A2', 90]]);
    expect(agreement(problem, units, evaluatePlan(plan, lines, on))).toEqual({ agrees: true });
  });

  it('keep the id of a present line that is bought in another quantity, and drop what is not bought', async () => {
    const on = ground([aFutureOffer(), aFutureOffer({ id: 'A2', unitPrice: usdCents(500_000) })]);
    const present: readonly PlanLine[] = [
      aLineOf({ quantity: 10, note: 'ours' }),
      aLineOf({ id: 'line-2', offerId: 'A2', quantity: 80, place: 2 }),
    ];
    const made = planProblem(on, aBarePlan({ rules: [target(100 * 234)] }), present, {
      ...ANY,
      offerIds: ['A1', 'A2'],
    });
    const { units } = await best(made);

    expect(made.start).toEqual([10, 80]);
    expect(made.linesOf(units, newId)).toEqual([{ ...present[0], quantity: 100 }]);
    expect(made.linesOf(made.start, newId)).toEqual(present);
  });

  it('exercise an option, whose fee is paid once, where that is cheaper', async () => {
    const callOption = {
      fee: usdCents(1_000_000),
      unitPrice: usdCents(300_000),
      units: 80,
      expiresOn: calendarDate('2027-06-30'),
    };
    const on = ground([aFutureOffer()], [terms({ callOption })]);
    const plan = aBarePlan({ rules: [target(150 * 234)] });
    const made = planProblem(on, plan, [], {
      offerIds: ['A1'],
      siteIds: ['site-tx', 'site-ny'],
      months: [null],
    });
    const { units, problem } = await best(made);
    const lines = made.linesOf(units, newId);
    const evaluation = evaluatePlan(plan, lines, on);

    expect(lines.filter(({ standing }) => standing === 'exercised').map(({ quantity }) => quantity)).toEqual([
      80,
    ]);
    expect(evaluation.totals.optionFees).toBe(1_000_000);
    expect(agreement(problem, units, evaluation)).toEqual({ agrees: true });
  });

  it('stand beside an option that is held, whose vendor is not counted, as the plan is judged', async () => {
    const callOption = {
      fee: usdCents(1_000_000),
      unitPrice: usdCents(300_000),
      units: 80,
      expiresOn: calendarDate('2027-06-30'),
    };
    const on = ground(
      [aFutureOffer(), aFutureOffer({ id: 'A2', vendor: 'Canaan' })],
      [terms({ id: 'A2', callOption })],
    );
    const one: PlanRule = { id: 'one', isOn: true, kind: 'vendor-count', least: null, most: 1 };
    const plan = aBarePlan({ rules: [target(50 * 234), one] });
    const held = aLineOf({ offerId: 'A2', standing: 'option', quantity: 80, isLocked: true });
    const made = planProblem(on, plan, [held], { ...ANY, offerIds: ['A1', 'A2'] });
    const { units, problem } = await best(made);
    const lines = made.linesOf(units, newId);

    expect(new Set(lines.map(({ standing }) => standing))).toEqual(new Set(['option', 'firm']));
    expect(agreement(problem, units, evaluatePlan(plan, lines, on))).toEqual({ agrees: true });
  });

  it('take no offer that fails the policy, and none of an unknown power under a limit of power', async () => {
    const rules: readonly PlanRule[] = [target(90 * 234), { id: 'policy', isOn: true, kind: 'policy' }];
    const cheap = aFutureOffer({ id: 'A2', unitPrice: usdCents(200_000) });
    const on = ground([aFutureOffer(), cheap], [], ['A2']);
    const made = planProblem(on, aBarePlan({ rules }), [], { ...ANY, offerIds: ['A1', 'A2'] });

    expect((await best(made)).units).toEqual([90, 0]);
  });

  it('know a vendor by an alias that a rule names', async () => {
    const rules: readonly PlanRule[] = [
      {
        id: 'share',
        isOn: true,
        kind: 'share',
        of: 'vendor',
        name: 'antminer',
        base: 'th',
        least: null,
        most: partsPerMillion(500_000),
      },
    ];
    const other = aFutureOffer({ id: 'A2', vendor: 'MicroBT' });
    const on = ground([aFutureOffer(), other]);
    const made = planProblem(on, aBarePlan({ rules }), [], { ...ANY, offerIds: ['A1', 'A2'] });
    const found = await best(made, 'most-th');

    expect(found.units).toEqual([100, 100]);
    const half = planProblem(on, aBarePlan({ rules }), [], { ...ANY, offerIds: ['A1'] });
    expect((await best(half, 'most-th')).units).toEqual([0]);
  });
});

describe('the agreement of a plan with the domain', () => {
  it('names both totals and what differs', async () => {
    const on = ground([aFutureOffer()]);
    const plan = aBarePlan({ rules: [target(10 * 234)] });
    const made = planProblem(on, plan, [], { ...ANY, offerIds: ['A1'] });
    const { units, problem } = await best(made);
    const [line] = made.linesOf(units, newId);
    if (line === undefined) throw new Error('No line');
    const other = evaluatePlan(plan, [{ ...line, quantity: 9 }], on);
    const compared = agreement(problem, units, other);

    expect(compared).toMatchObject({ agrees: false, domainAllIn: other.totals.allIn });
    if (compared.agrees) throw new Error('They do not agree');
    expect(compared.difference).toBe(compared.modelAllIn - other.totals.allIn);
    expect(compared.difference).toBeGreaterThan(0);
    expect(compared.words.join('\n')).toMatch(/Units: 10 and 9[\s\S]*A rule is broken/);
  });
});
