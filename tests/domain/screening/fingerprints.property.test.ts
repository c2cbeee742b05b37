import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListEntry } from '#domain/model/restricted-list';
import { entryFingerprint, subjectFingerprint } from '#domain/screening/fingerprints';
import { whatChangedInEntry, whatChangedInSubject } from '#domain/screening/what-changed';
import { anyEntry } from '../../fixtures/decisions';
import { aListEntry, aSubject } from '../../fixtures/screening-records';

const aText = fc.constantFrom('a', 'b', 'A', 'a  b', 'a b', ' a');
const anyFullEntry: fc.Arbitrary<ListEntry> = fc
  .record({
    id: aText,
    list: fc.constantFrom('EL' as const, 'SDN' as const),
    listName: aText,
    kind: fc.constantFrom('entity' as const, 'individual' as const),
    name: aText,
    programmes: fc.array(aText, { maxLength: 2 }),
    aliases: fc.array(aText, { maxLength: 3 }),
    acronyms: fc.array(aText, { maxLength: 2 }),
    addresses: fc.array(fc.record({ text: aText, country: fc.constant(null) }), { maxLength: 2 }),
    identifiers: fc.array(fc.record({ kind: aText, number: aText, country: fc.constant(null) }), {
      maxLength: 2,
    }),
    notice: fc.option(aText),
    licencePolicy: fc.option(aText),
    remarks: fc.option(aText),
  })
  .map((change) => aListEntry(change));
const anySubject = fc
  .record({
    names: fc.array(aText, { minLength: 1, maxLength: 3 }),
    country: fc.constantFrom(null, 'CN', 'US'),
    addresses: fc.array(aText, { maxLength: 2 }),
    numbers: fc.array(aText, { maxLength: 2 }),
  })
  .map((change) => aSubject(change));

describe('fingerprints', () => {
  it('are SHA-256, and stay what they were: decisions on file are bound to them', () => {
    expect(entryFingerprint(aListEntry())).toBe(
      'f0fb8771cf765816a28d9795a2e4456bfcc464ac6ddbc0118d3bef468733d088',
    );
    expect(subjectFingerprint(aSubject())).toBe(
      'd6f6ce305aaac2f3794a53df5b303bf6b3a31396e8c3e34b625b3f5abf920f8f',
    );
  });

  it('are others exactly if there is a sentence on what changed in the entry', () => {
    fc.assert(
      fc.property(anyFullEntry, anyFullEntry, (one, other) => {
        expect(entryFingerprint(one) === entryFingerprint(other)).toBe(
          whatChangedInEntry(one, other).length === 0,
        );
      }),
    );
  });

  it('are others exactly if there is a sentence on what changed in the party', () => {
    fc.assert(
      fc.property(anySubject, anySubject, (one, other) => {
        expect(subjectFingerprint(one) === subjectFingerprint(other)).toBe(
          whatChangedInSubject(one, other).length === 0,
        );
      }),
    );
  });

  it('do not depend on the id, nor on the order and spacing of what is said', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const said = {
          ...entry,
          id: 'another',
          name: ` ${entry.name.replace(' ', '  ')}`,
          aliases: entry.aliases.toReversed(),
        };
        expect(entryFingerprint(said)).toBe(entryFingerprint(entry));
      }),
    );
  });
});
