import { aHandEdit } from '../../fixtures/hand-edit';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { divideCents, sumCents, usdCents } from '#domain/core/money';
import { terahashes } from '#domain/core/quantity';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { explainFigure } from '#domain/explain/explain-figure';
import type { Explanation } from '#domain/explain/explanation';
import { explanationText } from '#domain/explain/explanation-text';
import { OFFER_FIELDS, withHandEdits } from '#domain/model/hand-edit';
import type { Offer } from '#domain/model/offer';
import type { Scenario } from '#domain/model/settings';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import {
  aLane,
  aParty,
  aSite,
  aVendor,
  prepared,
  someEvidence,
  someSettings,
} from '../../fixtures/reference';
import { aSource } from '../../fixtures/source';

const vendor = aVendor({
  relatedParties: [{ partyId: 'sophgo', relation: 'A shared owner', source: aSource }],
});
const domestic = aLane({ id: 'us', shipFrom: ['*'], mode: 'domestic' });

function explain(columnId: string, change: Partial<Offer> = {}, scenario: Partial<Scenario> = {}) {
  const reference = prepared({
    settings: someSettings(scenario),
    vendors: [vendor],
    parties: [aParty()],
    lanes: [aLane(), domestic],
  });
  const report = explainFigure(evaluateOffer(anOffer(change), reference), columnId, reference, someEvidence);
  if (report === null) throw new Error(`${columnId} is not explained`);
  return report;
}

const leavesOf = (node: Explanation): Explanation[] =>
  node.inputs.length === 0 ? [node] : node.inputs.flatMap(leavesOf);

const explained = comparisonColumns
  // Standings belong to a ranking and are explained by it.
  .filter((column) => column.isExplained && column.group !== 'Score')
  .map(({ id }) => id);

const kinds: [string, Partial<Offer>][] = [
  [
    'FOB by sea with everything stated',
    { leadTimeDays: 30, warrantyDays: 365, otherTotal: usdCents(10_000) },
  ],
  [
    'FCA with everything estimated',
    { incoterm: 'FCA', freightTotal: null, insuranceTotal: null, entryDate: null, otherTotal: usdCents(1) },
  ],
  ['CIF with carriage inside', { incoterm: 'CIF', otherTotal: usdCents(1) }],
  [
    'CIF with carriage untold',
    { incoterm: 'CIF', freightTotal: null, insuranceTotal: null, otherTotal: usdCents(1) },
  ],
  ['DDP', { incoterm: 'DDP', otherTotal: usdCents(1) }],
  ['domestic', { mode: 'domestic', otherTotal: usdCents(1) }],
  [
    'a price in euro',
    {
      otherTotal: usdCents(1),
      foreignPrice: {
        amount: '3400',
        currency: 'EUR',
        usdPerUnit: '1.1',
        rateDate: calendarDate('2026-11-03'),
      },
    },
  ],
];

