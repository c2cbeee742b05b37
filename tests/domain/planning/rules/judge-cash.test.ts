import { usdCents } from '#domain/core/money';
import { cashCalendar } from '#domain/planning/cash/cash-calendar';
import { depositsAtRisk } from '#domain/planning/cash/deposits';
import { judgeCash } from '#domain/planning/rules/judge-cash';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, month, planOn } from '../../../fixtures/plan-on-ground';
import { somePurchaseTerms } from '../../../fixtures/plan-records';
import { judged } from '../../../fixtures/judged-rule';

const offers = [aFutureOffer(), aFutureOffer({ id: 'C1', vendor: 'Canaan', quantity: 30 })];
const plan = {
  offers,
  lines: [
    aLineOf({ quantity: 100 }),
    aLineOf({ id: 'line-2', offerId: 'C1', quantity: 30, batchMonth: month('2027-08'), place: 2 }),
  ],
};
const { evaluation, ground } = planOn(plan);
const calendar = cashCalendar(evaluation, ground);
const dearest = calendar.dearest;
if (dearest === null) throw new Error('Nothing is paid');
const [largest] = depositsAtRisk(calendar);
const held = largest?.largest?.amount ?? 0;

describe('a limit of cash', () => {
  const cash = (most: number, of = null as ReturnType<typeof month> | null) =>
    ({ kind: 'cash', month: of, most: usdCents(most) }) as const;

  it('in every month is judged by the dearest of the cash calendar, to the cent', () => {
    expect(judged(cash(dearest.amount), plan)).toMatchObject({ standing: 'binding', slack: 0 });
    expect(judged(cash(dearest.amount - 1), plan)).toMatchObject({ standing: 'broken', slack: -1 });
    expect(judged(cash(dearest.amount * 2), plan)).toMatchObject({ standing: 'kept' });
    expect(judged(cash(dearest.amount - 1), plan).lineIds).toContain('line-1');
  });

  it('names the lines that pay in a month that is over, and no line that pays in others alone', () => {
    expect(judged(cash(dearest.amount), plan).lineIds).toEqual([]);
    // A month that is paid to the cent is not over.
    const others = calendar.months.filter(({ total }) => total < dearest.amount).map(({ total }) => total);
    const second = Math.max(...others);
    const over = calendar.months.filter(({ total }) => total > second).map(({ month: at }) => at);
    const paying = calendar.lines
      .filter(({ flows }) =>
        flows.some(({ on, amount }) => amount > 0 && over.some((at) => on?.startsWith(at))),
      )
      .map(({ lineId }) => lineId);
    expect(judged(cash(second), plan).lineIds).toEqual(paying);
  });

  it('in one month is judged by that one', () => {
    for (const { month: at, total } of calendar.months) {
      expect(judged(cash(total, at), plan)).toMatchObject({ standing: 'binding', slack: 0 });
      if (total > 0) expect(judged(cash(total - 1, at), plan).standing).toBe('broken');
    }
    expect(judged(cash(0, month('2031-01')), plan)).toMatchObject({ slack: 0, lineIds: [] });
  });

  it('is not known to be kept while a payment has no day', () => {
    const undated = { ...plan, reference: { lanes: [] } };

    expect(judged(cash(dearest.amount * 9), undated)).toMatchObject({ standing: 'unknown' });
    expect(judged(cash(0), undated).standing).toBe('broken');
  });

  it('is not known to be kept while an amount that is known has no day', () => {
    const undated = calendar.lines.map((line) => ({
      ...line,
      gaps: [],
      flows: line.flows.map((flow) => ({ ...flow, on: null })),
    }));
    const rule = { ...cash(900_000_000_00), id: 'rule-1', isOn: true };

    expect(judgeCash(rule, evaluation, calendar.lines).standing).toBe('kept');
    expect(judgeCash(rule, evaluation, undated)).toMatchObject({ standing: 'unknown', lineIds: [] });
  });

  it('is kept where nothing is paid', () => {
    expect(judged(cash(0), { offers: [] })).toMatchObject({
      standing: 'kept',
      words: '$0.00 paid; at most $0.00',
    });
  });
});

describe('a cap on deposits', () => {
  const deposits = (most: number, vendor: string | null = null) =>
    ({ kind: 'deposits', vendor, most: usdCents(most) }) as const;

  it('is judged by the most that a vendor holds on any day', () => {
    expect(held).toBeGreaterThan(0);
    expect(judged(deposits(held), plan)).toMatchObject({ standing: 'binding', slack: 0 });
    expect(judged(deposits(held - 1), plan)).toMatchObject({
      standing: 'broken',
      slack: -1,
      lineIds: ['line-1'],
    });
    expect(judged(deposits(held - 1), plan).words).toMatch(
      /^Bitmain holds \$[\d,.]+ from \d+ \w+ 20\d\d; at most/,
    );
  });

  it('does not name a line that only holds an option of that vendor', () => {
    const withOption = {
      ...plan,
      terms: [somePurchaseTerms({ id: 'A1' })],
      lines: [...plan.lines, aLineOf({ id: 'line-3', standing: 'option', place: 3 })],
    };

    expect(judged(deposits(held - 1), withOption).lineIds).toEqual(['line-1']);
  });

  it('of one vendor looks at that vendor alone, by any of its names', () => {
    expect(judged(deposits(held - 1, 'antminer'), plan).standing).toBe('broken');
    expect(judged(deposits(held - 1, 'Canaan'), plan).standing).toBe('kept');
    expect(judged(deposits(0, 'Auradine'), plan)).toMatchObject({
      standing: 'kept',
      slack: 0,
      words: 'Nothing is paid before goods leave; at most $0.00',
    });
  });

  it('is not known to be kept while it is not known when goods leave', () => {
    expect(judged(deposits(held * 9), { ...plan, reference: { lanes: [] } }).standing).toBe('unknown');
  });
});

describe('deposits of what nobody can price', () => {
  const deposits = (vendor: string | null) =>
    ({ kind: 'deposits', vendor, most: usdCents(900_000_000_00) }) as const;
  const with_ = (line: Parameters<typeof aLineOf>[0]) => ({
    ...plan,
    lines: [...plan.lines, aLineOf({ id: 'line-3', place: 3, ...line })],
  });

  it('are counted by lines, not by vendors, where nobody knows when the goods leave', () => {
    const two = { ...with_({ quantity: 50 }), reference: { lanes: [] } };

    expect(judged(deposits('Bitmain'), two).words).toMatch(
      /\(2 lines with payments not known or not dated\)$/,
    );
    expect(judged(deposits('Canaan'), two).words).toMatch(/\(1 line with payments/);
  });

  it('are not known to be within a cap: more units than are counted, an offer that is gone', () => {
    expect(judged(deposits(null), plan).standing).toBe('kept');
    expect(judged(deposits(null), with_({ quantity: 10_000_000 })).standing).toBe('unknown');
    expect(judged(deposits('Bitmain'), with_({ quantity: 10_000_000 })).standing).toBe('unknown');
    expect(judged(deposits('Canaan'), with_({ quantity: 10_000_000 })).standing).toBe('kept');
    expect(judged(deposits('Canaan'), with_({ offerId: 'gone' })).standing).toBe('unknown');
    expect(judged(deposits(null), with_({ offerId: 'gone' })).standing).toBe('unknown');
  });

  it('of an option whose offer is gone leave the cash of a month not known either', () => {
    const cash = { kind: 'cash', month: null, most: usdCents(900_000_000_00) } as const;

    expect(judged(cash, with_({ offerId: 'gone', standing: 'option' })).standing).toBe('unknown');
  });
});
