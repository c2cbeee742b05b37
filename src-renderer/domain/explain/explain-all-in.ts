/**
 * How the all-in cost per TH comes about.
 *
 * Depends on: core, evaluation, explain.
 */
import { amountText, dayText, daysText, usdText } from '../core/plain-text';
import { hashrateFact, type ExplainContext } from './explain-context';
import { siteUnknownText } from '../reports/words';
import { energisationFact, notDated, onRackNode } from './explain-delivery';
import { notKnown } from './explain-duty';
import { landedPerThNode } from './explain-landed';
import { servicePerThNode } from './explain-service';
import type { Explanation, ExplanationReport } from './explanation';
import { computed, fact, unknown } from './nodes';

/** Days late × hashprice. */
export function explainDelayPerTh(context: ExplainContext): ExplanationReport {
  const { allIn, delivery } = context.row;
  const { hashpricePerPhDay } = context.settings.assumptions;
  if (allIn === null || delivery === null || delivery.daysLate === null || context.site === null) {
    return notAllIn('Delay per TH', context);
  }
  return {
    sentence:
      delivery.daysLate === 0
        ? `Delay $0.00/TH: the rigs are racked by the energisation of ${context.site.name} on ${dayText(context.site.energisationDate)}.`
        : `Delay ${usdText(allIn.delayPerTh)}/TH = ${daysText(delivery.daysLate)} after energisation × ` +
          `${usdText(hashpricePerPhDay.value)} per PH/s and day ÷ 1000.`,
    root: delayNode(context),
  };
}

/** Drayage and racking. */
export function explainReceivingPerTh(context: ExplainContext): ExplanationReport {
  const { allIn } = context.row;
  if (allIn === null) return notAllIn('Receiving per TH', context);
  const root = receivingNode(context);
  const sentence =
    allIn.receivingPerTh === null
      ? `Receiving is not known: the site ${context.site?.name ?? ''} gives no cost.`
      : `Receiving ${usdText(allIn.receivingPerTh)}/TH: drayage, unloading and racking at ${context.site?.name ?? 'the site'}.`;
  return { sentence, root };
}

/** Landed + receiving + delay + service. */
export function explainAllInPerTh(context: ExplainContext): ExplanationReport {
  const { allIn, cost } = context.row;
  if (allIn === null || cost === null) return notAllIn('All-in cost per TH', context);
  if (allIn.perTh === null || allIn.receivingPerTh === null) {
    const sentence = 'All-in cost is not known: the site gives no receiving cost.';
    return { sentence, root: unknown('All-in cost per TH', sentence) };
  }
  return {
    sentence:
      `All-in ${usdText(allIn.perTh)}/TH = landed ${amountText(cost.perTh)} + receiving ${amountText(allIn.receivingPerTh)}` +
      ` + delay ${amountText(allIn.delayPerTh)} + service ${amountText(allIn.servicePerTh)}.`,
    root: computed(
      'All-in cost per TH',
      `${amountText(allIn.perTh)} $/TH`,
      'landed + receiving + delay + service',
      [landedPerThNode(context, cost), receivingNode(context), delayNode(context), servicePerThNode(context)],
    ),
  };
}

function delayNode(context: ExplainContext): Explanation {
  const { allIn, delivery } = context.row;
  const { site } = context;
  const { hashpricePerPhDay } = context.settings.assumptions;
  if (allIn === null || delivery === null || delivery.daysLate === null || site === null) {
    return unknown('Delay per TH', 'Rack date or site is not known.');
  }
  return computed('Delay per TH', `${amountText(allIn.delayPerTh)} $/TH`, 'days late × hashprice ÷ 1000', [
    computed('Days late', daysText(delivery.daysLate), 'rack at P50 − energisation, at least 0', [
      onRackNode(context, delivery.onRackP50),
      energisationFact(site),
    ]),
    fact('Hashprice', `${usdText(hashpricePerPhDay.value)} per PH/s and day`, hashpricePerPhDay),
  ]);
}

function receivingNode(context: ExplainContext): Explanation {
  const { allIn } = context.row;
  const cost = context.site?.receivingCostPerUnit ?? null;
  if (allIn === null || allIn.receivingPerTh === null || cost === null) {
    return unknown('Receiving per TH', 'The site gives no receiving cost.');
  }
  return computed('Receiving per TH', `${amountText(allIn.receivingPerTh)} $/TH`, 'cost of one unit ÷ TH/s', [
    fact(`Drayage and racking of one unit, ${context.site?.name ?? ''}`, usdText(cost.value), cost),
    hashrateFact(context),
  ]);
}

function notAllIn(label: string, context: ExplainContext): ExplanationReport {
  if (context.row.cost === null) return notKnown(label, context);
  if (context.site !== null) return notDated(label, context);
  const { siteId } = context.row.offer;
  const reason = siteUnknownText(siteId ?? context.settings.defaultSiteId);
  return { sentence: `${label} is not known. ${reason}`, root: unknown(label, 'It needs a site.') };
}
