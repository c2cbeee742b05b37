import { describe, expect, it } from 'vitest';
import { readSignatories } from '../../src-renderer/services/use-signatories';

describe('names of signatories kept on this machine', () => {
  it('are those that were typed', () => {
    expect(readSignatories({ 'Prepared by': 'Ana', 'Signed for finance by': '' })).toEqual({
      'Prepared by': 'Ana',
      'Signed for finance by': '',
    });
  });

  it.each([null, undefined, 'Ana', 7, ['Ana']])('are none of what is no set of names: %j', (kept) => {
    expect(readSignatories(kept)).toBeNull();
  });

  it('leave out what is no name, and keep the others', () => {
    expect(readSignatories({ A: 7, B: 'x'.repeat(121), C: 'Bo' })).toEqual({ C: 'Bo' });
  });
});
