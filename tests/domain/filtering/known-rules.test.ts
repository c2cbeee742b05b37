import { knownRules } from '#domain/filtering/known-rules';
import { describe, expect, it } from 'vitest';
import { all, any, atMost, someContext } from '../../fixtures/filters';

const price = atMost('unitPrice', 1);
const strange = atMost('colour', 3);

describe('the rules that can be asked', () => {
  it('leave out conditions on unknown columns, and groups that held nothing else', () => {
    const { rule, passedOver } = knownRules(all(price, any(strange), any(strange, price)), someContext);

    expect(rule).toEqual(all(price, any(price)));
    expect(passedOver).toEqual([strange, strange]);
  });

  it('keep a group that was empty to begin with', () => {
    expect(knownRules(all(any()), someContext)).toEqual({ rule: all(any()), passedOver: [] });
  });
});
