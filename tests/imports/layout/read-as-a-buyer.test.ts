/** Lists that a careful buyer would not read as they seem to read. */
import { describe, expect, it } from 'vitest';
import type { GivenValues } from '#domain/model/source-profile';
import { readPastedText } from '#parser/read-pasted-text';
import { guessLayout } from '../../../src-renderer/imports/layout/guess-layout';
import type { LayoutGuess } from '../../../src-renderer/imports/layout/layout';
import { readWithLayout } from '../../../src-renderer/imports/layout/read-with-layout';
import type { PriceList } from '../../../src-renderer/imports/price-list';
import { previewImport } from '../../../src-renderer/imports/preview-import';
import { aGround } from '../../fixtures/import-preview';
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
    const table = tableOf(['Model|TH/s|FOB Price (USD)|DDP Price (USD)|Qty', 'S21 XP|270|5994|7200|9']);
    const reading = { field: 'unit_price', unit: null, currency: 'USD', fromQuantity: null } as const;
    const guessed = guessLayout(table, known, { given: GIVEN, columns: new Map([[3, reading]]) });
    if (!guessed.ok) throw new Error(guessed.problem.code);
    expect(readingOf(guessed.value, 'FOB Price (USD)')).toBeNull();
    expect(guessed.value.questions).toEqual([]);
    expect(guessed.value.layout.given.incoterm).toBe('DDP');
    expect(guessed.value.told.join('\n')).toContain('“DDP”');
  });

  it.each([
    ['Price 10 Nov', 'Price 17 Nov'],
    ['Max price', 'Min price'],
    ['Price RMB', 'Price USD'],
    ['FOB Price (USD)', 'DDP Price (USD)'],
  ])('asks which of “%s” and “%s” is the price, and takes neither', (one, other) => {
    const guessed = guess([`Model|TH/s|${one}|${other}|Qty`, 'S21 XP|270|5994|ask|9', 'T21|190|2700|2800|9']);
    expect([readingOf(guessed, one), readingOf(guessed, other)]).toEqual([null, null]);
    const question = guessed.questions.find((asked) => asked.kind === 'missing-field' && asked.columns);
    expect(question).toMatchObject({
      field: 'unit_price',
      columns: [
        { position: 2, header: one },
        { position: 3, header: other },
      ],
    });
  });

  it.each([
    '单价(万元)',
    'Price (k USD)',
    'Price USD (thousand)',
    'Price USD / 10 pcs',
    'Price USD per 2 units',
    'Hosting price',
    'Price USD per container',
    'Lot price USD',
    'Price (USD/PH)',
    'USD/kg',
    '整柜单价',
  ])('does not take “%s” for the price of a unit', (header) => {
    const guessed = guess([`Model|TH/s|${header}|Qty`, 'S21 XP|270|59940|9', 'S21 Pro|234|37440|9']);
    expect(readingOf(guessed, header)).toBeNull();
    expect(guessed.questions).toContainEqual(expect.objectContaining({ field: 'unit_price' }));
  });

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

describe('a hash rate that cannot be read', () => {
  it.each(['TH/s', 'Hashrate (TH/s)', '算力'])(
    'rejects the ranges under “%s”, whatever the catalogue says',
    (header) => {
      const list = read([`Model|${header}|Price USD|Qty`, 'S21 Pro|188-234|3744|9', 'S21 XP|260-270|5994|9']);
      expect(list.offers).toEqual([]);
      expect(list.rejected.map(({ reasons }) => reasons[0])).toMatchObject([
        { header, read: '188-234' },
        { header, read: '260-270' },
      ]);
    },
  );
});

describe('a chat with rigs that are gone', () => {
  it.each(['sold out', 'SOLD-OUT', 'out of stock', '售罄', '无货'])(
    'lists a line with “%s” as no offer',
    (words) => {
      const list = read([
        'S21 XP 270T 5994 USD FOB HK',
        `S21 Pro 234T 3744 USD FOB HK ${words}`,
        'not sold out: T21 190T 2700 USD FOB HK',
      ]);
      expect(list.offers.map(({ hashrateThs }) => hashrateThs)).toEqual([270, 190]);
      expect(list.notOffers).toMatchObject([{ line: 2, why: `It says “${words}”.` }]);
    },
  );
});

