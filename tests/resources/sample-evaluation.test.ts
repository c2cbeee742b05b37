/** The sample, the tariff pack, the lanes and the sites fit together: every offer can be costed and dated. */
import { describe, expect, it } from 'vitest';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { planGround, policyFaultsOf } from '#domain/planning/plan-ground';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { NO_SCREENING } from '#domain/model/screening-on-record';
import { loadReference } from '../../src-renderer/data/reference';
import { sampleWorkspace } from '../../src-renderer/data/seed';

async function preparedSample() {
  const { settings, ...sample } = await sampleWorkspace();
  const shipped = loadReference();
  if (settings === null) throw new Error('Expected settings');
  const { sites, vendors, parties, rigModels, marketQuotes } = sample;
  const prepared = prepareReference({
    ...shipped,
    overlays: [],
    sites,
    vendors,
    parties,
    rigModels,
    marketQuotes,
    screening: NO_SCREENING,
    settings,
  });
  return { sample, prepared };
}

async function evaluatedSample() {
  const { sample, prepared } = await preparedSample();
  return evaluateOffers(sample.offers, prepared);
}

async function plannedSample() {
  const { sample, prepared } = await preparedSample();
  const rows = evaluateOffers(sample.offers, prepared);
  const ground = planGround(prepared, sample.offers, sample.purchaseTerms, policyFaultsOf(rows, prepared));
  const [plan] = sample.plans;
  if (plan === undefined) throw new Error('Expected a plan');
  return evaluatePlan(plan, sample.planLines, ground);
}

describe('the sample tender under the shipped law', () => {
  it('gives every offer a landed cost, an all-in cost and its dates', async () => {
    const evaluated = await evaluatedSample();

    const incomplete = evaluated.filter(
      ({ problem, cost, allIn, delivery }) =>
        problem !== null || cost === null || allIn === null || delivery === null,
    );
    expect(incomplete.map(({ offer, problem }) => [offer.id, problem])).toEqual([]);
  });

  it.each([
    ['CN', 401_000],
    ['ID', 126_000],
    ['MY', 126_000],
    ['TH', 151_000],
    ['VN', 151_000],
    ['TW', 100_000],
  ])('charges rigs of %s in all %d ppm where the buyer pays the duty', async (origin, rate) => {
    const paying = (await evaluatedSample()).filter(
      ({ offer, cost }) => offer.origin === origin && cost?.dutyPaidBy === 'buyer',
    );

    expect(paying.length).toBeGreaterThan(0);
    expect(new Set(paying.map(({ cost }) => cost?.dutyRate))).toEqual(new Set([rate]));
  });

  it('charges nothing on rigs that are in the US already', async () => {
    const domestic = (await evaluatedSample()).filter(({ offer }) => offer.mode === 'domestic');

    expect(new Set(domestic.map(({ cost }) => [cost?.dutyPaidBy, cost?.duty, cost?.mpf].join()))).toEqual(
      new Set(['nobody,0,0']),
    );
  });

  it('doubts the one price that is far from the public quotes, and no rating', async () => {
    const doubts = (await evaluatedSample()).flatMap(({ offer, notices }) =>
      notices
        .filter(({ code }) => code === 'price/far-from-market' || code === 'specification/disagrees')
        .map(({ code }) => [offer.id, code]),
    );

    expect(doubts).toEqual([['SZ-01', 'price/far-from-market']]);
  });
});

describe('the plan of the sample tender', () => {
  it('can be bought line by line, with a cost and a date for each', async () => {
    const { lines, totals } = await plannedSample();

    expect(lines.map(({ problems }) => problems).flat()).toEqual([]);
    expect(totals).toMatchObject({ lines: 12, gone: 0, missingLanded: 0, missingAllIn: 0, missingPower: 0 });
    expect(totals.landedPerTh).not.toBeNull();
    expect(totals.hashingP90).not.toBeNull();
  });

  it('has six rules that can all be judged, of which a first draft by hand breaks budget and power', async () => {
    const { rules } = await plannedSample();

    expect(rules.map(({ rule, standing }) => [rule.id, standing])).toEqual([
      ['budget', 'broken'],
      ['target', 'kept'],
      ['power', 'broken'],
      ['racks', 'kept'],
      ['vendor-share', 'kept'],
      ['cash', 'kept'],
    ]);
  });
});
