import { isOfSide, isVendor, shareNameIs } from '#domain/planning/rules/rule-names';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, planOn } from '../../../fixtures/plan-on-ground';

const { evaluation, ground } = planOn({ offers: [aFutureOffer({ vendor: 'Antminer' })] });
const [line] = evaluation.lines;
if (line === undefined) throw new Error('No line');

describe('a name in a rule', () => {
  it('means a vendor by any of its names, whatever its case', () => {
    expect(['Bitmain', 'bitmain ', 'ANTMINER'].every((name) => isVendor(line, name, ground))).toBe(true);
    expect(isVendor(line, 'Canaan', ground)).toBe(false);
    expect(shareNameIs(line, 'vendor', 'antminer', ground)).toBe(true);
  });

  it('means an origin by its code and a part by its supplier’s name or id', () => {
    const withPart = {
      ...line,
      components: [{ supplierId: 'sophgo', supplierName: 'Sophgo', status: null, isOfConcern: false }],
    };

    expect(shareNameIs(line, 'origin', 'MY', ground)).toBe(true);
    expect(shareNameIs(line, 'cooling', 'air', ground)).toBe(false);
    expect(shareNameIs(withPart, 'component', 'sophgo', ground)).toBe(true);
    expect(shareNameIs(withPart, 'component', 'SOPHGO', ground)).toBe(true);
    expect(shareNameIs(line, 'component', 'sophgo', ground)).toBe(false);
  });

  it('on a side of a pair means an offer, a vendor, an origin or a rig', () => {
    expect(isOfSide(line, { of: 'offer', name: 'A1' }, ground)).toBe(true);
    expect(isOfSide(line, { of: 'vendor', name: 'Bitmain' }, ground)).toBe(true);
    expect(isOfSide(line, { of: 'origin', name: 'MY' }, ground)).toBe(true);
    expect(isOfSide(line, { of: 'model', name: 'antminer s21 pro' }, ground)).toBe(true);
    expect(isOfSide(line, { of: 'model', name: 'Antminer S21' }, ground)).toBe(false);
  });
});
