/**
 * How warranty, repair and the cost of failures come about.
 *
 * Depends on: core, service, explain.
 */
import { isolatedName } from '../core/isolated-name';
import { formatPercent, usdCents, type UsdCents } from '../core/money';
import { amountText, dayText, daysText, numberText, usdText } from '../core/plain-text';
import { repairCost } from '../service/service-value';
import { hashrateFact, once, quoted, readWords, sourceOf, type ExplainContext } from './explain-context';
import { hashpriceFacts } from './explain-delay';
import { dispatchNode, notDated, onRackP50Node } from './explain-delivery';
import type { Explanation, FigureAnswer } from './explanation';
import { asFigure, computed, fact, ratioOf, sumOf, unknown } from './nodes';

/** Warranty − days from dispatch to rack. */
export function explainWarrantyLeft(context: ExplainContext): FigureAnswer {
  const { delivery, service } = context.row;
  const warranty = warrantyFact(context);
  if (warranty === null) {
    const sentence = 'Warranty left is not known: neither the offer nor the vendor states a warranty.';
    return { sentence, root: unknown('Warranty left at the rack', sentence) };
  }
  if (delivery === null || service.warrantyLeftDays === null) {
    return notDated('Warranty left at the rack', context);
  }
  return {
    sentence:
      `${daysText(service.warrantyLeftDays)} of warranty left on ${dayText(delivery.onRackP50)}: ` +
      `${warranty.value} from dispatch on ${dayText(delivery.dispatchP50)}.`,
    root: computed(
      'Warranty left at the rack',
      daysText(service.warrantyLeftDays),
      'warranty − days from dispatch to rack, at least 0',
      [warranty, dispatchNode(context, delivery), onRackP50Node(context, delivery)],
    ),
  };
}

/** What sources say of repair in the US. */
export function explainUsRepair(context: ExplainContext): FigureAnswer {
  const { vendor, row } = context;
  if (vendor === null) {
    const sentence = `Vendor ${isolatedName(row.offer.vendor)} is not in the vendor table: its repair is not known.`;
    return { sentence, root: unknown('US repair', sentence) };
  }
  return {
    sentence: `${US_REPAIR_SENTENCES[row.service.usRepair]} ${vendor.service}`,
    root: usRepairNode(context),
  };
}

/** Failures over the service years, per TH. */
export function explainServicePerTh(context: ExplainContext): FigureAnswer {
  const { service } = context.row;
  const { assumptions } = context.settings;
  const { serviceYears, yearlyFailureRate } = assumptions;
  const repair = repairCost(
    context.row.offer.hashrateThs,
    service.usRepair,
    assumptions,
    context.serviceHashprice,
  );
  return {
    sentence:
      `Service ${usdText(service.perTh)}/TH over ${serviceYears.value} years: ` +
      `${formatPercent(yearlyFailureRate.value)} % of units fail a year, each is down ${daysText(repair.daysDown)} ` +
      `(${usdText(repair.lostHashprice)}) and costs ${usdText(repair.freight)} of freight.`,
    root: servicePerThNode(context),
  };
}

/** The cost of failures per TH as a node of larger trees. */
export function servicePerThNode(context: ExplainContext): Explanation {
  return once(context, 'service', () => drawServicePerThNode(context));
}

function drawServicePerThNode(context: ExplainContext): Explanation {
  const { row, settings } = context;
  const { assumptions } = settings;
  const { serviceYears, yearlyFailureRate } = assumptions;
  const repair = repairCost(
    row.offer.hashrateThs,
    row.service.usRepair,
    assumptions,
    context.serviceHashprice,
  );
  const daysDown = repair.isUsRepair ? assumptions.usRepairDays : assumptions.foreignRepairDays;
  const freight = repair.isUsRepair ? assumptions.usRepairFreight : assumptions.foreignRepairFreight;
  const place = repair.isUsRepair ? 'in the US' : 'abroad';
  const years = fact('Service years', String(serviceYears.value), serviceYears);
  const down = fact(`Days down, repair ${place}`, daysText(repair.daysDown), daysDown);
  const hashrate = hashrateFact(context);
  const hashprice = meanHashpriceNode(context, repair.hashprice, years);
  const lost = computed(
    'Hashprice lost by one repair',
    usdText(repair.lostHashprice),
    'days down × hashprice × TH/s ÷ 1000',
    [down, hashprice, hashrate],
    { operation: ratioOf([down, hashprice, hashrate], [1000]) },
  );
  const carriage = fact(`Freight of one repair ${place}, both ways`, usdText(repair.freight), freight);
  const failure = computed(
    'Cost of one repair',
    usdText(usdCents(repair.lostHashprice + repair.freight)),
    'hashprice lost + freight',
    [lost, carriage, usRepairNode(context)],
    { operation: sumOf([lost, carriage]) },
  );
  const rate = fact(
    'Units that fail in a year',
    `${formatPercent(yearlyFailureRate.value)} %`,
    yearlyFailureRate,
  );
  const ofUnit = computed(
    'Failures of one unit',
    usdText(repair.perUnit),
    'failure rate × years × cost of one repair',
    [rate, years, failure],
    { operation: ratioOf([rate, years, failure], []) },
  );
  return asFigure(
    'servicePerTh',
    computed(
      'Service per TH',
      `${amountText(row.service.perTh)} $/TH`,
      'failures of one unit ÷ TH/s',
      [ofUnit, hashrate],
      { operation: ratioOf([ofUnit], [hashrate]) },
    ),
  );
}

/** The hashprice that repairs lose: a given one, or the mean over the service years where it falls. */
function meanHashpriceNode(context: ExplainContext, hashprice: UsdCents, years: Explanation): Explanation {
  const facts = hashpriceFacts(context);
  const [price] = facts;
  if (facts.length === 1 && price !== undefined) return price;
  return computed(
    'Mean hashprice over the service years',
    `${usdText(hashprice)} per PH/s and day`,
    'Σ days × hashprice of the month ÷ days, from the as-of date',
    [...facts, years],
  );
}

/** What is known of repair in the US, a sentence each. */
export const US_REPAIR_SENTENCES = {
  yes: 'Repair in the US is stated.',
  reported: 'Repair in the US is reported and not confirmed; repairs are costed as abroad.',
  no: 'There is no repair in the US.',
  unknown: 'Nothing was found about repair in the US; repairs are costed as abroad.',
} as const;

function usRepairNode(context: ExplainContext): Explanation {
  const { vendor, row } = context;
  const { usRepair } = row.service;
  const seller = sourceOf(context, 'vendor');
  const node =
    vendor === null
      ? fact(
          'US repair',
          usRepair,
          seller,
          `Vendor ${isolatedName(row.offer.vendor)} is not in the vendor table.`,
        )
      : fact('US repair', usRepair, vendor.usRepair, US_REPAIR_SENTENCES[usRepair]);
  return asFigure('usRepair', node);
}

function warrantyFact(context: ExplainContext): Explanation | null {
  const { vendor, row } = context;
  if (row.offer.warrantyDays !== null) {
    const read = readWords(context, ['warrantyDays']);
    return quoted(
      context,
      'warrantyDays',
      `Warranty from dispatch, ${read}`,
      daysText(row.offer.warrantyDays),
    );
  }
  const terms = vendor?.warrantyDays ?? null;
  return terms === null
    ? null
    : fact('Warranty from dispatch, vendor’s terms', `${numberText(terms.value)} days`, terms);
}
