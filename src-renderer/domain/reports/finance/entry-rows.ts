/**
 * The lines of the sheet Entries: what each planned entry of an offer pays, and
 * under which law.
 *
 * Where an entry may fall under several laws, a line for each has its chance, and
 * the entry takes their weighted mean, rounded to the cent for each duty.
 *
 * Depends on: core, evaluation (types), landed-cost (types), ./book, ./landed-formulas, ./landed-layout.
 */
import type { PreparedReference } from '../../evaluation/prepare-reference';
import type { EntryCharges } from '../../landed-cost/entry-charges';
import type { OfferCharges } from '../../landed-cost/offer-charges';
import type { PlannedEntry } from '../../landed-cost/planned-entry';
import type { Offer } from '../../model/offer';
import { bodyCell, formulaCell, type BookCell, type BookRow } from './book';
import type { FinanceInputs } from './finance-inputs';
import { chargeFormulas, serviceInputs } from './landed-formulas';
import { bondFormula, layerColumn, sumOfLayers, type EntryLines, type LandedLayout } from './landed-layout';

/** What the lines of an offer are made of. */
export interface EntryRowsOf {
  readonly offer: Offer;
  readonly charges: OfferCharges;
  readonly lines: EntryLines;
  /** Line of the offer on the sheet Landed cost. */
  readonly landedLine: number;
}

/** The entries of one offer, then the cases of those that have several. */
export function* entryRows(
  of: EntryRowsOf,
  layout: LandedLayout,
  prepared: PreparedReference,
  inputs: FinanceInputs,
): Iterable<BookRow> {
  const { offer, charges, lines } = of;
  const at = layout.entriesAt;
  let caseLine = lines.last + 1;
  let soFar = 0;
  for (const [index, entry] of charges.entries.entries()) {
    const line = lines.first + index;
    soFar += entry.plan.quantity;
    const first = caseLine;
    if (entry.cases.length > 1) caseLine += entry.cases.length;
    const [only] = entry.cases;
    const paid =
      entry.cases.length > 1 || only === undefined
        ? meanCells(entry, line, { first, last: caseLine - 1 }, layout)
        : dayCells(only.charges, line, layout, prepared, inputs);
    yield at.row({
      offer: bodyCell('text', offer.id),
      entry: bodyCell('integer', index + 1),
      line: bodyCell('text', 'entry'),
      day: bodyCell('date', entry.plan.timing.kind === 'on' ? entry.plan.timing.day : { words: 'as cases' }),
      chance: null,
      units: bodyCell('integer', entry.plan.quantity),
      ...valueCells(of, index, soFar, line, layout),
      ...paid,
      ...serviceCells(entry, offer, line, layout, prepared, inputs),
    });
  }
  caseLine = lines.last + 1;
  for (const [index, entry] of charges.entries.entries()) {
    if (entry.cases.length < 2) continue;
    for (const { charges: ofCase, weight } of entry.cases) {
      yield at.row({
        offer: bodyCell('text', offer.id),
        entry: bodyCell('integer', index + 1),
        line: bodyCell('text', 'case from'),
        day: bodyCell('date', ofCase.entry.entryDate),
        chance: bodyCell('rate', weight),
        value: formulaCell('usd', at.cell('value', lines.first + index), entry.plan.customsValue),
        ...dayCells(ofCase, caseLine, layout, prepared, inputs),
      });
      caseLine += 1;
    }
  }
}

/** The value of an entry: all of the offer's, or its part by units with the cent that allocation gives or takes. */
function valueCells(
  { offer, charges, landedLine }: EntryRowsOf,
  index: number,
  soFar: number,
  line: number,
  { landedAt, entriesAt }: LandedLayout,
): Readonly<Record<string, BookCell | null>> {
  const whole = `'Landed cost'!${landedAt.cell('value', landedLine)}`;
  const entry = charges.entries[index];
  const value = entry?.plan.customsValue ?? null;
  if (entry === undefined || charges.entries.length === 1) return { value: formulaCell('usd', whole, value) };
  const all = charges.entries.reduce((sum, { plan }) => sum + plan.customsValue, 0);
  const before = soFar - entry.plan.quantity;
  const byUnits = partOf(all, soFar, offer.quantity) - partOf(all, before, offer.quantity);
  const units = `'Landed cost'!${landedAt.cell('units', landedLine)}`;
  const to = entriesAt.cell('unitsSoFar', line);
  const of = entriesAt.cell('units', line);
  const cents = entriesAt.cell('cents', line);
  const part = (upTo: string) => `ROUND(${whole}*${upTo}/${units},2)`;
  return {
    unitsSoFar: bodyCell('integer', soFar),
    cents: bodyCell('usd', entry.plan.customsValue - byUnits),
    value: formulaCell('usd', `ROUND(${part(to)}-${part(`(${to}-${of})`)}+${cents},2)`, value),
  };
}

/** `amount × part ÷ whole` to the cent, half up. */
function partOf(amount: number, part: number, whole: number): number {
  const exact = BigInt(amount) * BigInt(part);
  return Number((2n * exact + BigInt(whole)) / (2n * BigInt(whole)));
}

function dayCells(
  charges: EntryCharges,
  line: number,
  layout: LandedLayout,
  prepared: PreparedReference,
  inputs: FinanceInputs,
): Readonly<Record<string, BookCell | null>> {
  const at = layout.entriesAt;
  const formulas = chargeFormulas(charges, at.cell('value', line), prepared, inputs);
  return {
    ...dutyCells(charges.dutyLines, (id) => formulas.duty.get(id) ?? null),
    duty: formulaCell('usd', dutySum(line, layout), charges.duty),
    mpf: formulaCell('usd', formulas.mpf, charges.mpf.amount),
    hmf: formulas.hmf === null ? null : formulaCell('usd', formulas.hmf, charges.hmf.amount),
  };
}

function meanCells(
  { dutyLines, duty, mpf, hmf }: PlannedEntry,
  line: number,
  { first, last }: EntryLines,
  layout: LandedLayout,
): Readonly<Record<string, BookCell | null>> {
  const at = layout.entriesAt;
  const mean = (id: string) =>
    `ROUND(SUMPRODUCT(${at.range('chance', first, last)},${at.range(id, first, last)}),2)`;
  return {
    ...dutyCells(dutyLines, (id) => mean(layerColumn(id))),
    duty: formulaCell('usd', dutySum(line, layout), duty),
    mpf: formulaCell('usd', mean('mpf'), mpf),
    hmf: formulaCell('usd', mean('hmf'), hmf),
  };
}

function dutyCells(
  lines: PlannedEntry['dutyLines'],
  formula: (layerId: string) => string | null,
): Readonly<Record<string, BookCell | null>> {
  return Object.fromEntries(
    lines.map(({ layer, amount }) => {
      const text = formula(layer.id);
      return [
        layerColumn(layer.id),
        text === null ? bodyCell('usd', amount) : formulaCell('usd', text, amount),
      ];
    }),
  );
}

function dutySum(line: number, { layers, entriesAt }: LandedLayout): string {
  return sumOfLayers(line, layers, entriesAt);
}

function serviceCells(
  { broker, bond }: PlannedEntry,
  offer: Offer,
  line: number,
  { entriesAt }: LandedLayout,
  prepared: PreparedReference,
  inputs: FinanceInputs,
): Readonly<Record<string, BookCell | null>> {
  const names = serviceInputs(offer, prepared, inputs);
  return {
    broker: names.broker === null ? null : formulaCell('usd', names.broker, broker),
    bond: names.bond === null ? null : formulaCell('usd', bondFormula(line, entriesAt, names.bond), bond),
  };
}
