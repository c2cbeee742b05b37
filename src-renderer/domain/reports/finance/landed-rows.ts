/**
 * The lines of the sheet Landed cost: one for each offer, from the price to
 * all-in, as formulas of the inputs.
 *
 * An offer without a landed cost has its quotation and the reason, and empty
 * cells for what is not known: they count as nothing in sums that say how many
 * offers they are of.
 *
 * Depends on: core, evaluation, reports, ./book, ./landed-formulas, ./landed-layout.
 */
import { usdCents } from '../../core/money';
import type { CostSteps } from '../../evaluation/cost-offer';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import type { PreparedReference } from '../../evaluation/prepare-reference';
import type { PlannedEntry } from '../../landed-cost/planned-entry';
import { toKnowText } from '../offer-doubts';
import { bodyCell, formulaCell, type BookCell, type BookRow } from './book';
import type { FinanceInputs } from './finance-inputs';
import {
  chargeFormulas,
  exchangeInput,
  freightFormula,
  hashpriceInput,
  insideThePrice,
  insuranceInput,
  serviceInputs,
  siteInputs,
  stepsOf,
  weightInput,
} from './landed-formulas';
import {
  bondFormula,
  isDirect,
  layerColumn,
  sumOfLayers,
  type EntryLines,
  type LandedLayout,
} from './landed-layout';

type Cells = Readonly<Record<string, BookCell | null>>;

/** Where the line of an offer stands, and what it is made of. */
interface LineOf {
  readonly row: OfferEvaluation;
  readonly line: number;
  readonly layout: LandedLayout;
  readonly prepared: PreparedReference;
  readonly inputs: FinanceInputs;
}

/** One line. @param entryLines - where the entries of the offer stand; null if it has none there */
export function landedRow(of: LineOf, entryLines: EntryLines | null): BookRow {
  const { row, layout, prepared } = of;
  const { offer } = row;
  const steps = stepsOf(row, prepared);
  const toKnow = toKnowText(row);
  return layout.landedAt.row({
    offer: bodyCell('text', offer.id),
    vendor: bodyCell('text', offer.vendor),
    model: bodyCell('text', offer.model),
    origin: bodyCell('text', offer.origin),
    units: bodyCell('integer', offer.quantity),
    ths: bodyCell('number', offer.hashrateThs),
    ...priceCells(of),
    ...(steps === null
      ? {}
      : {
          ...goodsCells(of, steps),
          ...chargeCells(of, steps, entryLines),
          ...totalCells(of, steps),
          ...allInCells(of),
        }),
    toKnow: toKnow === null ? null : bodyCell('text', toKnow),
  });
}

function priceCells({ row: { offer }, line, layout: { landedAt: at }, inputs }: LineOf): Cells {
  const { foreignPrice, unitPrice, quantity } = offer;
  const rate = exchangeInput(offer, inputs);
  const whole = usdCents(unitPrice * quantity);
  return {
    quoted: foreignPrice === null ? null : input('number', Number(foreignPrice.amount)),
    currency: bodyCell('text', foreignPrice?.currency ?? 'USD'),
    unitPrice:
      rate === null
        ? input('usd', unitPrice)
        : formulaCell('usd', `ROUND(${at.cell('quoted', line)}*${rate},2)`, unitPrice),
    price: formulaCell('usd', `ROUND(${at.cell('unitPrice', line)}*${at.cell('units', line)},2)`, whole),
  };
}

function goodsCells(
  { row: { offer }, line, layout: { landedAt: at }, prepared, inputs }: LineOf,
  steps: CostSteps,
): Cells {
  const { cost } = steps;
  const inside = insideThePrice(offer);
  const freight = freightFormula(offer, steps, prepared, inputs);
  const goods = ['price', 'freightInside', 'insuranceInside'].map((id) => at.cell(id, line)).join('-');
  return {
    freightInside: inside.freight === 0 ? null : input('usd', inside.freight),
    insuranceInside: inside.insurance === 0 ? null : input('usd', inside.insurance),
    value: formulaCell('usd', `ROUND(${goods},2)`, cost.customsValue),
    freightBasis: bodyCell('text', freight.words),
    freightQuantity: freight.quantity === null ? null : bodyCell('number', freight.quantity),
    weight: freight.isByWeight ? weightCell(offer.unitWeightKg, prepared, inputs) : null,
    freight: carriageCell(
      cost.freightBasis,
      cost.freight,
      freight.formula?.({ quantity: at.cell('freightQuantity', line), weight: at.cell('weight', line) }) ??
        null,
    ),
    insurance: carriageCell(
      cost.insuranceBasis,
      cost.insurance,
      cost.insuranceBasis === 'estimated'
        ? `ROUND(${at.cell('value', line)}*${insuranceInput(prepared, inputs)},2)`
        : null,
    ),
  };
}

function weightCell(stated: number | null, prepared: PreparedReference, inputs: FinanceInputs): BookCell {
  if (stated !== null) return input('number', stated);
  const assumed = prepared.reference.settings.assumptions.unitWeightKg.value;
  return formulaCell('number', weightInput(prepared, inputs), assumed);
}

function carriageCell(basis: string, amount: number, formula: string | null): BookCell {
  if (basis === 'in-price') return bodyCell('usd', { words: 'in price' });
  return formula === null ? input('usd', amount) : formulaCell('usd', formula, amount);
}

