import { describe, expect, it } from 'vitest';
import { lineName } from '#domain/executive/record/names-in-record';
import { aFutureOffer, aLineOf, planOn } from '../../../fixtures/plan-on-ground';

describe('a line in the record', () => {
  it('is named by its units, rig, vendor and offer', () => {
    const { evaluation } = planOn({ lines: [aLineOf({ quantity: 1_200 })] });
    const { model, vendor } = aFutureOffer();
    expect(evaluation.lines.map(lineName)).toEqual([`1,200 ${model} from ${vendor} (A1)`]);
  });

  it('is named by the id of its offer where that is gone', () => {
    const { evaluation } = planOn({ lines: [aLineOf({ offerId: 'GONE' })] });
    expect(evaluation.lines.map(lineName)).toEqual(['100 of offer GONE']);
  });

  it('keeps a name from right to left to itself', () => {
    const { evaluation } = planOn({ offers: [aFutureOffer({ vendor: 'מכרה' })] });
    expect(evaluation.lines.map(lineName).join('')).toContain('from \u2068מכרה\u2069 (A1)');
  });
});
