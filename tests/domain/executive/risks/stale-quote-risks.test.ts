import { calendarDate } from '#domain/core/calendar-date';
import { staleQuoteRisks } from '#domain/executive/risks/stale-quote-risks';
import { describe, expect, it } from 'vitest';
import { aCatalogueEntry, aMarketQuote } from '../../../fixtures/market';
import { aFutureOffer } from '../../../fixtures/plan-on-ground';
import { riskGround } from '../../../fixtures/risk-ground';
import { aSource } from '../../../fixtures/source';

const past = aFutureOffer({ validUntil: calendarDate('2026-11-10') });
const market = (price: number) => ({
  rigModels: [aCatalogueEntry()],
  marketQuotes: [aMarketQuote({ price, source: { ...aSource, asOf: calendarDate('2026-11-15') } })],
});

describe('stale quotations', () => {
  it('cost what the newest public quote is above the price: 100 × ($4,000 − $3,744) is $25,600', () => {
    const [risk] = staleQuoteRisks(riskGround({ offers: [past], reference: market(4_000) }));
    expect(risk?.headline).toBe('Bitmain does not hold the price of 100 Antminer S21 Pro from Bitmain');
    expect(risk?.dollars.value).toBe(25_600_00);
    expect(risk?.why).toBe('The quotation was valid until 10 Nov 2026.');
    expect(risk?.mitigation).toContain('the price of $374,400');
  });

  it('cost nothing more where the public quote is lower: that is known, and 0', () => {
    const [risk] = staleQuoteRisks(riskGround({ offers: [past], reference: market(3_000) }));
    expect(risk?.dollars.value).toBe(0);
    expect(risk?.dollars.text).toBe('$0');
  });

  it('are not known in dollars without a public quote', () => {
    const [risk] = staleQuoteRisks(riskGround({ offers: [past] }));
    expect(risk?.dollars.text).toBe('—');
    expect(risk?.dollars.note).toContain('$374,400');
  });

  it('are none on the last day itself, and on the day after they are', () => {
    const offers = [aFutureOffer({ validUntil: calendarDate('2026-11-22') })];
    expect(staleQuoteRisks(riskGround({ offers }))).toEqual([]);
    const madeOn = calendarDate('2026-11-23');
    expect(staleQuoteRisks(riskGround({ offers, madeOn }))).toHaveLength(1);
  });

  it('are none for offers that state no last day', () => {
    expect(staleQuoteRisks(riskGround())).toEqual([]);
  });
});