describe('what there is beside what is left', () => {
  it.each(['Available', 'Available Qty', 'Stock', '剩余', 'Qty left', '现货'])(
    'takes “%s” and not “Qty”, and tells it',
    (header) => {
      const guessed = guess([
        `Model|TH/s|Price USD|Qty|${header}`,
        'S21 XP|270|5994|500|40',
        'T21|190|2700|300|9',
      ]);
      expect(readingOf(guessed, header)?.field).toBe('quantity');
      expect(guessed.columns[3]).toMatchObject({
        reading: null,
        why: `It could be quantity too; “${header}” is read.`,
      });
    },
  );
});

describe('a list in the documented columns with one more', () => {
  it('keeps its quantity, whatever the other column is called', () => {
    const columns =
      'id|vendor|model|hashrate_ths|origin|ship_from|incoterm|unit_price|currency|quantity|hts_code|mode';
    const guessed = guess([`${columns}|Stock`, 'A1|Acme|T21|190|MY|MY|FOB|2700|USD|10|8543709860|ocean|500']);
    expect(readingOf(guessed, 'quantity')?.field).toBe('quantity');
    expect(guessed.questions).toEqual([]);
  });
});

describe('a list of new and used rigs', () => {
  it.each(['Condition', 'New/Used', '成色', '新旧'])(
    'keeps what “%s” says in the note, and tells it',
    (header) => {
      const list = read([
        `Model|TH/s|Price USD|Qty|${header}|Remarks`,
        'S21 Pro|234|3744|9|New|sealed',
        'S21 Pro|234|3744|9|Used|',
      ]);
      expect(list.rejected).toEqual([]);
      expect(list.offers.map(({ note }) => note)).toEqual([`${header}: New; sealed`, `${header}: Used`]);
      expect(textsOf(list)).toContain(`“${header}” is kept in the note`);
    },
  );

  it('asks about two rows that differ only in their condition', () => {
    const list = read(['Model|TH/s|Price USD|Qty|Condition', 'T21|190|2700|9|New', 'T21|190|2700|9|Used']);
    const { asked } = previewImport(aGround([]), list, context.evidence);
    expect(asked.flatMap(({ questions }) => questions.map(({ code }) => code))).toContain('repeated-row');
  });
});

