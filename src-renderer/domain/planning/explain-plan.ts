/**
 * How a total of a plan came about: its lines, each with the explanation of its own purchase.
 *
 * A line whose figure is not known stands in the tree and in no sum: the total is then less than the truth.
 *
 * Depends on: core, evaluation (types), explain, model (types), reports, ./figure-trees, ./plan-evaluation
 * (types), ./rule-sentence.
 */
import { monthOf } from '../core/calendar-month';
import { isolatedName } from '../core/isolated-name';
import { usdCents, type UsdCents } from '../core/money';
import { amountText, numberText, usdText } from '../core/plain-text';
import type { Source } from '../core/source';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Explanation, FigureAnswer } from '../explain/explanation';
import { computed, fact, ratioOf, sumOf, unknown } from '../explain/nodes';
import type { OfferField } from '../model/hand-edit';
import type { Offer } from '../model/offer';
import { offerFieldSource } from '../reports/offer-source';
import { figureTree, RememberedTrees, type TreeRecords } from './figure-trees';
import type { EvaluatedLine, PlanEvaluation } from './plan-evaluation';
import { monthWords } from './rule-sentence';

/** Totals that can be explained. */
export const EXPLAINED_TOTALS = [
  'ths',
  'price',
  'landed',
  'landedPerTh',
  'allIn',
  'allInPerTh',
  'backDuty',
] as const;
/** One of {@link EXPLAINED_TOTALS}. */
export type ExplainedTotal = (typeof EXPLAINED_TOTALS)[number];

/** What a tree is drawn from beside the plan. */
export type PlanRecords = TreeRecords;

/** Explains one total of a plan. @param evaluation - made under the same reference */
export function explainPlanTotal(
  total: ExplainedTotal,
  evaluation: Pick<PlanEvaluation, 'lines' | 'totals'>,
  records: PlanRecords,
): FigureAnswer {
  switch (total) {
    case 'landedPerTh':
      return perTh('Landed cost per TH of the plan', 'landed', evaluation, records);
    case 'allInPerTh':
      return perTh('All-in cost per TH of the plan', 'allIn', evaluation, records);
    case 'ths':
    case 'price':
    case 'landed':
    case 'allIn':
    case 'backDuty':
      return sumAnswer(total, evaluation, records);
  }
}

type SumTotal = Exclude<ExplainedTotal, 'landedPerTh' | 'allInPerTh'>;

const LABELS: Readonly<Record<SumTotal, string>> = {
  ths: 'Hash rate of the plan',
  price: 'Price of the plan',
  landed: 'Landed cost of the plan',
  allIn: 'All-in cost of the plan',
  backDuty: 'Back-duty exposure of the plan',
};

const NODES: Readonly<Record<SumTotal, (line: EvaluatedLine, records: PlanRecords) => Explanation>> = {
  ths: thsNode,
  price: priceNode,
  landed: landedNode,
  allIn: allInNode,
  backDuty: backDutyNode,
};

const ofLines = new RememberedTrees<EvaluatedLine>();

/** The node of a line; shares and totals of a report ask for the same ones many times. */
function nodeOf(total: SumTotal, line: EvaluatedLine, records: PlanRecords): Explanation {
  return ofLines.tree(line, total, records, () => NODES[total](line, records)) ?? notKnown(line);
}

function sumAnswer(
  total: SumTotal,
  { lines, totals }: Pick<PlanEvaluation, 'lines' | 'totals'>,
  records: PlanRecords,
): FigureAnswer {
  const nodes = lines.map((line) => nodeOf(total, line, records));
  const known = nodes.filter(({ value }) => value !== UNKNOWN);
  const value = total === 'ths' ? thsText(totals.ths) : usdText(totals[total]);
  const missing = nodes.length - known.length;
  const left = missing === 0 ? '' : ` ${linesText(missing)} not known and in no sum.`;
  return {
    sentence: `${LABELS[total]}: ${value}, the sum of ${numberText(known.length)} ${known.length === 1 ? 'line' : 'lines'}.${left}`,
    root: computed(LABELS[total], value, 'the lines, added up', nodes, {
      note: left === '' ? null : left.trim(),
      operation: sumOf(known),
    }),
  };
}

