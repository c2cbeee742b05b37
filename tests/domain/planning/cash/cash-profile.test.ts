import { countryCode } from '#domain/core/country';
import { cashProfile } from '#domain/planning/cash/cash-profile';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, planOn } from '../../../fixtures/plan-on-ground';

function profileOf(asked: Parameters<typeof planOn>[0] = {}) {
  const { evaluation, ground } = planOn(asked);
  const [line] = evaluation.lines;
  if (line === undefined) throw new Error('No line');
  return cashProfile(line, evaluation.plan, ground);
}

describe('the cash of one unit', () => {
  it('is that of the line, divided by its units', () => {
    const { months, deposits, isWhole } = profileOf();

    expect(months.get('2026-11' as never)).toBe(37_440);
    expect(months.get('2026-12' as never)).toBe(336_960);
    expect(deposits).toEqual([
      { from: '2026-11-28', to: '2027-01-20', perUnit: 37_440 },
      { from: '2026-12-01', to: '2027-01-20', perUnit: 149_760 },
      { from: '2026-12-25', to: '2027-01-20', perUnit: 187_200 },
    ]);
    expect(isWhole).toBe(true);
  });

  it('is not whole where something is not known or not dated', () => {
    expect(profileOf({ offers: [aFutureOffer({ shipFrom: countryCode('TH') })] }).isWhole).toBe(false);
  });

  it('does not exist for no units', () => {
    expect(() => profileOf({ lines: [aLineOf({ quantity: 0 })] })).toThrow(/no units/);
  });
});
