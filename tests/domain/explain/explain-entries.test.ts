import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { explainFigure } from '#domain/explain/explain-figure';
import type { Offer } from '#domain/model/offer';
import type { Assumptions, Scenario } from '#domain/model/settings';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared, someAssumptions, someEvidence, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const batches = [
  { quantity: 60, afterDays: 0 },
  { quantity: 40, afterDays: 60 },
];
/** Ordered so that the median entry from Thailand is a month before the duty changes on 24 July 2026. */
const thai = { origin: countryCode('TH'), entryDate: null, leadTimeDays: 5 };
const may = { asOf: calendarDate('2026-05-10') };

function explain(
  columnId: string,
  change: Partial<Offer>,
  scenario: Partial<Scenario> = {},
  assumed: Partial<Assumptions> = {},
) {
  const settings = someSettings(scenario, { assumptions: { ...someAssumptions, ...assumed } });
  const reference = prepared({ settings });
  const report = explainFigure(evaluateOffer(anOffer(change), reference), columnId, reference, someEvidence);
  if (report === null) throw new Error(`${columnId} is not explained`);
  return report;
}
const linesOf = (...parameters: Parameters<typeof explain>) =>
  explain(...parameters).root.inputs.map(({ label, value }) => `${label}: ${value}`);

describe('an offer in batches', () => {
  it('has a duty for each entry, by the law of its own day', () => {
    const { sentence, root } = explain('duty', { ...thai, batches }, may);

    expect(sentence).toBe(
      'Duty $50,918.40 = 28,304.64 + 22,613.76 for 2 entries: 13.6 % of customs value 374,400.00, ' +
        'on 8543.70.98.60, TH, 2 entries 25 Jun 2026 to 24 Aug 2026.',
    );
    expect(root.inputs.slice(1, 3).map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Duty of entry 1 of 2, 60 units: $28,304.64',
      'Duty of entry 2 of 2, 40 units: $22,613.76',
    ]);
    expect(root.inputs[2]?.inputs.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Customs value of entry 2: $149,760.00',
      'Customs entry of the batch: 24 Aug 2026',
      'Base rate, Column 1 general (MFN): $3,893.76',
      'Section 301 forced-labour (60 economies), 9903.05.77: $18,720.00',
    ]);
  });

  it('says a duty rate over several rates as a quotient', () => {
    const { sentence, root } = explain('dutyRate', { ...thai, batches }, may);

    expect(sentence).toMatch(/^Duty 13\.6 % = 50,918\.40 ÷ customs value 374,400\.00, over several rates/);
    expect(root.formula).toBe('duty ÷ customs value');
  });

  it('has a processing fee for each entry, with the bound that holds', () => {
    const { sentence, root } = explain('fees', { batches });
    const [processing] = root.inputs;

    expect(sentence).toContain('processing fee 1,189.63 for 2 entries');
    expect(processing?.inputs.map(({ value, note }) => `${value} ${note ?? ''}`)).toEqual([
      '$670.86 The maximum holds: the rate alone would give $778.15.',
      '$518.77 Neither bound holds.',
    ]);
  });

  it('counts its entries, and says when each ships', () => {
    expect(explain('entries', { batches }).sentence).toBe(
      '2 customs entries are planned, 60 + 40 units: each pays its own processing fee and the law of its own day.',
    );
    expect(explain('entries', { batches }).root.inputs[1]).toMatchObject({
      label: 'Entry 2',
      value: '40 units',
      note: 'Ships 60 days after the first.',
    });
    expect(explain('entries', {}).sentence).toBe('One customs entry is planned for all units.');
    expect(explain('entries', { incoterm: 'DDP' }).sentence).toContain('the seller makes it (DDP)');
  });

  it('is racked when its last batch is', () => {
    expect(explain('onRackP50', { batches }).sentence).toContain(
      'The last batch ships 60 days after the first.',
    );
    expect(linesOf('onRackP90', { batches })).toContain('The batch ships after the first: 60 days');
  });
});

describe('a duty expected over all days of arrival', () => {
  it('weighs the duty on each side of a change by its chance', () => {
    const scenario = { ...may, asOf: calendarDate('2026-06-08'), entryBasis: 'expected' } as const;
    const { sentence, root } = explain('duty', thai, scenario);
    const spans = root.inputs.filter(({ label }) => label.startsWith('Entry '));

    expect(root.formula).toBe('Σ chance × duty of the days, rounded to the cent by line');
    expect(spans.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      expect.stringMatching(/^Entry \d+ Jul 2026 to 23 Jul 2026, chance \d+\.\d+ %: \$47,174\.40$/),
      expect.stringMatching(/^Entry 24 Jul 2026 to \d+ Aug 2026, chance \d+\.\d+ %: \$56,534\.40$/),
    ]);
    expect(sentence).toMatch(/ % × 47,174\.40 \+ .+ % × 56,534\.40, by the chance of each day: /);
    expect(sentence).toMatch(/entry expected \d+ Jul 2026 to \d+ Aug 2026\.$/);
  });

  it('stays one figure where the law is the same on every day', () => {
    expect(linesOf('duty', thai, { entryBasis: 'expected' }).some((line) => /chance/.test(line))).toBe(false);
    expect(explain('entryDate', thai, { entryBasis: 'expected' }).sentence).toContain(
      'The law of each day counts with its chance.',
    );
  });
});

describe('broker and bond', () => {
  const assumed = { brokerPerEntry: sourced(usdCents(25_000)), bondRate: sourced(partsPerMillion(5000)) };

  it('are made of the assumptions, for each entry', () => {
    expect(explain('other', { batches }, {}, assumed).sentence).toMatch(
      /^Broker 500\.00 \+ bond [\d,.]+ = \$[\d,.]+, by the assumptions: the offer names no other costs\.$/,
    );
    expect(linesOf('other', {}, {}, assumed)).toEqual([
      'Customs broker: $250.00',
      'Premium of the bond: $2,113.57',
    ]);
  });

  it('give way to the other costs that an offer names', () => {
    expect(explain('other', { otherTotal: usdCents(10_000) }, {}, assumed).sentence).toBe(
      'Other costs $100.00, as the offer names them; they stand for broker and bond.',
    );
  });

  it('are said not to be counted where nothing is set', () => {
    expect(explain('other', {}).sentence).toBe(
      'The offer names no other costs, and no broker or bond is assumed.',
    );
  });

  it('are 0 where the user set them to 0', () => {
    const free = { brokerPerEntry: sourced(usdCents(0)) };

    expect(explain('other', {}, {}, free).sentence).toBe(
      'Broker 0.00 + bond 0.00 = $0.00, by the assumptions: the offer names no other costs.',
    );
  });

  it('are none for a buyer who makes no entry', () => {
    const { sentence, root } = explain('other', { incoterm: 'DDP' }, {}, assumed);

    expect(sentence).toBe(
      'No broker and no bond for the buyer: the seller is the importer and pays duty and fees (DDP).',
    );
    expect(root.value).toBe('$0.00');
  });

  it('stand in the sentence of the landed cost', () => {
    expect(explain('landedPerTh', {}, {}, assumed).sentence).toContain(' + broker and bond 0.10.');
  });
});