function chargeCells(of: LineOf, { cost, charges }: CostSteps, entryLines: EntryLines | null): Cells {
  if (charges === null) {
    const words = { words: cost.dutyPaidBy === 'seller' ? 'in price' : 'n/a' };
    return { duty: bodyCell('usd', words), mpf: bodyCell('usd', words), hmf: bodyCell('usd', words) };
  }
  const [entry] = charges.entries;
  if (entry !== undefined && isDirect(charges)) return directCells(of, entry);
  const { layout, prepared, inputs, row } = of;
  const sum = (id: string) =>
    entryLines === null
      ? '0'
      : `SUM(Entries!${layout.entriesAt.range(id, entryLines.first, entryLines.last)})`;
  const names = serviceInputs(row.offer, prepared, inputs);
  return {
    ...Object.fromEntries(
      charges.dutyLines.map(({ layer, amount }) => {
        const id = layerColumn(layer.id);
        return [id, formulaCell('usd', sum(id), amount)];
      }),
    ),
    duty: formulaCell('usd', dutySum(of), charges.duty),
    mpf: formulaCell('usd', sum('mpf'), charges.mpf),
    hmf: row.offer.mode === 'ocean' ? formulaCell('usd', sum('hmf'), charges.hmf) : null,
    broker: names.broker === null ? null : formulaCell('usd', sum('broker'), charges.broker),
    bond: names.bond === null ? null : formulaCell('usd', sum('bond'), charges.bond),
  };
}

/** The charges of the one entry of an offer, on the line of the offer itself. */
function directCells(of: LineOf, { cases, broker, bond }: PlannedEntry): Cells {
  const { row, line, layout, prepared, inputs } = of;
  const charges = cases[0]?.charges;
  if (charges === undefined) return {};
  const at = layout.landedAt;
  const formulas = chargeFormulas(charges, at.cell('value', line), prepared, inputs);
  const names = serviceInputs(row.offer, prepared, inputs);
  return {
    ...Object.fromEntries(
      charges.dutyLines.map(({ layer, amount }) => [
        layerColumn(layer.id),
        formulaCell('usd', formulas.duty.get(layer.id) ?? '0', amount),
      ]),
    ),
    duty: formulaCell('usd', dutySum(of), charges.duty),
    mpf: formulaCell('usd', formulas.mpf, charges.mpf.amount),
    hmf: formulas.hmf === null ? null : formulaCell('usd', formulas.hmf, charges.hmf.amount),
    broker: names.broker === null ? null : formulaCell('usd', names.broker, broker),
    bond: names.bond === null ? null : formulaCell('usd', bondFormula(line, at, names.bond), bond),
  };
}

function dutySum({ line, layout }: LineOf): string {
  return sumOfLayers(line, layout.layers, layout.landedAt);
}

/** What landed is the sum of. */
const LANDED_PARTS = ['value', 'freight', 'insurance', 'duty', 'mpf', 'hmf', 'broker', 'bond', 'other'];

function totalCells({ row: { offer }, line, layout: { landedAt: at } }: LineOf, { cost }: CostSteps): Cells {
  const landed = at.cell('landed', line);
  const units = at.cell('units', line);
  const parts = LANDED_PARTS.map((id) => at.cell(id, line)).join(',');
  return {
    other: offer.otherTotal === null ? null : input('usd', offer.otherTotal),
    landed: formulaCell('usd', `ROUND(SUM(${parts}),2)`, cost.total),
    perUnit: formulaCell('usd', `ROUND(${landed}/${units},2)`, cost.perUnit),
    perTh: formulaCell('usd', `ROUND(${landed}/(${units}*${at.cell('ths', line)}),2)`, cost.perTh),
    app: bodyCell('usd', cost.total),
    difference: formulaCell('usd', `ROUND(${landed}-${at.cell('app', line)},2)`, 0),
  };
}

/** What follows landed on the way to all-in. Service and reserve stand as computed; nothing here moves them. */
function allInCells({ row, line, layout: { landedAt: at }, prepared, inputs }: LineOf): Cells {
  const { offer, allInWhole, allIn } = row;
  if (allInWhole === null || allIn === null) return {};
  const { receiving, useTax, delay, service, reserve, total } = allInWhole;
  const names = siteInputs(offer, prepared, inputs);
  const units = at.cell('units', line);
  const { counted } = allIn;
  const hashprice = prepared.reference.settings.assumptions.hashpricePerPhDay.value;
  const isLate = delay !== null && delay > 0 && hashprice > 0;
  const parts = [
    at.cell('landed', line),
    at.cell('receiving', line),
    at.cell('useTax', line),
    ...(counted.delay ? [at.cell('delay', line)] : []),
    ...(counted.service ? [at.cell('service', line)] : []),
    ...(counted.reserve ? [at.cell('reserve', line)] : []),
  ];
  return {
    receiving:
      receiving === null || names.receiving === null
        ? null
        : formulaCell('usd', `ROUND(${units}*${names.receiving},2)`, receiving),
    useTax:
      useTax === null || names.useTax === null
        ? null
        : formulaCell(
            'usd',
            `ROUND(${units}*ROUND(${at.cell('unitPrice', line)}*${names.useTax},2),2)`,
            useTax,
          ),
    lateDays: isLate ? bodyCell('number', delay / hashprice) : null,
    delay: isLate
      ? formulaCell('usd', `ROUND(${at.cell('lateDays', line)}*${hashpriceInput(prepared, inputs)},2)`, delay)
      : bodyCell('usd', delay),
    service: bodyCell('usd', service),
    reserve: reserve === null ? null : bodyCell('usd', reserve),
    allIn: total === null ? null : formulaCell('usd', `ROUND(SUM(${parts.join(',')}),2)`, total),
  };
}

/** A figure of the offer itself, which a reader may change. */
function input(kind: BookCell['kind'], value: number): BookCell {
  return { kind, look: 'input', value };
}
