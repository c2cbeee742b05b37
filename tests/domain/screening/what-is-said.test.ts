import { describe, expect, it } from 'vitest';
import { saidOfEntry, saidOfSubject } from '#domain/screening/what-is-said';
import { aListEntry, aSubject } from '../../fixtures/screening-records';

describe('what is said', () => {
  it('leaves the id of an entry out and nothing else', () => {
    const { id, ...rest } = aListEntry();

    expect(id).not.toBe('');
    expect(Object.keys(saidOfEntry(aListEntry())).sort()).toEqual(Object.keys(rest).sort());
    expect(Object.keys(saidOfSubject(aSubject())).sort()).toEqual(Object.keys(aSubject()).sort());
  });

  it('has every list in one order, each text once', () => {
    expect(saidOfSubject(aSubject({ names: ['b', 'a', ' b '] }))['names']).toEqual(['a', 'b']);
  });
});