describe('explainFigure', () => {
  describe.each(kinds)('%s', (_, change) => {
    it.each(explained)('leads every leaf of %s to a source', (columnId) => {
      const { sentence, root } = explain(columnId, change);

      expect(sentence).toMatch(/\.$/);
      for (const leaf of leavesOf(root)) {
        expect(leaf, leaf.label).toHaveProperty('source.citation', expect.stringMatching(/./));
      }
    });
  });

  it('explains every column that says it is explained, and no other', () => {
    const reference = prepared();
    const row = evaluateOffer(anOffer(), reference);
    const answered = comparisonColumns.filter(
      ({ id }) => explainFigure(row, id, reference, someEvidence) !== null,
    );

    expect(answered.map(({ id }) => id)).toEqual(explained);
    expect(explainFigure(row, 'nonsense', reference, someEvidence)).toBeNull();
  });

  it('says landed cost per TH in one sentence, with rate, code, origin and entry date', () => {
    expect(explain('landedPerTh').sentence).toBe(
      'Landed $18.31/TH = price 16.00 + duty 2.02 (12.6 % on 8543.70.98.60, MY, entry 21 Nov 2026) ' +
        '+ freight and insurance 0.24 + fees 0.05.',
    );
  });

  it.each([
    ['landedPerTh', 'perTh'],
    ['landedPerUnit', 'perUnit'],
    ['landedTotal', 'total'],
  ] as const)(
    'gives parts of %s, rounded alone where that adds up, that add up to it to the cent',
    (columnId, figure) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 2_000_000 }),
          fc.integer({ min: 1, max: 9_999 }),
          fc.integer({ min: 1, max: 1_200 }),
          (unitPrice, quantity, hashrate) => {
            const reference = prepared();
            const offer = anOffer({
              unitPrice: usdCents(unitPrice),
              quantity,
              hashrateThs: terahashes(hashrate),
            });
            const row = evaluateOffer(offer, reference);
            const sentence = explainFigure(row, columnId, reference, someEvidence)?.sentence ?? '';
            const parts = [...sentence.matchAll(/(?:price|duty|insurance|fees) ([\d,]+\.\d\d)/g)];
            const sum = parts.reduce((total, [, text = '']) => total + Number(text.replace(/[,.]/g, '')), 0);

            expect(parts.length).toBe(4);
            expect(sum).toBe(row.cost?.[figure]);
            const { cost } = row;
            if (cost === null) throw new Error('The offer has no landed cost');
            const divisor = { landedTotal: 1, landedPerUnit: quantity, landedPerTh: quantity * hashrate }[
              columnId
            ];
            const alone = [
              cost.customsValue,
              cost.duty,
              cost.freight + cost.insurance,
              cost.mpf + cost.hmf,
            ].map((amount) => divideCents(usdCents(amount), divisor));
            const shown = parts.map(([, text = '']) => Number(text.replace(/[,.]/g, '')));
            if (sumCents(alone) === cost[figure]) expect(shown).toEqual(alone);
            else expect(shown.every((part, at) => Math.abs(part - (alone[at] ?? 0)) <= 1)).toBe(true);
            if (columnId === 'landedPerTh') {
              expect(parts[0]?.[1]?.replace(/[,.]/g, '')).toBe(String(row.pricePerTh).padStart(3, '0'));
            }
          },
        ),
      );
    },
  );

  it('does not call the price of goods without an entry a customs value', () => {
    const { sentence, root } = explain('customsValue', { mode: 'domestic' });

    expect(sentence).toBe('Price of the goods $374,400.00 = 3,744.00 × 100 units.');
    expect(`${root.label} ${root.note ?? ''}`).not.toMatch(/1401a|^Customs/);
  });

  it('names the insurance the buyer pays where freight is inside the price untold', () => {
    const { root } = explain('landedTotal', { incoterm: 'CPT', freightTotal: null });

    expect(explain('insurance', { incoterm: 'CPT' }).sentence).toBe(
      'Insurance $1,500.00, as the offer states.',
    );
    expect(root.inputs.map(({ label, value }) => `${label}: ${value}`)).toEqual(
      expect.arrayContaining(['Freight: inside the price', 'Insurance, as stated: $1,500.00']),
    );
  });

  it('shows the same value as the table', () => {
    expect(explain('landedTotal').root.value).toBe('$428,413.26');
    expect(explain('dutyRate').root.value).toBe('12.6 %');
    expect(explain('landedPerTh').root.value).toBe('18.31 $/TH');
  });

  it('names heading, authority, since when and court of each duty', () => {
    const leaf = leavesOf(explain('duty').root).find(({ label }) => label.includes('9903.05.54'));

    expect(leaf).toMatchObject({ value: '$37,440.00', formula: '10.0 % × customs value' });
    expect(leaf?.note).toContain('entries since 24 Jul 2026; active; in court: Pending at the Court');
    expect(leaf?.source?.citation).toContain('91 FR 47318');
  });

  it('says that a struck-down duty was collected and may be refunded', () => {
    const { root } = explain('duty', { entryDate: calendarDate('2025-09-01') });
    const leaf = leavesOf(root).find(({ note }) => note?.includes('struck down') ?? false);

    expect(leaf?.note).toContain(
      'entries 7 Aug 2025 to 23 Feb 2026; struck down; collected on entries of its dates',
    );
  });

  it('says of a top-up which total it tops up to', () => {
    const { root } = explain('duty', { origin: countryCode('TW') });

    expect(leavesOf(root).some(({ note }) => note?.includes('top-up to a total of 10.0 %') ?? false)).toBe(
      true,
    );
  });

  it('says which bound of the processing fee holds, and what the rate alone would give', () => {
    const { sentence, root } = explain('fees');

    expect(sentence).toBe(
      'Fees $1,138.86 = processing fee 670.86 (the maximum of FY2027) + harbour maintenance fee 468.00.',
    );
    expect(root.inputs[0]?.note).toBe('The maximum holds: the rate alone would give $1,296.92.');
  });

  it('says why there is no harbour fee by air', () => {
    expect(explain('fees', { mode: 'air' }).sentence).toContain('harbour maintenance fee 0.00 (ocean only)');
  });

  it('leads a price to the file, row and day of its quotation', () => {
    expect(explain('unitPrice').root.source).toEqual({
      citation: 'Bitmain price list of 3 Nov 2026 (bitmain.csv), row 2',
      asOf: '2026-11-03',
      confidence: 'stated',
    });
  });

  it('says so where the quotation is not on record', () => {
    const report = explain('unitPrice', { evidenceId: 'lost' });

    expect(report.root.source).toMatchObject({
      citation: 'Offer A1; its quotation is not on record',
      confidence: 'assumed',
    });
  });

  it('says who pays instead where the buyer pays no duty', () => {
    expect(explain('duty', { incoterm: 'DDP' }).sentence).toBe(
      'Duty $0.00 for the buyer: the seller is the importer and pays duty and fees (DDP).',
    );
    expect(explain('dutyRate', { mode: 'domestic' }).sentence).toBe(
      'Duty rate 0 % for the buyer: the goods are in the US and make no customs entry.',
    );
  });

  it.each([
    ['the buyer enters the goods', 'FOB', 'Customs value', '19 USC 1401a'],
    [
      'the seller enters them',
      'DDP',
      'Customs value',
      'The seller is the importer: its duty is inside this price.',
    ],
  ] as const)('says what the value is where %s', (_, incoterm, label, note) => {
    const { root } = explain('customsValue', { incoterm });

    expect(root.label).toBe(label);
    expect(root.note).toContain(note);
  });

  it('takes stated carriage off a CIF price in words', () => {
    const report = explain('customsValue', { incoterm: 'CIF', unitPrice: usdCents(380_100) });

    expect(report.sentence).toBe(
      'Customs value $374,400.00 = 3,801.00 × 100 units − freight inside the price 4,200.00 − insurance inside the price 1,500.00.',
    );
  });

  it('says that freight inside a price is not known, instead of 0', () => {
    const untold = { incoterm: 'CIF', freightTotal: null, insuranceTotal: null } as const;

    expect(explain('freight', untold)).toMatchObject({
      sentence: 'Freight is inside the price and not stated separately: its amount is not known.',
      root: { value: 'inside the price', note: 'CIF terms, not stated apart.' },
    });
  });

  it('shows the origin that the scenario finds beside the declared one', () => {
    const { sentence, root } = explain('duty', {}, { originFinding: 'found-china' });

    expect(sentence).toContain('CN, entry 21 Nov 2026');
    expect(root.note).toBe('$102,960.00 of it is above the duty of the declared origin.');
  });

  it.each([
    ['p50', 'Customs entry, P50'],
    ['p90', 'Customs entry, P90'],
    ['as-of', 'As-of date'],
  ] as const)('rests the duty on the entry day of basis %s', (entryBasis, label) => {
    const { root } = explain('duty', { entryDate: null }, { entryBasis });

    expect(root.inputs[1]?.label).toBe(label);
  });

  it('counts the legs of an arrival in the sentence', () => {
    expect(explain('onRackP50', { entryDate: null }).sentence).toBe(
      'On the rack at P50: 25 Feb 2027, 96 days after 21 Nov 2026. Legs at P50: production and queue 40, ' +
        'transit 38, port to customs entry 2, customs hold buffer 0, inland to the rack 6 days; ' +
        'each may be late, so they are added as distributions.',
    );
  });

  it('leads a rack date without a site to the assumed inland days', () => {
    const reference = prepared({ sites: [] });
    const row = evaluateOffer(anOffer(), reference);
    const leaves = (columnId: string) =>
      leavesOf(explainFigure(row, columnId, reference, someEvidence)?.root ?? explain(columnId).root);

    expect(leaves('onRackP50')).toContainEqual(
      expect.objectContaining({
        label: 'Inland to the rack, assumed: no site',
        value: '8 days at P50, 13 at P90',
        source: expect.objectContaining({ confidence: 'assumed' }) as unknown,
      }),
    );
    expect(explainFigure(row, 'daysToEnergisation', reference, someEvidence)?.sentence).toBe(
      '12 days from 21 Nov 2026 to the rack (3 Dec 2026); without a site, power is taken as ready.',
    );
  });

  it.each(['allInPerTh', 'delayPerTh', 'receivingPerTh'])(
    'says what %s needs where there is no site',
    (id) => {
      const reference = prepared({ sites: [], settings: someSettings({}, { defaultSiteId: null }) });
      const row = evaluateOffer(anOffer(), reference);

      expect(explainFigure(row, id, reference, someEvidence)).toMatchObject({
        sentence: expect.stringContaining('Add a site under Data to get delay and all-in.') as unknown,
        root: { value: '—' },
      });
    },
  );

  it('says that a related party’s listing does not list the seller', () => {
    expect(explain('listStatus').sentence).toMatch(
      /^Bitmain: Not screened\. No listing is on record here, which is no statement about the party\./,
    );
    expect(explain('listStatus').sentence).toContain(
      'which does not list the seller: Sophgo Technologies Ltd.',
    );
  });

  it.each(explained)(
    'answers for %s of an offer without lane, power, warranty, vendor and site',
    (columnId) => {
      const reference = prepared({ lanes: [], sites: [], vendors: [] });
      const bare = anOffer({ entryDate: null, powerW: null, vendor: 'Nobody' });

      const report = explainFigure(evaluateOffer(bare, reference), columnId, reference, []);

      expect(report?.sentence).toMatch(/\.$/);
    },
  );

  it('gives the reason in place of a figure that cannot be had', () => {
    expect(explain('landedPerTh', { htsCode: '8471500000' })).toEqual({
      usedIn: [],
      sentence: 'Offer A1, HTS code 8471.50.00.00: no base rate is on file for origin MY on 21 Nov 2026.',
      root: {
        label: 'Landed cost per TH',
        value: '—',
        formula: null,
        inputs: [],
        source: null,
        note: 'Offer A1, HTS code 8471.50.00.00: no base rate is on file for origin MY on 21 Nov 2026.',
        figure: 'landedPerTh',
      },
    });
  });

  it('gives the same answer without a receiving cost as the table: not known', () => {
    const reference = prepared({ sites: [aSite({ receivingCostPerUnit: null })] });
    const row = evaluateOffer(anOffer(), reference);

    expect(explainFigure(row, 'allInPerTh', reference, someEvidence)?.root.value).toBe('—');
  });
});

