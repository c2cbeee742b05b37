import { describe, expect, it } from 'vitest';
import { readLinesView, STANDARD_LINES_VIEW } from '../../../../src-renderer/features/plan/lines/lines-view';
import { readLineCell } from '../../../../src-renderer/features/plan/lines/read-line-cell';
import {
  quantityRange,
  snapQuantity,
  unitsPerPixel,
} from '../../../../src-renderer/features/plan/lines/snap-quantity';
import {
  dollars,
  formatMonth,
  readMonth,
  signedDollars,
} from '../../../../src-renderer/features/plan/plan-words';
import { aFutureOffer, aLineOf, day, month, planOn } from '../../../fixtures/plan-on-ground';
import { aSite } from '../../../fixtures/reference';

describe('a quantity that is dragged', () => {
  const range = { least: 50, most: 1_020, lot: 100 };

  it.each([
    [10, false, 0],
    [25, false, 50],
    [49, false, 50],
    [333.4, false, 333],
    [5_000, false, 1_020],
    [-40, false, 0],
    [20, true, 0],
    [30, true, 100],
    [349, true, 300],
    [350, true, 400],
    [5_000, true, 1_000],
  ])('of %f units comes to what can be bought (by lots: %s): %i', (wanted, isByLots, found) => {
    expect(snapQuantity(wanted, range, isByLots)).toBe(found);
  });

  it('ranges over what the offer is for, and no less than the line has', () => {
    const [row] = planOn({
      offers: [aFutureOffer({ quantity: 400, minimumQuantity: 20 })],
      lines: [aLineOf({ quantity: 700 })],
    }).evaluation.lines;

    expect(quantityRange(row!)).toEqual({ least: 20, most: 700, lot: 10 });
  });

  it('moves by a round number of units for each pixel', () => {
    expect([100, 400, 5_000, 100_000].map((most) => unitsPerPixel({ least: 1, most, lot: 1 }))).toEqual([
      1, 1, 10, 200,
    ]);
  });
});

describe('a month that is typed', () => {
  it.each(['2027-03', '2027/3', '3/2027', 'Mar 2027', 'march 27', 'MAR 2027'])('is read: %s', (text) => {
    expect(readMonth(text)).toBe('2027-03');
  });

  it.each(['', '13/2027', 'Marz', '2027', 'x 2027', '0000-01'])('is none: “%s”', (text) => {
    expect(readMonth(text)).toBeNull();
  });

  it('is shown by its name', () => {
    expect([month('2027-03'), null].map(formatMonth)).toEqual(['Mar 2027', '—']);
  });

  it('is so many months later with a sign', () => {
    const [row] = planOn({ lines: [aLineOf({ batchMonth: month('2027-11') })] }).evaluation.lines;
    const typing = { sites: [aSite()], today: day('2026-11-22') };
    const read = (text: string) => {
      const found = readLineCell('batchMonth', text, row!, typing);
      return found.ok ? found.value.change.batchMonth : found.problem;
    };

    expect([read('+2'), read('-1'), read('')]).toEqual(['2028-01', '2027-10', null]);
    expect(read('soon')).toBe('“soon” is no month. Type Mar 2027, 2027-03, or +2 for two months later.');
  });
});

describe('a cell of a line', () => {
  const [row] = planOn({ lines: [aLineOf()] }).evaluation.lines;
  const sites = [
    aSite(),
    aSite({ id: 'tx-2', name: 'West Texas 2' }),
    aSite({ id: 'nd', name: 'North Dakota' }),
  ];
  const read = (column: Parameters<typeof readLineCell>[0], text: string) => {
    const found = readLineCell(column, text, row!, { sites, today: day('2026-11-22') });
    return found.ok ? found.value.change : found.problem;
  };

  it('takes a whole name of a site before a part of one, and asks where a part is of several', () => {
    expect(read('site', 'west texas')).toEqual({ siteId: 'site-tx' });
    expect(read('site', 'dakota')).toEqual({ siteId: 'nd' });
    expect(read('site', 'west')).toBe('West Texas, West Texas 2: which of them?');
    expect(read('site', 'Ohio')).toBe('No site is called “Ohio”. Sites are kept under Data.');
  });

  it('takes a quantity with thousands apart, a sum and nothing', () => {
    expect(read('quantity', '1,250')).toEqual({ quantity: 1_250 });
    expect(read('quantity', '+10%')).toEqual({ quantity: 110 });
    expect(read('quantity', '2k')).toEqual({ quantity: 2_000 });
    expect(read('quantity', '0')).toEqual({ quantity: 0 });
    expect(read('quantity', '-5.5')).toEqual(expect.any(String));
    expect(read('quantity', '')).toEqual(expect.any(String));
  });

  it('takes a standing by its first letters', () => {
    expect(read('standing', 'ex')).toEqual({ standing: 'exercised' });
    expect(read('standing', 'perhaps')).toBe('Firm, option or exercised.');
  });
});

describe('the look of the table', () => {
  it('is kept as it was, and what is not understood is not', () => {
    expect(readLinesView(JSON.parse(JSON.stringify(STANDARD_LINES_VIEW)))).toEqual(STANDARD_LINES_VIEW);
    expect(
      [null, {}, { layout: {}, sort: [] }, { ...STANDARD_LINES_VIEW, sort: [1] }].map(readLinesView),
    ).toEqual([null, null, null, null]);
  });
});

describe('dollars of a plan', () => {
  it('are whole, with a sign where they are a difference', () => {
    expect([dollars(37_440_000_000), dollars(-150), dollars(-20), dollars(null)]).toEqual([
      '$374,400,000',
      '−$2',
      '$0',
      '—',
    ]);
    expect([signedDollars(100_00), signedDollars(-100_00), signedDollars(null)]).toEqual([
      '+$100',
      '−$100',
      '—',
    ]);
  });
});
