import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exchangeToUsd } from '#domain/core/exchange';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { Offer } from '#domain/model/offer';
import type { Reference } from '#domain/model/reference';
import type { FinanceSource } from '#domain/reports/finance/finance-scope';
import { financeXlsx } from '../../src-renderer/exports/finance-xlsx';
import { anyEvaluation } from '../fixtures/any-evaluation';
import { inputsOf, withInput } from '../fixtures/changed-input';
import { hostileTexts } from '../fixtures/comparison-sheet';
import { aFinanceSource, sampleFinanceSource } from '../fixtures/finance-source';
import { isOfficeMissing, sheetsAsCsv } from '../fixtures/spreadsheet-office';

type Sheets = ReadonlyMap<string, readonly (readonly string[])[]>;

function recalculated(workbook: Uint8Array): Sheets {
  const sheets = sheetsAsCsv('finance.xlsx', workbook);
  for (const [name, csv] of sheets) {
    expect(csv.match(/#REF!|#NAME\?|#VALUE!|#DIV\/0!|Err:\d+/)?.[0] ?? null, name).toBeNull();
  }
  return new Map(
    [...sheets].map(([name, csv]) => [name, Papa.parse<string[]>(csv, { delimiter: ',' }).data]),
  );
}

/** Cells of a column by the first cell of the line. */
function column(sheets: Sheets, sheet: string, header: string): ReadonlyMap<string, string> {
  const [head = [], ...lines] = sheets.get(sheet) ?? [];
  const place = head.indexOf(header);
  if (place === -1) throw new Error(`No column ${header} on ${sheet}`);
  return new Map(lines.map((cells) => [cells[0] ?? '', cells[place] ?? '']));
}

/** Lines of the checks: what, by formulas, as computed, difference. */
function checks(sheets: Sheets): readonly (readonly string[])[] {
  const lines = sheets.get('Summary') ?? [];
  const start = lines.findIndex(([first]) => first === 'Checks') + 2;
  const end = lines.findIndex((cells, at) => at >= start && (cells[1] ?? '') === '');
  return lines.slice(start, end).map((cells) => cells.slice(0, 4));
}

const cents = (text: string | undefined) =>
  text === undefined || text === '' ? null : Math.round(Number(text) * 100);

/** Every landed cost and total of a recalculated workbook against the app's own. */
function expectTied(sheets: Sheets, { rows }: FinanceSource): void {
  const landed = column(sheets, 'Landed cost', 'Landed $');
  const allIn = column(sheets, 'Landed cost', 'All-in $');
  for (const { offer, cost, allInWhole } of rows) {
    expect(cents(landed.get(offer.id)), offer.id).toBe(cost?.total ?? null);
    expect(cents(allIn.get(offer.id)), offer.id).toBe(allInWhole?.total ?? null);
  }
  const lines = checks(sheets);
  expect(lines.length).toBeGreaterThan(5);
  for (const [what, , , difference] of lines) expect([what, Number(difference)]).toEqual([what, 0]);
  const byLabel = new Map(lines.map(([what = '', formula]) => [what, formula]));
  const sum = (value: (row: FinanceSource['rows'][number]) => number) =>
    rows.reduce((total, row) => total + value(row), 0);
  expect(cents(byLabel.get('Price, all offers of the table'))).toBe(
    sum(({ offer }) => offer.unitPrice * offer.quantity),
  );
  const known = rows.some(({ cost }) => cost !== null);
  if (known) {
    expect(cents(byLabel.get('Landed'))).toBe(sum(({ cost }) => cost?.total ?? 0));
    expect(cents(byLabel.get('Customs value'))).toBe(sum(({ cost }) => cost?.customsValue ?? 0));
  }
  if (byLabel.has('Duty')) expect(cents(byLabel.get('Duty'))).toBe(sum(({ cost }) => cost?.duty ?? 0));
}

describe.skipIf(isOfficeMissing())('the finance workbook in LibreOffice', { timeout: 240_000 }, () => {
  it('recalculates the sample tender to the cent, on every sheet', async () => {
    const source = await sampleFinanceSource();

    const sheets = recalculated(await financeXlsx(source));

    expect([...sheets.keys()].sort()).toEqual([
      'Cash calendar',
      'Compare',
      'Entries',
      'Inputs',
      'Landed cost',
      'Notes',
      'Plan lines',
      'Screening',
      'Sources',
      'Summary',
      'Tariff layers',
    ]);
    expectTied(sheets, source);
    for (const [name, lines] of sheets) {
      const text = lines.flat().join('\n');
      expect(text, name).toContain('Scenario: As of 21 Nov 2026');
      expect(text, name).toContain('Tariff pack 2026');
      expect(text, name).toContain('No restricted-party list was loaded');
      expect(text, name).not.toMatch(/\bcleared?\b/i);
    }
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'recalculates any offers under any scenario to the cent (workspace %i)',
    async (seed) => {
      const source = anySource(seed);

      expectTied(recalculated(await financeXlsx(source)), source);
    },
  );

  it('leaves what is not known empty and says of how many offers a sum is', async () => {
    // No base rate is on file for live horses.
    const unknown = { htsCode: '0101210010', mode: 'ocean', incoterm: 'FOB' } as const;
    const source = anySource(7, (offer, index) => (index === 0 ? { ...offer, ...unknown } : offer));
    const known = source.rows.filter(({ cost }) => cost !== null).length;
    expect(source.rows[0]?.cost).toBeNull();
    expect(known).toBeGreaterThan(0);

    const sheets = recalculated(await financeXlsx(source));

    expect(column(sheets, 'Landed cost', 'Landed $').get('O-0')).toBe('');
    expect(column(sheets, 'Plan lines', 'Landed $').get('O-0') ?? '').toBe('');
    expect([...column(sheets, 'Landed cost', 'Landed $').keys()]).toContain(
      `Total, landed of ${String(known)} of ${String(source.rows.length)}`,
    );
    expectTied(sheets, source);
  });

  it('follows every input that is changed as the app does', async () => {
    const before = await financeXlsx(await sampleFinanceSource());
    const changes = inputChanges(inputsOf(before));
    expect(changes.length).toBeGreaterThan(15);
    const changed = changes.reduce((book, { name, value }) => withInput(book, name, value), before);
    const after = await sampleFinanceSource((reference) =>
      changes.reduce((changing, { apply }) => apply(changing), reference),
    );

    const sheets = recalculated(changed);

    const landed = column(sheets, 'Landed cost', 'Landed $');
    for (const { offer, cost } of after.rows)
      expect(cents(landed.get(offer.id)), offer.id).toBe(cost?.total ?? null);
    const plan = column(sheets, 'Plan lines', 'Landed $');
    for (const { offer, cost } of after.rows)
      expect(cents(plan.get(offer.id)), offer.id).toBe(cost?.total ?? null);
    const shown = checks(sheets).find(([what]) => what === 'Landed');
    const sum = after.rows.reduce((total, { cost }) => total + (cost?.total ?? 0), 0);
    expect(cents(shown?.[1])).toBe(sum);
    expect(cents(shown?.[3])).not.toBe(0);
  });

  it('runs no text of any sheet as a formula', async () => {
    const source = anySource(9, (offer, index) => {
      const text = runnable[index % runnable.length] ?? '';
      return { ...offer, id: text, vendor: text, model: text, note: text };
    });

    const sheets = recalculated(await financeXlsx(source));

    const ids = source.rows.map(({ offer }) => offer.id);
    for (const sheet of ['Compare', 'Plan lines', 'Landed cost', 'Cash calendar']) {
      const [, ...lines] = sheets.get(sheet) ?? [];
      expect(
        lines.slice(0, ids.length).map(([first]) => first),
        sheet,
      ).toEqual(ids);
    }
    expectTied(sheets, source);
  });
});

/** Without the names of errors, which the test looks for. */
const runnable = hostileTexts.filter((text) => !text.startsWith('#'));

/** Offers of many kinds under one scenario, some in another currency, some on the shortlist. */
function anySource(
  seed: number,
  change: (offer: Offer, index: number) => Offer = (offer) => offer,
): FinanceSource {
  const [first, ...others] = fc.sample(anyEvaluation, { seed, numRuns: runnable.length });
  if (first === undefined) throw new Error('No evaluation');
  const offers = [first, ...others].map(({ row: { offer } }, index) => {
    const named = { ...offer, id: `O-${String(index)}`, vendor: `Vendor ${String(index % 3)}` };
    return change(
      { ...(index % 4 === 0 ? inYuan(named) : named), isShortlisted: seed % 2 === 0 && index % 3 === 0 },
      index,
    );
  });
  return aFinanceSource(offers, first.reference);
}

function inYuan(offer: Offer): Offer {
  const rate = offer.quantity % 2 === 0 ? '0.1402' : '0.1406';
  const amount = (offer.unitPrice / 100 / Number(rate)).toFixed(2);
  return {
    ...offer,
    unitPrice: exchangeToUsd(amount, rate) ?? offer.unitPrice,
    foreignPrice: {
      amount,
      currency: 'CNY',
      usdPerUnit: rate,
      rateDate: offer.quotedOn ?? ('2026-11-01' as never),
    },
  };
}

interface InputChange {
  readonly name: string;
  /** As the cell holds it. */
  readonly value: number;
  readonly apply: (reference: Reference) => Reference;
}

/** Another value for each kind of input of the sample, and the same change of what the app computes with. */
function inputChanges(names: readonly string[]): readonly InputChange[] {
  return names.flatMap((name): InputChange[] => {
    if (name.startsWith('duty_')) {
      const rate = partsPerMillion(31_415 + name.length * 1_003);
      return [{ name, value: rate / 1_000_000, apply: withRate(name.slice('duty_'.length), rate) }];
    }
    if (name.startsWith('freight_')) {
      const amount = usdCents(4_917 + name.length * 11);
      return [{ name, value: amount / 100, apply: withFreight(name.slice('freight_'.length), amount) }];
    }
    if (name === 'insurance_rate') {
      const value = partsPerMillion(5_217);
      return [{ name, value: value / 1_000_000, apply: withAssumption('insuranceRate', value) }];
    }
    if (name.startsWith('mpf_')) return [mpfChange(name)];
    if (name.startsWith('hmf_rate')) {
      const rate = partsPerMillion(1_733);
      const apply = (reference: Reference): Reference => ({
        ...reference,
        pack: { ...reference.pack, harborFees: reference.pack.harborFees.map((fee) => ({ ...fee, rate })) },
      });
      return [{ name, value: rate / 1_000_000, apply }];
    }
    return [];
  });
}

/** The same name in the form of a formula. */
const inFormula = (id: string) => id.replace(/[^A-Za-z0-9]+/g, '_');

function withRate(id: string, rate: Reference['pack']['layers'][number]['rate']) {
  return (reference: Reference): Reference => ({
    ...reference,
    pack: {
      ...reference.pack,
      layers: reference.pack.layers.map((layer) => (inFormula(layer.id) === id ? { ...layer, rate } : layer)),
    },
  });
}

function withFreight(id: string, amount: ReturnType<typeof usdCents>) {
  return (reference: Reference): Reference => ({
    ...reference,
    lanes: reference.lanes.map((lane) =>
      inFormula(lane.id) === id && lane.freight !== null
        ? { ...lane, freight: { ...lane.freight, value: { ...lane.freight.value, amount } } }
        : lane,
    ),
  });
}

function withAssumption(name: 'insuranceRate', value: ReturnType<typeof partsPerMillion>) {
  return (reference: Reference): Reference => {
    const { settings } = reference;
    const assumptions = { ...settings.assumptions, [name]: { ...settings.assumptions[name], value } };
    return { ...reference, settings: { ...settings, assumptions } };
  };
}

function mpfChange(name: string): InputChange {
  const [, part = '', ...year] = name.split('_');
  const value = part === 'rate' ? partsPerMillion(2_771) : usdCents(part === 'minimum' ? 4_103 : 91_277);
  return {
    name,
    value: part === 'rate' ? value / 1_000_000 : value / 100,
    apply: (reference) => ({
      ...reference,
      pack: {
        ...reference.pack,
        processingFees: reference.pack.processingFees.map((fee) =>
          inFormula(fee.fiscalYear) === year.join('_') ? { ...fee, [part]: value } : fee,
        ),
      },
    }),
  };
}