function perTh(
  label: string,
  of: 'landed' | 'allIn',
  evaluation: Pick<PlanEvaluation, 'lines' | 'totals'>,
  records: PlanRecords,
): FigureAnswer {
  const { totals } = evaluation;
  const amount = totals[of === 'landed' ? 'landedPerTh' : 'allInPerTh'];
  if (amount === null) {
    const missing = of === 'landed' ? totals.missingLanded : totals.missingAllIn;
    const sentence =
      missing > 0
        ? `${label} is not known: ${linesText(missing)} not known.`
        : `${label} is not known: no terahash is bought.`;
    return { sentence, root: unknown(label, sentence) };
  }
  const dollars = sumAnswer(of, evaluation, records).root;
  const hashRate = sumAnswer('ths', evaluation, records).root;
  const value = `${amountText(amount)} $/TH`;
  return {
    sentence: `${label}: ${value}, ${dollars.value} ÷ ${hashRate.value}.`,
    root: computed(label, value, 'dollars ÷ TH/s', [dollars, hashRate], {
      operation: ratioOf([dollars], [hashRate]),
    }),
  };
}

const UNKNOWN = '—';

function thsNode(line: EvaluatedLine, records: PlanRecords): Explanation {
  const { offer, units, ths } = line;
  if (offer === null) return notKnown(line);
  const each = fact(
    'Hash rate of one unit',
    thsText(offer.hashrateThs),
    quotationSource(offer, 'hashrateThs', records),
  );
  const count = fact('Units', numberText(units), planSource(line));
  return computed(labelOf(line), thsText(ths), 'units × TH/s', [count, each], {
    operation: ratioOf([count, each], []),
  });
}

function priceNode(line: EvaluatedLine, records: PlanRecords): Explanation {
  const { price, unitPrice, units } = line;
  if (price === null || unitPrice === null) return notKnown(line);
  const count = fact('Units', numberText(units), planSource(line));
  const each = fact('Price of one unit', usdText(unitPrice), priceSource(line, records));
  return computed(labelOf(line), usdText(price), 'units × price of one unit', [count, each], {
    operation: ratioOf([count, each], []),
  });
}

function landedNode(line: EvaluatedLine, records: PlanRecords): Explanation {
  if (line.landed === null) return notKnown(line);
  const parts = [...treeOf(line.evaluation, 'landedTotal', records), ...feeNodes(line)];
  return lineSum(line, line.landed, 'landed cost of the purchase, and its part of an option’s fee', parts);
}

function allInNode(line: EvaluatedLine, records: PlanRecords): Explanation {
  const { allIn, evaluation } = line;
  if (allIn === null) return notKnown(line);
  const whole = evaluation?.allInWhole ?? null;
  if (evaluation === null || whole === null) {
    return lineSum(line, allIn, 'its part of an option’s fee', feeNodes(line));
  }
  const counted = evaluation.scenario.allInParts;
  const part = (label: string, amount: UsdCents | null, columnId: string): readonly Explanation[] =>
    amount === null
      ? []
      : [
          computed(
            label,
            usdText(amount),
            'of all units, in dollars that are not rounded for each TH',
            treeOf(evaluation, columnId, records),
          ),
        ];
  return lineSum(line, allIn, 'landed + receiving + use tax + what the scenario counts + option’s fee', [
    ...treeOf(evaluation, 'landedTotal', records),
    ...part('Receiving and installation', whole.receiving, 'receivingPerTh'),
    ...part('Use tax', whole.useTax, 'useTaxPerTh'),
    ...(counted.delay ? part('Delay', whole.delay, 'delayPerTh') : []),
    ...(counted.service ? part('Service', whole.service, 'servicePerTh') : []),
    ...(counted.reserve ? part('Reserve for back-duty', whole.reserve, 'reservePerTh') : []),
    ...feeNodes(line),
  ]);
}

