import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerSchema } from '#domain/model/offer';
import { LIMITS } from '#parser/limits';
import { parseDelimitedText } from '#parser/text/delimited-text';
import { aPriceListContext } from '../fixtures/price-list-context';
import { priceListText, type PriceListRow } from '../fixtures/price-list-text';
import { readPriceListFile } from '../fixtures/read-price-list-file';

const context = aPriceListContext();
const aRow: fc.Arbitrary<PriceListRow> = fc.record(
  {
    id: fc.string({ maxLength: 4 }),
    unit_price: fc.oneof(fc.constantFrom('3744', '-1', '1,234', '=1+1', ''), fc.string({ maxLength: 8 })),
    quantity: fc.oneof(fc.constantFrom('100', '0', '1e9'), fc.string({ maxLength: 4 })),
    origin: fc.oneof(fc.constantFrom('MY', 'China', 'Korea'), fc.string({ maxLength: 5 })),
    entry_date: fc.oneof(fc.constantFrom('', '2026-02-30', '2026-11-21'), fc.string({ maxLength: 10 })),
    note: fc.string({ unit: 'binary', maxLength: 30 }),
  },
  { requiredKeys: [] },
);

describe('readPriceList', () => {
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readPriceListFile(bytes, context)).toHaveProperty('ok');
      }),
      { numRuns: 2000 },
    );
  });

  it('makes of every row an offer that obeys the schema, or a rejected row with a reason', () => {
    fc.assert(
      fc.property(fc.array(aRow, { minLength: 1, maxLength: 8 }), (rows) => {
        const text = priceListText(rows).replaceAll('\0', ' ');
        const result = readPriceListFile(new TextEncoder().encode(text), context);
        if (!result.ok) throw new Error(result.problem.code);
        const { offers, rejected } = result.value;

        const lines = [...offers.map(({ evidenceRow }) => evidenceRow), ...rejected.map(({ line }) => line)];
        const normal = text.replace(/\r\n?/g, '\n');
        expect(lines.sort((a, b) => Number(a) - Number(b))).toEqual(
          parseDelimitedText(normal, LIMITS)
            .rows.slice(1)
            .map(({ line }) => line),
        );
        for (const offer of offers) expect(offerSchema.safeParse(offer).success).toBe(true);
        for (const row of rejected) expect(row.reasons.length).toBeGreaterThan(0);
        expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives a changed byte no way to throw or to hang', () => {
    const file = new TextEncoder().encode(
      priceListText([{ id: 'A' }, { id: 'B', note: 'two\nlines, "quoted"' }]),
    );
    const change = fc.record({ at: fc.nat(file.length - 1), byte: fc.integer({ min: 0, max: 255 }) });

    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 5 }),
        fc.nat(file.length),
        (changes, length) => {
          const damaged = file.slice(0, length);
          for (const { at, byte } of changes) if (at < length) damaged[at] = byte;
          expect(readPriceListFile(damaged, context)).toHaveProperty('ok');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
