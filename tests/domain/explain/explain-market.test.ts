import { describe, expect, it } from 'vitest';
import { usdCents } from '#domain/core/money';
import { terahashes } from '#domain/core/quantity';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { explainFigure } from '#domain/explain/explain-figure';
import { explanationText } from '#domain/explain/explanation-text';
import type { Offer } from '#domain/model/offer';
import { aCatalogueEntry, aMarketQuote } from '../../fixtures/market';
import { anOffer } from '../../fixtures/offer';
import { prepared, someEvidence } from '../../fixtures/reference';
import { aSource } from '../../fixtures/source';

const reference = prepared({
  rigModels: [aCatalogueEntry()],
  marketQuotes: [
    aMarketQuote({ id: 'Q2', price: 4200, source: { ...aSource, citation: 'A shop' } }),
    aMarketQuote({ id: 'Q1', price: 3600 }),
    aMarketQuote({ id: 'Q3', price: 900, flag: 'outlier' }),
  ],
});

function explain(columnId: string, change: Partial<Offer> = {}) {
  const report = explainFigure(evaluateOffer(anOffer(change), reference), columnId, reference, someEvidence);
  if (report === null) throw new Error(`${columnId} is not explained`);
  return report;
}
const besideOf = (columnId: string, change: Partial<Offer> = {}) =>
  (explain(columnId, change).beside ?? []).map(({ label }) => label);

const cheap = { unitPrice: usdCents(100_000) };
const otherRig = { hashrateThs: terahashes(300) };

describe('what stands beside a price', () => {
  it.each(['unitPrice', 'pricePerTh'])('%s has the public quotes, each with its source', (columnId) => {
    const [quotes] = explain(columnId).beside ?? [];

    expect(quotes).toMatchObject({
      label: 'Public quotes of Antminer S21 Pro',
      value: '$3,600.00–$4,200.00',
      inputs: [
        { label: 'Quote Q1', value: '$3,600.00', source: aSource },
        { label: 'Quote Q2', value: '$4,200.00', source: { citation: 'A shop' } },
        { label: 'Quote Q3, left out', value: '900 USD', note: 'Not compared: flagged: outlier.' },
      ],
    });
  });

  it('is no part of the explanation of the value', () => {
    const plain = prepared();
    const row = evaluateOffer(anOffer(), plain);

    expect(explain('unitPrice').root).toEqual(explainFigure(row, 'unitPrice', plain, someEvidence)?.root);
  });

  it.each(['landedTotal', 'landedPerUnit', 'landedPerTh', 'allInPerTh'])(
    '%s has the quotes only where they put the price in doubt',
    (columnId) => {
      expect(besideOf(columnId)).toEqual([]);
      expect(besideOf(columnId, cheap)).toEqual(['Public quotes of Antminer S21 Pro']);
    },
  );

  it('a figure that does not rest on the price has none', () => {
    expect(besideOf('onRackP50', cheap)).toEqual([]);
  });

  it('is copied with the explanation', () => {
    expect(explanationText(explain('unitPrice'))).toMatch(
      /\n\nPublic quotes of Antminer S21 Pro: \$3,600\.00–\$4,200\.00 = .+\n {2}Quote Q1: \$3,600\.00 \[/,
    );
  });
});

describe('what stands beside a rating', () => {
  it('efficiency has the catalogue entry', () => {
    expect(explain('efficiency').beside).toMatchObject([
      {
        label: 'Catalogue entry R013, Antminer S21 Pro',
        value: '234 TH/s · 3,510 W · 15 J/TH',
        source: aSource,
      },
    ]);
  });

  it.each(['pricePerTh', 'landedPerTh', 'allInPerTh'])(
    '%s has it only where the offer disagrees',
    (columnId) => {
      const entry = 'Catalogue entry R013, Antminer S21 Pro';

      expect(besideOf(columnId)).not.toContain(entry);
      expect(besideOf(columnId, otherRig)).toContain(entry);
    },
  );
});