function backDutyNode(line: EvaluatedLine, records: PlanRecords): Explanation {
  const { backDuty, evaluation } = line;
  if (backDuty === null) return notKnown(line);
  if (evaluation?.exposure == null) {
    return computed(
      labelOf(line),
      usdText(backDuty),
      'no finding can reach the buyer',
      originFact(line, records),
    );
  }
  return lineSum(line, backDuty, 'duty if found − duty as declared', treeOf(evaluation, 'exposure', records));
}

function originFact({ offer }: EvaluatedLine, { evidence }: PlanRecords): readonly Explanation[] {
  if (offer === null) return [];
  const record = evidence.find(({ id }) => id === offer.evidenceId) ?? null;
  return [fact('Declared origin', offer.origin, offerFieldSource(offer, record, ['origin', 'incoterm']))];
}

function lineSum(
  line: EvaluatedLine,
  amount: UsdCents,
  formula: string,
  parts: readonly Explanation[],
): Explanation {
  return computed(labelOf(line), usdText(amount), formula, parts, { operation: sumOf(parts) });
}

/** The tree of a figure of a purchase; none where nothing is bought. */
function treeOf(row: OfferEvaluation | null, columnId: string, records: PlanRecords): readonly Explanation[] {
  const tree = row === null ? null : figureTree(row, columnId, records);
  return tree === null ? [] : [tree];
}

function feeNodes(line: EvaluatedLine): readonly Explanation[] {
  const { optionFee, terms } = line;
  const fee = terms?.callOption?.fee ?? usdCents(0);
  if (optionFee === 0 || terms === null) return [];
  const note = optionFee === fee ? null : `The fee of ${usdText(fee)} is shared by units with other lines.`;
  return [fact('Fee of the option', usdText(optionFee), terms.source, note)];
}

function notKnown(line: EvaluatedLine): Explanation {
  const found = line.problems.find(({ code }) => code === 'cost/unknown');
  const reason = found?.code === 'cost/unknown' ? found.reason : null;
  const gone = line.offer === null ? `Offer ${line.line.offerId} is not in the workspace any more.` : null;
  return unknown(labelOf(line), gone ?? reason ?? 'A figure that it needs is not on record.');
}

/** `Bitmain Antminer S21 Pro, 100 units, Mar 2027`. */
function labelOf({ line, offer, vendor, model, evaluation }: EvaluatedLine): string {
  const rig =
    offer === null ? `Offer ${isolatedName(line.offerId)}` : `${isolatedName(vendor)} ${isolatedName(model)}`;
  const dispatch = evaluation?.delivery?.dispatchP50;
  const month = line.batchMonth ?? (dispatch === undefined ? null : monthOf(dispatch));
  const standing =
    line.standing === 'firm' ? '' : line.standing === 'option' ? ', option held' : ', option exercised';
  return `${rig}, ${numberText(line.quantity)} units${month === null ? '' : `, ${monthWords(month)}`}${standing}`;
}

function planSource({ offer, evaluation }: EvaluatedLine): Source {
  return {
    citation: `The plan’s line of offer ${offer?.id ?? ''}`,
    asOf: evaluation?.scenario.asOf ?? null,
    confidence: 'stated',
  };
}

/** A price by a break or an option is the terms'; else the quotation's. */
function priceSource(line: EvaluatedLine, records: PlanRecords): Source {
  const { terms, offer, unitPrice } = line;
  if (offer === null) return planSource(line);
  return terms !== null && unitPrice !== offer.unitPrice
    ? terms.source
    : quotationSource(offer, 'unitPrice', records);
}

function quotationSource(offer: Offer, field: OfferField, { evidence }: PlanRecords): Source {
  return offerFieldSource(offer, evidence.find(({ id }) => id === offer.evidenceId) ?? null, [field]);
}

function thsText(ths: number): string {
  return `${numberText(ths)} TH/s`;
}

function linesText(count: number): string {
  return count === 1 ? '1 line is' : `${numberText(count)} lines are`;
}
