/** What happens to one record that two copies of a workspace changed. */
import { describe, expect, it } from 'vitest';
import { mergeRecord, type MergeConflict, type MergeTerms } from '#domain/merge/merge-record';
import { offerSchema } from '#domain/model/offer';
import { aStoredOffer } from '../../fixtures/workspace-records';

const terms: MergeTerms = {
  hasAncestor: true,
  isValid: (_, record) => offerSchema.safeParse(record).success,
};
const ancestor = aStoredOffer();
type Change = Parameters<typeof aStoredOffer>[0];

function merge(mine: Change | null, theirs: Change | null, given = terms) {
  const of = (change: Change | null) => (change === null ? undefined : aStoredOffer(change));
  const merged = mergeRecord('offers', { ancestor, mine: of(mine), theirs: of(theirs) }, given);
  if (merged === null) throw new Error('Expected a record');
  return merged;
}

const asked = ({ conflicts }: { readonly conflicts: readonly MergeConflict[] }) =>
  conflicts.map(({ field, ancestor: base, mine, theirs }) => [field, base, mine, theirs]);

describe('an offer that both copies changed', () => {
  it('has the fields of both where they are different ones', () => {
    const merged = merge({ note: 'by rail' }, { origin: 'TH', isShortlisted: true });

    expect(merged.conflicts).toEqual([]);
    expect(merged.decided(() => 'mine')).toEqual(
      aStoredOffer({ note: 'by rail', origin: 'TH', isShortlisted: true }),
    );
  });

  it('is asked about where one field says different things', () => {
    const merged = merge({ note: 'by rail' }, { note: 'by air', powerW: 3500 });

    expect(asked(merged)).toEqual([['note', null, 'by rail', 'by air']]);
    expect(merged.decided(() => 'theirs')).toEqual(aStoredOffer({ note: 'by air', powerW: 3500 }));
    expect(merged.decided(() => 'mine')).toEqual(aStoredOffer({ note: 'by rail', powerW: 3500 }));
  });

  it('never has a price of one side with the foreign price of the other', () => {
    const foreignPrice = { amount: '26000', currency: 'CNY', usdPerUnit: '0.14', rateDate: '2026-11-01' };
    const merged = merge({ unitPrice: 350_000 }, { unitPrice: 364_000, foreignPrice });

    expect(merged.conflicts.map(({ fields }) => fields)).toEqual([['unitPrice', 'foreignPrice']]);
    expect(merged.decided(() => 'mine')).toMatchObject({ unitPrice: 350_000, foreignPrice: null });
    expect(merged.decided(() => 'theirs')).toMatchObject({ unitPrice: 364_000, foreignPrice });
  });

  it('never has a quantity of one side with the customs entries of the other', () => {
    const batches = [
      { quantity: 60, afterDays: 0 },
      { quantity: ancestor.quantity - 60, afterDays: 30 },
    ];
    const merged = merge({ quantity: 2 * ancestor.quantity }, { batches, note: 'by rail' });

    expect(merged.conflicts.map(({ fields }) => fields)).toEqual([['quantity', 'batches']]);
    expect(merged.decided(() => 'mine')).toMatchObject({
      quantity: 2 * ancestor.quantity,
      batches: null,
      note: 'by rail',
    });
    expect(merged.decided(() => 'theirs')).toMatchObject({ quantity: ancestor.quantity, batches });
  });

  it('keeps the mark of who typed a field with the field', () => {
    const mark = (field: string, by: string) => ({ field, on: '2026-11-22', by, quoted: null });
    const merged = merge(
      { note: 'a', handEdits: [mark('note', 'Ana')] },
      { note: 'b', powerW: 1, handEdits: [mark('powerW', 'Ben'), mark('note', 'Ben')] },
    );

    expect(merged.decided(() => 'mine')).toMatchObject({
      note: 'a',
      powerW: 1,
      handEdits: [mark('powerW', 'Ben'), mark('note', 'Ana')],
    });
  });

  it('has every earlier quotation of either side once', () => {
    const quote = (evidenceId: string, quotedOn: string) => ({
      evidenceId,
      sheet: null,
      row: 2,
      quotedOn,
      validUntil: null,
      changed: [{ field: 'note' as const, value: null }],
    });
    const [june, july] = [quote('june', '2026-06-01'), quote('july', '2026-07-01')];
    const merged = merge({ earlierQuotes: [june] }, { earlierQuotes: [july, june] });

    expect(merged.conflicts).toEqual([]);
    expect(merged.decided(() => 'mine')).toMatchObject({ earlierQuotes: [july, june] });
  });

  it('is asked about whole where it was changed here and removed there', () => {
    const merged = merge({ note: 'kept' }, null);

    expect(asked(merged)).toEqual([[null, ancestor, aStoredOffer({ note: 'kept' }), undefined]]);
    expect(merged.decided(() => 'theirs')).toBeNull();
  });

  it('is asked about whole where a mixture of both could not be stored', () => {
    const merged = merge({ quantity: 9_000_000, unitPrice: 100 }, { unitPrice: 90_000_000 });

    expect(merged.conflicts.map(({ field }) => field)).toEqual([null]);
  });

  it('is asked about whole where two copies added another under the same id', () => {
    const three = {
      ancestor: undefined,
      mine: aStoredOffer({ note: 'a' }),
      theirs: aStoredOffer({ note: 'b' }),
    };

    expect(mergeRecord('offers', three, terms)?.conflicts.map(({ field }) => field)).toEqual([null]);
    const without = mergeRecord('offers', three, { ...terms, hasAncestor: false });
    expect(without?.conflicts.map(({ field }) => field)).toEqual(['note']);
  });
});