describe('explanationText', () => {
  it('writes the sentence, then the tree by levels, with sources, and opens a repeated figure once', () => {
    const lines = explanationText(explain('landedPerTh')).split('\n');

    expect(lines[0]).toMatch(/^Landed \$18\.31\/TH/);
    expect(lines[2]).toBe('Landed cost per TH: 18.31 $/TH = landed total ÷ (units × TH/s)');
    expect(lines[3]).toMatch(/^ {2}Landed cost: \$428,413\.26/);
    expect(lines.filter((line) => line.endsWith('Customs value: $374,400.00, as above'))).toHaveLength(3);
    expect(
      lines.some((line) =>
        line.includes('[Bitmain price list of 3 Nov 2026 (bitmain.csv), row 2; 3 Nov 2026; stated]'),
      ),
    ).toBe(true);
  });
});

describe('a figure that was typed over the quotation', () => {
  const quotation = 'Bitmain price list of 3 Nov 2026 (bitmain.csv), row 2';
  const on = calendarDate('2026-11-22');
  const citationsOf = (columnId: string, change: Partial<Offer>) => {
    const { root } = explain(columnId, change);
    return new Map(leavesOf(root).map(({ label, source }) => [label, source]));
  };

  it('cites who typed it, over what and when, while the others cite the quotation', () => {
    const sources = citationsOf('pricePerTh', { handEdits: [aHandEdit('hashrateThs', on)] });

    expect(sources.get('Hash rate of one unit')).toEqual({
      citation: `Entered by hand over ${quotation}`,
      asOf: '2026-11-22',
      confidence: 'stated',
    });
    expect(sources.get('Unit price, FOB')?.citation).toBe(quotation);
  });

  it('is never called as quoted', () => {
    const price = explain('unitPrice', { handEdits: [aHandEdit('unitPrice', on)] });
    const warranty = citationsOf('warrantyLeft', {
      warrantyDays: 365,
      handEdits: [aHandEdit('warrantyDays', on)],
    });

    expect(price.sentence).toBe('Unit price $3,744.00 on FOB terms, as entered by hand.');
    expect([...warranty.keys()]).toContain('Warranty from dispatch, as entered by hand');
  });

  it.each(kinds)('never cites the quotation if every field was typed, %s', (_kind, change) => {
    const handEdits = withHandEdits({ handEdits: [] }, OFFER_FIELDS, { on, by: null });

    for (const columnId of explained) {
      const quotedStill = leavesOf(explain(columnId, { ...change, handEdits }).root).filter(
        ({ source }) => source?.citation === quotation,
      );
      expect(quotedStill, columnId).toEqual([]);
    }
  });
});
