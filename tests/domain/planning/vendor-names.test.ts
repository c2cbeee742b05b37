import { cashCalendar } from '#domain/planning/cash/cash-calendar';
import { depositsAtRisk } from '#domain/planning/cash/deposits';
import { vendorNames } from '#domain/planning/vendor-names';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, planOn } from '../../fixtures/plan-on-ground';

describe('the names of the sellers', () => {
  it('are those of their records, each once and in order', () => {
    const { ground } = planOn({
      offers: [
        aFutureOffer({ vendor: 'Zed' }),
        aFutureOffer({ id: 'A2', vendor: 'Antminer' }),
        aFutureOffer({ id: 'A3' }),
      ],
    });

    expect(vendorNames(ground)).toEqual(['Bitmain', 'Zed']);
    expect(vendorNames(ground)).toBe(vendorNames(ground));
  });
});

describe('a seller without a record', () => {
  it('is one however its offers spell it: in names, in shares and in deposits', () => {
    const { evaluation, ground } = planOn({
      offers: [
        aFutureOffer({ vendor: 'Acme Rigs' }),
        aFutureOffer({ id: 'A2', vendor: 'ACME RIGS' }),
        aFutureOffer({ id: 'A3', vendor: 'Zed' }),
      ],
    });

    expect(vendorNames(ground)).toEqual(['Acme Rigs', 'Zed']);
    expect(evaluation.lines.map(({ vendor }) => vendor)).toEqual(['Acme Rigs', 'Acme Rigs', 'Zed']);
    expect(evaluation.totals.byVendor.shares.map(({ name, ofThs }) => [name, ofThs])).toEqual([
      ['Acme Rigs', 666_667],
      ['Zed', 333_333],
    ]);
    expect(depositsAtRisk(cashCalendar(evaluation, ground)).map(({ vendor }) => vendor)).toEqual([
      'Acme Rigs',
      'Zed',
    ]);
    expect(ground.offers.get('A2')?.vendor).toBe('ACME RIGS');
  });
});
