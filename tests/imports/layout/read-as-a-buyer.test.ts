/** Lists that a careful buyer would not read as they seem to read. */
import { describe, expect, it } from 'vitest';
import type { GivenValues } from '#domain/model/source-profile';
import { readPastedText } from '#parser/read-pasted-text';
import { guessLayout } from '../../../src-renderer/imports/layout/guess-layout';
import type { LayoutGuess } from '../../../src-renderer/imports/layout/layout';
import { readWithLayout } from '../../../src-renderer/imports/layout/read-with-layout';
import type { PriceList } from '../../../src-renderer/imports/price-list';
import { aLayoutKnown } from '../../fixtures/layout-known';
import { aPriceListContext } from '../../fixtures/price-list-context';

const known = aLayoutKnown();
const context = aPriceListContext({ rigModels: known.rigModels, vendors: known.vendors });
const GIVEN = {
  vendor: 'Acme',
  hts_code: '8543.70.98.60',
  mode: 'ocean',
  origin: 'MY',
  ship_from: 'HK',
  currency: 'USD',
  quantity: '10',
} as const;

function tableOf(lines: readonly string[]) {
  const table = readPastedText(lines.join('\n').replaceAll('|', '\t'), null);
  if (!table.ok) throw new Error(table.problem.code);
  return table.value;
}

/** @param lines - cells are parted by bars */
function guess(lines: readonly string[], given: GivenValues = GIVEN): LayoutGuess {
  const guessed = guessLayout(tableOf(lines), known, { given });
  if (!guessed.ok) throw new Error(guessed.problem.code);
  return guessed.value;
}

function read(lines: readonly string[], given: GivenValues = { ...GIVEN, incoterm: 'FOB' }): PriceList {
  const list = readWithLayout(tableOf(lines), guess(lines, given).layout, context);
  if (!list.ok) throw new Error(list.problem.code);
  return list.value;
}

function readingOf({ columns }: LayoutGuess, header: string) {
  return columns.find((column) => column.header === header)?.reading ?? null;
}

const textsOf = ({ remarks }: PriceList) => remarks.map(({ text }) => text).join('\n');
const whysOf = ({ rejected }: PriceList) => rejected.flatMap(({ reasons }) => reasons.map(({ why }) => why));