describe('a list read to the last cell', () => {
  it('takes the larger of the least order of the row and that of its price', () => {
    const list = read(['Model|TH/s|MOQ|1-49|50+', 'S21 Pro|234|20|3800|3744']);
    expect(list.offers.map(({ unitPrice, minimumQuantity }) => [unitPrice, minimumQuantity])).toEqual([
      [380_000, 20],
      [374_400, 50],
    ]);
  });

  it('takes 50+ and 1-49 for bounds of the order and never for how many there are', () => {
    const list = read(['Model|TH/s|Price USD|Qty', 'S21 Pro|234|3744|50+', 'T21|190|2700|1-49']);
    expect(list.offers.map(({ quantity, minimumQuantity }) => [quantity, minimumQuantity])).toEqual([
      [10, 50],
      [10, 1],
    ]);
  });

  it('rejects a row whose name and column say different hash rates', () => {
    const list = read(['Model|TH/s|Price USD|Qty', 'S21 XP 270T|234|5994|9']);
    expect(list.offers).toEqual([]);
    expect(whysOf(list)).toEqual(['contradicts 270 TH/s in the name of the model']);
  });

  it('does not take the place of a delivered term for where the goods are sent from', () => {
    const list = read(['Model|TH/s|Price USD|Qty|Incoterm', 'S21 Pro|234|3744|9|DAP Houston']);
    expect(list.offers).toMatchObject([{ incoterm: 'DAP', shipFrom: 'HK' }]);
  });

  it('reads the amounts of the whole quantity that a list states', () => {
    const list = read([
      'Model|TH/s|Price USD|Qty|freight_total_usd|insurance_total_usd|other_total_usd',
      'S21 Pro|234|3744|9|$4,200.50|1500 USD|850',
    ]);
    expect(list.offers).toMatchObject([
      { freightTotal: 420_050, insuranceTotal: 150_000, otherTotal: 85_000 },
    ]);
  });

  it('counts months of warranty as years first', () => {
    const list = read([
      'Model|TH/s|Price USD|Qty|Warranty',
      'S21 Pro|234|3744|9|12 months',
      'T21|190|2700|9|18 months',
    ]);
    expect(list.offers.map(({ warrantyDays }) => warrantyDays)).toEqual([365, 545]);
  });

  it('says that a day under ETA is the day of arrival', () => {
    const list = read(['Model|TH/s|Price USD|Qty|ETA', 'S21 Pro|234|3744|9|15 Jan 2027'], {
      ...GIVEN,
      incoterm: 'FOB',
      quoted_on: '2026-11-05',
    });
    expect(list.offers).toMatchObject([{ leadTimeDays: 71 }]);
    expect(textsOf(list)).toContain('“15 Jan 2027” speaks of arrival');
  });

  it('reads a hash rate with three decimals where the file has a decimal point', () => {
    const list = read(['Model|TH/s|Price USD|Qty', 'Home A|13.125|594.5|9', 'Home B|14.5|600|9']);
    expect(list.offers.map(({ hashrateThs }) => hashrateThs)).toEqual([13.125, 14.5]);
  });

  it('reads stored numbers with a point beside texts with a comma', () => {
    const table = {
      ...tableOf(['Model|TH/s|Price USD|Qty', 'S21 Pro|234|3744.5|9', 'S21 XP|270|5.994,25 USD|9']),
      kind: 'workbook' as const,
    };
    const guessed = guessLayout(table, known, { given: { ...GIVEN, incoterm: 'FOB' } });
    if (!guessed.ok) throw new Error(guessed.problem.code);
    const list = readWithLayout(table, guessed.value.layout, context);

    expect(list.ok && list.value.offers.map(({ unitPrice }) => unitPrice)).toEqual([374_450, 599_425]);
  });

  it('reads stored numbers with a point where the texts were said to have a comma', () => {
    const table = {
      ...tableOf(['Model|TH/s|Price USD|Qty', 'Home A|14.5|594.5|9', 'S21 XP|270|5.994,25 USD|9']),
      kind: 'workbook' as const,
    };
    const dialect = { decimalMark: 'comma', dateOrder: null } as const;
    const guessed = guessLayout(table, known, { given: { ...GIVEN, incoterm: 'FOB' }, dialect });
    if (!guessed.ok) throw new Error(guessed.problem.code);
    const list = readWithLayout(table, guessed.value.layout, context);

    expect(
      list.ok && list.value.offers.map(({ hashrateThs, unitPrice }) => [hashrateThs, unitPrice]),
    ).toEqual([
      [14.5, 59_450],
      [270, 599_425],
    ]);
  });

  it('reads a stored 13.125 as 13.125 where its column holds other stored fractions, whatever texts have', () => {
    const table = {
      ...tableOf([
        'Model|TH/s|Price USD|Qty',
        'Home A|13.125|594.5|9',
        'Home B|14.5|594.5|9',
        'S21 XP|270|5.994,25 USD|9',
      ]),
      kind: 'workbook' as const,
    };
    const dialect = { decimalMark: 'comma', dateOrder: null } as const;
    const guessed = guessLayout(table, known, { given: { ...GIVEN, incoterm: 'FOB' }, dialect });
    if (!guessed.ok) throw new Error(guessed.problem.code);
    const list = readWithLayout(table, guessed.value.layout, context);

    expect(list.ok && list.value.offers.map(({ hashrateThs }) => hashrateThs)).toEqual([13.125, 14.5, 270]);
  });

  it('rejects a line whose quotation marks do not pair, whatever it seems to hold', () => {
    const table = tableOf(['Model|TH/s|Price USD|Qty', 'S21 Pro|234|3744|9', 'Prices hold 3 days']);
    const torn = table.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) => ({ ...row, isMisquoted: index === 2 })),
    }));
    const file = { ...table, sheets: torn };
    const guessed = guessLayout(file, known, { given: { ...GIVEN, incoterm: 'FOB' } });
    if (!guessed.ok) throw new Error(guessed.problem.code);
    const list = readWithLayout(file, guessed.value.layout, context);

    expect(list.ok && whysOf(list.value)).toEqual(['its quotation marks do not pair']);
  });

  it.each(['Made in Malaysia', 'All prices in USD', 'FOB Port Klang', 'HTS: 8543.70.98.60'])(
    'offers what a title says, “%s”, as an answer and never takes it unasked',
    (title) => {
      const guessed = guess([title, 'Model|TH/s|Price|Qty', 'S21 Pro|234|3744|9'], {});
      const asked = guessed.questions.flatMap((question) =>
        question.kind === 'missing-field' ? [question.field] : [],
      );
      expect(asked).toEqual(expect.arrayContaining(['origin', 'currency', 'incoterm', 'hts_code']));
      expect(guessed.layout.given).toEqual({});
    },
  );
});
