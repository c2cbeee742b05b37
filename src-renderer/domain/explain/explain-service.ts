/**
 * How warranty, repair and the cost of failures come about.
 *
 * Depends on: core, service, explain.
 */
import { formatPercent } from '../core/money';
import { amountText, dayText, daysText, numberText, usdText } from '../core/plain-text';
import { repairCost } from '../service/service-value';
import { hashrateFact, quoted, type ExplainContext } from './explain-context';
import { dispatchNode, notDated, onRackNode } from './explain-delivery';
import type { Explanation, ExplanationReport } from './explanation';
import { computed, fact, unknown } from './nodes';

/** Warranty − days from dispatch to rack. */
export function explainWarrantyLeft(context: ExplainContext): ExplanationReport {
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
      [warranty, dispatchNode(context, delivery), onRackNode(context, delivery.onRackP50)],
    ),
  };
}

/** What sources say of repair in the US. */
export function explainUsRepair(context: ExplainContext): ExplanationReport {
  const { vendor, row } = context;
  if (vendor === null) {
    const sentence = `Vendor ${row.offer.vendor} is not in the vendor table: its repair is not known.`;
    return { sentence, root: unknown('US repair', sentence) };
  }
  return {
    sentence: `${usRepairSentences[row.service.usRepair]} ${vendor.service}`,
    root: usRepairNode(context),
  };
}

/** Failures over the service years, per TH. */
export function explainServicePerTh(context: ExplainContext): ExplanationReport {
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
  const { row, settings } = context;
  const { assumptions } = settings;
  const { hashpricePerPhDay, serviceYears, yearlyFailureRate } = assumptions;
  const repair = repairCost(
    row.offer.hashrateThs,
    row.service.usRepair,
    assumptions,
    context.serviceHashprice,
  );
  const daysDown = repair.isUsRepair ? assumptions.usRepairDays : assumptions.foreignRepairDays;
  const freight = repair.isUsRepair ? assumptions.usRepairFreight : assumptions.foreignRepairFreight;
  const place = repair.isUsRepair ? 'in the US' : 'abroad';
  return computed(
    'Service per TH',
    `${amountText(row.service.perTh)} $/TH`,
    'failure rate × years × (hashprice lost while down + freight both ways) ÷ TH/s',
    [
      fact('Units that fail in a year', `${formatPercent(yearlyFailureRate.value)} %`, yearlyFailureRate),
      fact('Service years', String(serviceYears.value), serviceYears),
      computed(
        'Hashprice lost by one repair',
        usdText(repair.lostHashprice),
        'days down × hashprice × TH/s ÷ 1000',
        [
          fact(`Days down, repair ${place}`, daysText(repair.daysDown), daysDown),
          fact('Hashprice', `${usdText(hashpricePerPhDay.value)} per PH/s and day`, hashpricePerPhDay),
          hashrateFact(context),
        ],
      ),
      fact(`Freight of one repair ${place}, both ways`, usdText(repair.freight), freight),
      hashrateFact(context),
      usRepairNode(context),
    ],
  );
}

const usRepairSentences = {
  yes: 'Repair in the US is stated.',
  reported: 'Repair in the US is reported and not confirmed; repairs are costed as abroad.',
  no: 'There is no repair in the US.',
  unknown: 'Nothing was found about repair in the US; repairs are costed as abroad.',
} as const;

function usRepairNode({ vendor, row, quotation }: ExplainContext): Explanation {
  const { usRepair } = row.service;
  if (vendor === null) {
    return fact('US repair', usRepair, quotation, `Vendor ${row.offer.vendor} is not in the vendor table.`);
  }
  return fact('US repair', usRepair, vendor.usRepair, usRepairSentences[usRepair]);
}

function warrantyFact(context: ExplainContext): Explanation | null {
  const { vendor, row } = context;
  if (row.offer.warrantyDays !== null) {
    return quoted(context, 'Warranty from dispatch, as quoted', daysText(row.offer.warrantyDays));
  }
  const terms = vendor?.warrantyDays ?? null;
  return terms === null
    ? null
    : fact('Warranty from dispatch, vendor’s terms', `${numberText(terms.value)} days`, terms);
}