describe('a list as a careful buyer reads it', () => {
  it('tells tax that is in some prices apart from tax that is on top of others', () => {
    const told = textsOf(
      read(['Model|TH/s|Price USD|Qty', 'S21 XP|270|5994 + 20% VAT|9', 'S21 Pro|234|3744 incl. VAT|9']),
    );
    expect(told).toContain('Beside the price stands: tax not included.');
    expect(told).toContain('Beside the price stands: tax included.');
  });

  it('tells what the header of the price says of tax', () => {
    const list = read(['Model|TH/s|Price USD incl. VAT|Qty', 'S21 XP|270|5994|9', 'S21 Pro|234|3744|9']);
    expect(textsOf(list)).toContain('“Price USD incl. VAT” says of the price: tax included (2 offers');
    expect(list.offers.map(({ unitPrice }) => unitPrice)).toEqual([599_400, 374_400]);
  });

  it('takes the Incoterm of the price that is read, and never that of the one beside it', () => {
    const guessed = guess(['Model|TH/s|FOB Price (USD)|DDP Price (USD)|Qty', 'S21 XP|270|5994|7200|9']);
    const term = readingOf(guessed, 'DDP Price (USD)') === null ? 'FOB' : 'DDP';
    expect(guessed.columns.filter(({ reading }) => reading?.field === 'unit_price')).toHaveLength(1);
    expect(guessed.layout.given.incoterm).toBe(term);
    expect(guessed.told.join('\n')).toContain(`“${term}”`);
  });

  it.each(['Price USD per container', 'Lot price USD', 'Price (USD/PH)', 'USD/kg', '整柜单价'])(
    'does not take “%s” for the price of a unit',
    (header) => {
      const guessed = guess([`Model|TH/s|${header}|Qty`, 'S21 XP|270|59940|9', 'S21 Pro|234|37440|9']);
      expect(readingOf(guessed, header)).toBeNull();
      expect(guessed.questions).toContainEqual(expect.objectContaining({ field: 'unit_price' }));
    },
  );

  it.each(['Qty (pallets)', 'Available PH', 'MOQ (containers)', 'Stock MW', '数量（柜）'])(
    'does not take “%s” for a number of units',
    (header) => {
      const guessed = guess([`Model|TH/s|Price USD|${header}`, 'S21 XP|270|5994|9', 'S21 Pro|234|3744|9']);
      expect(readingOf(guessed, header)).toBeNull();
    },
  );

  it.each(['S21 XP / S21 Pro', 'S21+ & S21 Pro', 'Antminer S21 or S21 Pro', 'M60S、M63S'])(
    'rejects a row for the two rigs of “%s”, of which the price is one’s',
    (model) => {
      const list = read(['Model|TH/s|Price USD|Qty', `${model}|235|4000|9`]);
      expect(list.offers).toEqual([]);
      expect(whysOf(list).join()).toContain('give each a line of its own');
    },
  );

  it('takes one rig named in two languages for one', () => {
    const list = read(['Model|TH/s|Price USD|Qty', '蚂蚁 S21 XP / Antminer S21 XP|270|5994|9']);
    expect(list.offers).toMatchObject([{ hashrateThs: 270, unitPrice: 599_400 }]);
  });

  it('holds a price of a unit against its price per TH, as far as that is rounded', () => {
    const list = read([
      'Model|TH/s|USD/T|Unit Price USD|Qty',
      'S21 Pro|234|16.00|3745|9',
      'S21 Pro|234|16.00|3746|9',
    ]);
    expect(list.offers.map(({ unitPrice }) => unitPrice)).toEqual([374_500]);
    expect(whysOf(list)).toEqual(['contradicts “16.00” per TH in “USD/T”']);
  });

  it('refuses a currency of the row that its header gainsays', () => {
    const list = read(['Model|TH/s|Price USD|Currency|Qty', 'T21|190|19000|RMB|9', 'T21|190|2700|USD|9']);
    expect(list.offers.map(({ unitPrice }) => unitPrice)).toEqual([270_000]);
    expect(whysOf(list)).toEqual(['contradicts USD in the header of the price']);
  });

  it('does not let the currency of all rows overrule what the header says', () => {
    const list = read(['Model|TH/s|Price EUR|Qty', 'T21|190|$2,700.00|9']);
    expect(list.offers).toEqual([]);
    expect(whysOf(list)).toHaveLength(1);
  });

  it('takes the rate that stands in the row before any other', () => {
    const list = read([
      'Model|TH/s|Price|Currency|Qty|fx_usd_per_unit|fx_date',
      'T21|190|19000|CNY|9|0.1402|2026-11-05',
    ]);
    expect(list.offers).toMatchObject([
      { unitPrice: 266_380, foreignPrice: { usdPerUnit: '0.1402', rateDate: '2026-11-05' } },
    ]);
  });

  it('refuses a price in brackets, which accountants write for a negative amount', () => {
    const list = read(['Model|TH/s|Price USD|Qty', 'T21|190|(2700)|9', 'T21|190|$(2,700.00)|9']);
    expect(list.offers).toEqual([]);
    expect(whysOf(list)).toHaveLength(2);
  });

  it.each(['USA (assembled)', 'Malaysia (hashboards from China)', 'MY (PCBA: CN)', '美国（组装）'])(
    'does not take “%s” for an origin',
    (origin) => {
      const list = read(['Model|TH/s|Price USD|Qty|Origin', `S21 XP|270|5994|9|${origin}`]);
      expect(list.offers).toEqual([]);
      expect(whysOf(list)).toHaveLength(1);
    },
  );

  it('takes a town in brackets for no second origin', () => {
    const list = read(['Model|TH/s|Price USD|Qty|Origin', 'S21 XP|270|5994|9|Malaysia (Penang)']);
    expect(list.offers).toMatchObject([{ origin: 'MY' }]);
  });
});
