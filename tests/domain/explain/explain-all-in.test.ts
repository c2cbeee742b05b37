import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { explainFigure } from '#domain/explain/explain-figure';
import type { Offer } from '#domain/model/offer';
import type { Scenario } from '#domain/model/settings';
import type { Site } from '#domain/model/site';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aSite, prepared, someAssumptions, someEvidence, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const falling = { ...someAssumptions, hashpriceMonthlyDecline: sourced(partsPerMillion(20_000)) };

function explain(
  columnId: string,
  {
    offer = {},
    scenario = {},
    site = {},
    assumptions = someAssumptions,
  }: {
    readonly offer?: Partial<Offer>;
    readonly scenario?: Partial<Scenario>;
    readonly site?: Partial<Site>;
    readonly assumptions?: typeof someAssumptions;
  } = {},
) {
  const reference = prepared({ sites: [aSite(site)], settings: someSettings(scenario, { assumptions }) });
  const report = explainFigure(evaluateOffer(anOffer(offer), reference), columnId, reference, someEvidence);
  if (report === null) throw new Error(`${columnId} is not explained`);
  return report;
}

/** Power on the day of the order; the rigs are racked 11 days later at P50. */
const late = { site: { energisationDate: calendarDate('2026-11-21') } };

describe('delay', () => {
  it('is days late × hashprice where it is flat', () => {
    const { sentence, root } = explain('delayPerTh', late);

    expect(sentence).toBe('Delay $0.44/TH = 11 days after energisation × $40.00 per PH/s and day ÷ 1000.');
    expect(root.inputs.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Days late: 11 days',
      'Hashprice: $40.00 per PH/s and day',
    ]);
  });

  it('has a part for each month of a falling hashprice, with its days and its price', () => {
    const scenario = { entryBasis: 'p90' } as const;
    const { root } = explain('delayPerTh', { ...late, scenario, assumptions: falling });
    const revenue = root.inputs.find(({ label }) => label.startsWith('Revenue'));

    expect(revenue?.inputs.map(({ label, value, formula }) => [label, value, formula])).toEqual([
      ['30 days from 21 Nov 2026', '$1,200.00', '30 × $40.00 per PH/s and day'],
      ['7 days from 21 Dec 2026', '$274.40', '7 × $39.20 per PH/s and day'],
    ]);
    expect(root.value).toBe('1.47 $/TH');
  });

  it('says in words that each day counts with its chance', () => {
    const { sentence, root } = explain('delayPerTh', { ...late, scenario: { entryBasis: 'expected' } });

    expect(sentence).toMatch(
      /each day on the rack after .+ counts with its chance, \d+ days late on average/,
    );
    expect(root.formula).toContain('Σ chance of each day on the rack');
  });

  it('is the mean over batches by units', () => {
    const batches = [
      { quantity: 75, afterDays: 0 },
      { quantity: 25, afterDays: 8 },
    ];
    const { sentence, root } = explain('delayPerTh', { ...late, offer: { batches } });

    expect(root.inputs.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Delay of batch 1 of 2, 75 units: 0.44 $/TH',
      'Delay of batch 2 of 2, 25 units: 0.76 $/TH',
    ]);
    expect(root.value).toBe('0.52 $/TH');
    expect(sentence).toContain('the last is 19 days late');
  });
});

describe('service', () => {
  it('loses the mean hashprice of the service years where it falls', () => {
    const text = JSON.stringify(explain('servicePerTh', { assumptions: falling }).root);

    expect(text).toContain('Mean hashprice over the service years');
    expect(JSON.stringify(explain('servicePerTh').root)).not.toContain('Mean hashprice');
  });
});

describe('receiving and use tax', () => {
  it('adds installation where it is paid apart', () => {
    const site = { installationCostPerUnit: sourced(usdCents(500)) };

    expect(explain('receivingPerTh', { site }).root.inputs[0]).toMatchObject({
      label: 'Receiving and installation of one unit',
      value: '$23.50',
    });
  });

  it('takes the tax of the unit price, and says so where the site has no rate', () => {
    const site = { useTaxRate: sourced(partsPerMillion(62_500)) };

    expect(explain('useTaxPerTh', { site })).toMatchObject({
      sentence: 'Use tax $1.00/TH: 6.25 % of the unit price at West Texas.',
      root: { inputs: [{ label: 'Use tax of one unit', value: '$234.00' }, {}] },
    });
    expect(explain('useTaxPerTh').sentence).toBe(
      'No sales or use tax is counted: the site West Texas gives no rate.',
    );
  });
});

describe('all-in', () => {
  it('names every part that it counts, and those that the scenario leaves out', () => {
    const scenario = { allInParts: { delay: false, service: true, reserve: false } };
    const { sentence, root } = explain('allInPerTh', {
      scenario,
      site: { useTaxRate: sourced(partsPerMillion(62_500)) },
      offer: { reassessmentProbability: partsPerMillion(100_000) },
    });

    expect(sentence).toMatch(
      /^All-in \$[\d.]+\/TH = landed 18\.31 \+ receiving 0\.08 \+ use tax 1\.00 \+ service [\d.]+\. The scenario leaves out delay and reserve\.$/,
    );
    expect(root.formula).toBe('landed + receiving + use tax + service');
  });
});
