import { partsPerMillion, usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { CellFormat } from '#domain/model/cell-format';
import type { Offer } from '#domain/model/offer';
import { cellShades, limitText, STEP_MARKS } from '#domain/reports/cell-shades';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { columnsInUnit } from '#domain/reports/money-unit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const row = (id: string, unitPrice: number, change: Partial<Offer> = {}) =>
  evaluateOffer(anOffer({ id, unitPrice: usdCents(unitPrice), ...change }), prepared());
const cap: CellFormat = {
  kind: 'policy',
  columnId: 'dutyRate',
  breaks: 'above',
  limit: 100_000,
  words: 'Duty cap of the board',
};
const scale: CellFormat = { kind: 'relative', columnId: 'unitPrice', show: 'scale' };
const ends: CellFormat = { kind: 'relative', columnId: 'unitPrice', show: 'ends' };

describe('a policy', () => {
  it('marks what is beyond its limit, in words, and nothing at the limit', () => {
    const offer = row('A1', 374_400);
    const at = { ...cap, limit: 126_000 };

    expect(cellShades([cap], comparisonColumns, [offer]).of('dutyRate', offer)).toEqual({
      mode: 'policy',
      mark: '▲ over cap',
      words: 'Policy, Duty %: ▲ over cap where above 10 % (Duty cap of the board)',
    });
    expect(cellShades([at], comparisonColumns, [offer]).of('dutyRate', offer)).toBeNull();
  });

  it('marks what is below a floor', () => {
    const offer = row('A1', 374_400);
    const floor: CellFormat = {
      kind: 'policy',
      columnId: 'quantity',
      breaks: 'below',
      limit: 200,
      words: '',
    };

    expect(cellShades([floor], comparisonColumns, [offer]).of('quantity', offer)?.mark).toBe('▼ under floor');
    const at = { ...floor, limit: 100 };
    expect(cellShades([at], comparisonColumns, [offer]).of('quantity', offer)).toBeNull();
  });

  it('keeps its limit in the stored unit, whatever unit is shown', () => {
    const offer = row('A1', 374_400);
    const landed: CellFormat = {
      kind: 'policy',
      columnId: 'landedPerTh',
      breaks: 'above',
      limit: 1800,
      words: '',
    };
    const shades = cellShades([landed], columnsInUnit('total'), [offer]);

    expect(shades.of('landedPerTh', offer)?.mode).toBe('policy');
    expect(shades.legend).toEqual(['Policy, Landed $/TH: ▲ over cap where above $18.00']);
  });

  it('says nothing of a value that is not known or that words stand for', () => {
    const ddp = row('A1', 374_400, { incoterm: 'DDP' });
    const any: CellFormat = { ...cap, limit: -1 };

    expect(cellShades([any], comparisonColumns, [ddp]).of('dutyRate', ddp)).toBeNull();
  });
});

describe('a relative format', () => {
  const rows = [row('A1', 100_000), row('A2', 200_000), row('A3', 500_000)];

  it('has five steps between the lowest and the highest shown value, with a bar for each', () => {
    const shades = cellShades([scale], comparisonColumns, rows);

    expect(rows.map((one) => shades.of('unitPrice', one)?.mark)).toEqual([
      STEP_MARKS[1],
      STEP_MARKS[2],
      STEP_MARKS[5],
    ]);
    expect(shades.legend).toEqual(['Relative, Unit price $: five steps among the shown offers']);
  });

  it('looks at the shown rows alone', () => {
    const shades = cellShades([scale], comparisonColumns, rows.slice(0, 2));

    expect(shades.of('unitPrice', rows[1]!)?.mark).toBe(STEP_MARKS[5]);
    expect(shades.of('unitPrice', rows[2]!)).toBeNull();
  });

  it('names the best and the worst by the column’s own good end', () => {
    const shades = cellShades([ends], comparisonColumns, rows);

    expect(rows.map((one) => shades.of('unitPrice', one)?.mark ?? null)).toEqual(['▼ best', null, '▲ worst']);
  });

  it('says nothing where all are equal or there is one', () => {
    const alike = [row('A1', 100_000), row('A2', 100_000)];
    for (const format of [scale, ends]) {
      expect(cellShades([format], comparisonColumns, alike).of('unitPrice', alike[0]!)).toBeNull();
      expect(cellShades([format], comparisonColumns, rows.slice(0, 1)).of('unitPrice', rows[0]!)).toBeNull();
    }
  });

  it('gives way to a broken policy of the same cell', () => {
    const policy: CellFormat = {
      kind: 'policy',
      columnId: 'unitPrice',
      breaks: 'above',
      limit: 0,
      words: '',
    };
    const shades = cellShades([scale, policy], comparisonColumns, rows);

    expect(shades.of('unitPrice', rows[0]!)?.mode).toBe('policy');
    expect(shades.legend).toHaveLength(2);
  });

  it('is passed over for words, for columns that are gone, and policies of days', () => {
    const formats: CellFormat[] = [
      { kind: 'relative', columnId: 'vendor', show: 'scale' },
      { kind: 'relative', columnId: 'gone', show: 'scale' },
      { kind: 'policy', columnId: 'onRackP50', breaks: 'above', limit: 1, words: '' },
    ];

    expect(cellShades(formats, comparisonColumns, rows).legend).toEqual([]);
  });
});

describe('any format', () => {
  it('always names its mode and has a mark beside its colour', () => {
    const formats = fc.constantFrom<CellFormat>(
      cap,
      scale,
      ends,
      { kind: 'relative', columnId: 'landedPerTh', show: 'scale' },
      { kind: 'relative', columnId: 'onRackP90', show: 'ends' },
    );
    fc.assert(
      fc.property(fc.array(anyEvaluation, { minLength: 1, maxLength: 5 }), formats, (all, format) => {
        const rows = all.map((one) => one.row);
        const shades = cellShades([format], comparisonColumns, rows);
        for (const one of rows) {
          const shade = shades.of(format.columnId, one);
          if (shade === null) continue;
          expect(shade.mode).toBe(format.kind);
          expect(shade.mark.trim()).not.toBe('');
          expect(shade.words.toLowerCase()).toContain(format.kind);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the words of a limit', () => {
  it('follow the kind of the column', () => {
    expect(limitText(1850, 'usd')).toBe('$18.50');
    expect(limitText(partsPerMillion(126_000), 'percent')).toBe('12.6 %');
    expect(limitText(90, 'integer')).toBe('90');
  });
});
