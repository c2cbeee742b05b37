import { describe, expect, it } from 'vitest';
import { newestDecision } from '#domain/screening/newest-decision';
import { aDecision } from '../../fixtures/screening-records';

const at = '2026-11-21T13:00:00.000Z';

describe('the decision that counts', () => {
  it('is none of none', () => {
    expect(newestDecision([])).toBeNull();
  });

  it('is the later one, by the instant and not by how it is written', () => {
    const early = aDecision({ id: 'z', at: '2026-11-21T13:00:00Z' });
    const late = aDecision({ id: 'a', at: '2026-11-21T13:00:00.500Z' });

    expect(newestDecision([late, early])?.id).toBe('a');
  });

  it('is the more careful one of two in one instant', () => {
    const order = ['reopened', 'true-match', 'escalated', 'false-positive'] as const;

    for (const [place, outcome] of order.entries()) {
      const less = order.slice(place + 1).map((one) => aDecision({ id: `z-${one}`, outcome: one, at }));
      const careful = aDecision({ id: 'a', outcome, at: '2026-11-21T13:00Z' });
      expect(newestDecision([...less, careful])?.outcome).toBe(outcome);
      expect(newestDecision([careful, ...less])?.outcome).toBe(outcome);
    }
  });

  it('is the one of the greater id of two alike', () => {
    const [one, other] = [aDecision({ id: 'a', at }), aDecision({ id: 'b', at })];

    expect(newestDecision([one, other])?.id).toBe('b');
    expect(newestDecision([other, one])?.id).toBe('b');
  });
});
