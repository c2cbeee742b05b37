import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#domain/core/calendar-date';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { MarketQuote } from '#domain/model/market-quote';
import { paymentTemplate } from '#domain/payments/payment-templates';
import { cellAxes, placeOn } from '../../../../src-renderer/features/compare/cells/cell-axes';
import { PaymentTicks } from '../../../../src-renderer/features/compare/cells/payment-ticks';
import { QuoteLine } from '../../../../src-renderer/features/compare/cells/quote-line';
import { RackWhisker } from '../../../../src-renderer/features/compare/cells/rack-whisker';
import { ShareBar } from '../../../../src-renderer/features/compare/cells/share-bar';
import { aCatalogueEntry, aMarketQuote } from '../../../fixtures/market';
import { anOffer } from '../../../fixtures/offer';
import { prepared } from '../../../fixtures/reference';
import { aSource } from '../../../fixtures/source';

afterEach(cleanup);

const quote = (day: string, price: number): MarketQuote =>
  aMarketQuote({ id: day, price, source: { ...aSource, asOf: calendarDate(day) } });
const reference = prepared({
  rigModels: [aCatalogueEntry()],
  marketQuotes: [quote('2026-01-15', 5000), quote('2026-11-01', 4000)],
});
const terms = paymentTemplate('10/40/50')?.terms ?? null;
const rows = evaluateOffers(
  [
    anOffer({ id: 'early', entryDate: null, leadTimeDays: 20, paymentTerms: terms }),
    anOffer({ id: 'late', entryDate: null, leadTimeDays: 120, paymentTerms: terms }),
  ],
  reference,
);
const [early, late] = rows;
if (early === undefined || late === undefined) throw new Error('No rows');
const axes = cellAxes(rows);
const lefts = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].map((one) => Number.parseFloat(one.style.left));

describe('the whisker of the day on the rack', () => {
  it('stands further right for a later delivery, on one axis', () => {
    if (axes.rack === null) throw new Error('No axis');
    render(<RackWhisker row={early} words="20" axis={axes.rack} />);
    render(<RackWhisker row={late} words="26" axis={axes.rack} />);
    const [first, second] = lefts('[class*="median"]');

    expect(first).toBe(0);
    expect(second).toBeGreaterThan(50);
  });

  it('draws a line on each day on which the duty changes, and says it in words', () => {
    if (axes.rack === null || early.delivery === null) throw new Error('No axis');
    const step = addDays(early.delivery.onRackP50, 10);
    const { container } = render(
      <RackWhisker row={{ ...early, dutySteps: [step] }} words="20" axis={axes.rack} />,
    );

    expect(container.querySelectorAll('[class*="step"]')).toHaveLength(1);
    expect(container.textContent).toMatch(/On the rack from .* at P50 to .* at P90; duty changes on /);
  });
});

describe('the ticks of payments', () => {
  it('stand on their days, each with its share in words', () => {
    if (axes.payments === null) throw new Error('No axis');
    const words = '10 % 28 Nov 2026';
    const { container } = render(<PaymentTicks row={late} words={words} axis={axes.payments} />);
    const places = lefts('[class*="signing"], [class*="dispatch"]');

    expect(places).toHaveLength(3);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(container.textContent).toBe(`10/40/50${words}`);
  });
});

describe('the line of public quotes', () => {
  it('joins the days there are, and says from what to what', () => {
    const { container } = render(<QuoteLine row={early} words="4,000.00" axes={axes} />);

    expect(container.querySelectorAll('polyline')).toHaveLength(1);
    expect(container.textContent).toContain(
      'public quotes from $5,000.00 on 15 Jan 2026 to $4,000.00 on 1 Nov 2026, 2 days',
    );
  });

  it('is no line where all quotes are of one day', () => {
    const one = prepared({ rigModels: [aCatalogueEntry()], marketQuotes: [quote('2026-11-01', 4000)] });
    const [row] = evaluateOffers([anOffer()], one);
    if (row === undefined) throw new Error('No row');
    const { container } = render(<QuoteLine row={row} words="4,000.00" axes={cellAxes([row])} />);

    expect(container.querySelectorAll('polyline')).toHaveLength(0);
    expect(container.textContent).toContain('one day of public quotes, 1 Nov 2026');
  });
});

describe('the bar of a share', () => {
  it('is as long as its share of the largest', () => {
    const { container } = render(<ShareBar share={125_000} fullAt={250_000} words="12.5" />);

    expect(container.querySelector<HTMLElement>('[class*="share"]')?.style.width).toBe('50%');
    expect(container.textContent).toBe('12.5');
  });
});

describe('an axis', () => {
  it('places what lies beyond it at its end', () => {
    expect([-5, 0, 5, 10, 15].map((value) => placeOn({ from: 0, to: 10 }, value))).toEqual([
      0, 0, 50, 100, 100,
    ]);
  });

  it('is not squeezed by one offer that comes years later than the others', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      anOffer({ id: `O${index}`, entryDate: null, leadTimeDays: 20 + index }),
    );
    const usual = cellAxes(evaluateOffers(many, reference)).rack;
    const odd = cellAxes(
      evaluateOffers([...many, anOffer({ id: 'odd', entryDate: null, leadTimeDays: 1400 })], reference),
    ).rack;

    expect((odd?.to ?? 0) - (usual?.to ?? 0)).toBeLessThan(30);
  });

  it('is none where nothing is to be drawn', () => {
    expect(cellAxes([])).toEqual({ rack: null, payments: null, quoteDays: null, quoteRatios: null });
  });
});
