import { monthsLater } from '#domain/core/calendar-month';
import { costOf } from '#domain/evaluation/evaluate-offers';
import { batchDays } from '#domain/payments/payment-plan';
import { cashCalendar } from '#domain/planning/cash/cash-calendar';
import { CASH_KINDS, type CashFlow } from '#domain/planning/cash/cash-flow';
import { depositOn, depositsAtRisk } from '#domain/planning/cash/deposits';
import { lineCash } from '#domain/planning/cash/line-cash';
import { evaluateLine } from '#domain/planning/evaluate-line';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlan } from '../../../fixtures/any-plan';

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const amounts = (flows: readonly CashFlow[]) => flows.map(({ amount }) => amount);

describe('the cash of any plan', () => {
  it('adds up, line by line, to landed with the option fee, receiving and tax, to the cent', () => {
    fc.assert(
      fc.property(anyPlan, ({ evaluation, ground }) => {
        for (const line of evaluation.lines) {
          const { flows, gaps } = lineCash(line, evaluation.plan, ground);
          const whole = line.evaluation?.allInWhole ?? null;
          if (line.landed === null) {
            expect(gaps.some(({ missing }) => missing !== 'receiving')).toBe(true);
          } else {
            expect(sum(amounts(flows))).toBe(line.landed + (whole?.receiving ?? 0) + (whole?.useTax ?? 0));
          }
        }
      }),
    );
  });

  it('adds up, month by month and with what has no day, to its total', () => {
    fc.assert(
      fc.property(anyPlan, ({ evaluation, ground }) => {
        const { months, undated, total, lines, dearest, peak } = cashCalendar(evaluation, ground);

        expect(sum(months.map((month) => month.total)) + sum(Object.values(undated))).toBe(total);
        expect(sum(lines.flatMap(({ flows }) => amounts(flows)))).toBe(total);
        expect(
          months.every(({ byKind, total: of }) => sum(CASH_KINDS.map((kind) => byKind[kind])) === of),
        ).toBe(true);
        expect(dearest?.amount ?? 0).toBe(Math.max(0, ...months.map((month) => month.total)));
        expect(peak?.amount ?? 0).toBe(months.at(-1)?.cumulative ?? 0);
      }),
    );
  });

  it('is paid on or after the day the plan is signed, and nothing is negative', () => {
    fc.assert(
      fc.property(anyPlan, ({ evaluation, ground }) => {
        const { asOf } = ground.prepared.reference.settings.scenario;
        for (const { flows } of cashCalendar(evaluation, ground).lines) {
          for (const { amount, on, kind } of flows) {
            expect(amount).toBeGreaterThan(0);
            if (on !== null && kind === 'price') expect(on >= asOf).toBe(true);
          }
        }
      }),
    );
  });

  it('pays duty on the day whose law it is counted by, wherever that is one day', () => {
    fc.assert(
      fc.property(anyPlan, ({ evaluation, ground }) => {
        for (const line of evaluation.lines) {
          const row = line.evaluation;
          if (row === null || row.scenario.entryBasis === 'expected' || row.scenario.entryBasis === 'as-of')
            continue;
          const costed = costOf(row.offer, row.delivery, ground.prepared);
          const entries = 'steps' in costed ? (costed.steps.charges?.entries ?? []) : [];
          const paid = lineCash(line, evaluation.plan, ground).flows.filter(({ kind }) => kind === 'duty');

          expect(paid.map(({ on }) => on)).toEqual(
            entries.flatMap(({ plan, duty }) =>
              plan.timing.kind === 'on' && duty > 0 ? [plan.timing.day] : [],
            ),
          );
        }
      }),
    );
  });

  it('moves when a line is shipped a month later, and but for duty and fees never its sum', () => {
    fc.assert(
      fc.property(anyPlan, ({ evaluation, ground }) => {
        for (const { line } of evaluation.lines) {
          if (line.batchMonth === null) continue;
          const at = (months: number) => {
            const batchMonth = line.batchMonth === null ? null : monthsLater(line.batchMonth, months);
            const moved = evaluateLine({ ...line, batchMonth }, ground);
            return { moved, ...lineCash(moved, evaluation.plan, ground) };
          };
          const [now, later] = [at(0), at(1)];
          const fixed = ({ flows }: typeof now) =>
            flows.filter(({ kind }) => kind !== 'duty' && kind !== 'entry-fees' && kind !== 'other');
          if ((now.moved.landed === null) !== (later.moved.landed === null)) continue;

          expect(sum(amounts(fixed(later)))).toBe(sum(amounts(fixed(now))));
          const days = (cash: typeof now) => cash.flows.map(({ on }) => on ?? '').join();
          expect(days(later) >= days(now)).toBe(true);
        }
      }),
    );
  });
});

describe('the deposits of any plan', () => {
  it('are never negative, never more than the price, and end', () => {
    fc.assert(
      fc.property(anyPlan, ({ evaluation, ground }) => {
        const price = sum(evaluation.lines.map((line) => line.price ?? 0));
        for (const { steps, largest } of depositsAtRisk(cashCalendar(evaluation, ground))) {
          expect(steps.every(({ amount }) => amount >= 0 && amount <= price)).toBe(true);
          expect(steps.at(-1)?.amount ?? 0).toBe(0);
          expect(largest?.amount ?? 0).toBe(Math.max(0, ...steps.map(({ amount }) => amount)));
        }
      }),
    );
  });

  it('are on each day what was paid for batches that leave later', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(600), ({ evaluation, ground }, offset) => {
        const calendar = cashCalendar(evaluation, ground);
        const flows = calendar.lines.flatMap((line) => line.flows).filter(({ kind }) => kind === 'price');
        const days = flows.flatMap(({ on, dispatchOn }) => [on, dispatchOn]).filter((on) => on !== null);
        const day = days[offset % Math.max(1, days.length)];
        if (day === undefined) return;
        const expected = sum(
          amounts(
            flows.filter(
              ({ on, dispatchOn }) => on !== null && dispatchOn !== null && on <= day && day < dispatchOn,
            ),
          ),
        );

        expect(sum(depositsAtRisk(calendar).map((deposits) => depositOn(deposits, day)))).toBe(expected);
      }),
    );
  });

  it('know the day each batch leaves wherever a purchase is dated', () => {
    fc.assert(
      fc.property(anyPlan, ({ evaluation, ground }) => {
        for (const line of evaluation.lines) {
          const { flows } = lineCash(line, evaluation.plan, ground);
          const dispatches = (line.evaluation === null ? null : batchDays(line.evaluation))?.map(
            (of) => of.dispatch,
          );
          for (const { kind, batch, dispatchOn } of flows) {
            if (kind === 'price') expect(dispatchOn).toBe(dispatches?.[(batch ?? 1) - 1] ?? null);
          }
        }
      }),
    );
  });
});
