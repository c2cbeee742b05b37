import { describe, expect, it } from 'vitest';
import { incotermRules } from '#domain/landed-cost/incoterm-rules';
import { INCOTERMS } from '#domain/model/offer';
import { incotermWords } from '../../../src-renderer/features/offer-editor/incoterm-words';

describe('the line that says what a price includes', () => {
  it.each(INCOTERMS)('says of %s what the landed cost adds and what it does not', (term) => {
    const [inPrice = '', onTop = ''] = incotermWords[term].split('. ');
    const rule = incotermRules[term];

    expect(/freight/i.test(inPrice)).toBe(rule.includesFreight);
    expect(/insurance/i.test(inPrice)).toBe(rule.includesInsurance);
    expect(/duty/i.test(inPrice)).toBe(rule.sellerPaysDuty);
    expect(/freight/i.test(onTop)).toBe(!rule.includesFreight);
    expect(/insurance/i.test(onTop)).toBe(!rule.includesInsurance);
    expect(/duty/i.test(onTop)).toBe(!rule.sellerPaysDuty);
  });
});
