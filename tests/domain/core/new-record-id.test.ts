import { newRecordId } from '#domain/core/new-record-id';
import { describe, expect, it } from 'vitest';

describe('newRecordId', () => {
  it('is made of the kind and the name', () => {
    expect(newRecordId('site', 'West Texas (2)', [])).toBe('site-west-texas-2');
  });

  it('is the kind alone for a name without a Latin letter or digit', () => {
    expect(newRecordId('party', '比特大陆', [])).toBe('party');
  });

  it('gets a number where it is taken', () => {
    expect(newRecordId('party', '算能科技', [{ id: 'party' }, { id: 'party-2' }])).toBe('party-3');
  });
});
