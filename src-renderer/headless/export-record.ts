/**
 * Everything a workspace holds and what it comes to, as JSON for a script.
 *
 * Money stands as decimal text, rates as decimal text in per cent, days as ISO
 * dates; what is not known is null. The form is written down in docs/command-line.md
 * and only grows: a field that is there keeps its name and meaning.
 *
 * Depends on: domain, data (types), ./under-scenario (types).
 */
import { formatDecimal, usdCents } from '#domain/core/money';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import { explainFigure } from '#domain/explain/explain-figure';
import type { Explanation } from '#domain/explain/explanation';
import { paymentPlan } from '#domain/payments/payment-plan';
import { toComparisonRecord } from '#domain/reports/comparison-records';
import { planOf } from '#domain/reports/finance/finance-scope';
import { scenarioText } from '#domain/reports/scenario-text';
import type { WorkspaceState } from '../data/workspace-state';
import type { RowsUnder } from './under-scenario';

/** The version of the form; another one only if a field changes its meaning. */
const FORM = 1;

/** The bytes of the JSON text. */
export function exportRecord(state: WorkspaceState, { rows, prepared, scenarioName }: RowsUnder): Uint8Array {
  const { pack, settings } = prepared.reference;
  const plan = planOf(rows);
  const record = {
    format: 'rigplan-export',
    formatVersion: FORM,
    title: settings.name,
    asOf: settings.scenario.asOf,
    scenario: scenarioText(settings.scenario),
    scenarioName,
    tariffPackVersion: pack.version,
    tariffPackDate: pack.date,
    screeningList: prepared.reference.screening.run?.lists ?? null,
    plan: { words: plan.words, offerIds: plan.places.map((place) => rows[place]?.offer.id ?? '') },
    totals: totalsOf(rows),
    offers: rows.map((row) => offerRecord(row, prepared, state)),
    workspace: state,
  };
  return new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`);
}

function totalsOf(rows: readonly OfferEvaluation[]) {
  const costed = rows.filter(({ cost }) => cost !== null);
  const allIn = rows.filter(({ allInWhole }) => allInWhole !== null && allInWhole.total !== null);
  const sum = (of: readonly OfferEvaluation[], value: (row: OfferEvaluation) => number | null) =>
    of.length === 0 ? null : formatDecimal(usdCents(of.reduce((total, row) => total + (value(row) ?? 0), 0)));
  return {
    offers: rows.length,
    priceUsd: sum(rows, ({ offer }) => offer.unitPrice * offer.quantity),
    landedUsd: sum(costed, ({ cost }) => cost?.total ?? null),
    landedOffers: costed.length,
    allInUsd: sum(allIn, ({ allInWhole }) => allInWhole?.total ?? null),
    allInOffers: allIn.length,
  };
}

function offerRecord(row: OfferEvaluation, prepared: PreparedReference, { evidence }: WorkspaceState) {
  const { allInWhole, offer } = row;
  const usd = (amount: number | null | undefined) =>
    amount == null ? null : formatDecimal(usdCents(amount));
  const explained = explainFigure(row, 'landedTotal', prepared, evidence);
  return {
    ...toComparisonRecord(row, prepared),
    isShortlisted: offer.isShortlisted,
    allInWholeUsd:
      allInWhole === null
        ? null
        : {
            receiving: usd(allInWhole.receiving),
            useTax: usd(allInWhole.useTax),
            delay: usd(allInWhole.delay),
            service: usd(allInWhole.service),
            reserve: usd(allInWhole.reserve),
            total: usd(allInWhole.total),
          },
    payments:
      paymentPlan(row)?.payments.map(({ on, amount, batch, milestone }) => ({
        on,
        amountUsd: usd(amount),
        batch,
        event: milestone.event,
        plusDays: milestone.plusDays,
      })) ?? null,
    landedRestsOn: explained === null ? [] : leavesOf(explained.root),
  };
}

interface Leaf {
  readonly what: string;
  readonly value: string;
  readonly citation: string | null;
  readonly asOf: string | null;
  readonly confidence: string | null;
}

/** The given facts under a figure, each once, in the order in which they are met. */
function leavesOf(root: Explanation): readonly Leaf[] {
  const found = new Map<string, Leaf>();
  const visit = ({ label, value, inputs, source }: Explanation) => {
    if (inputs.length === 0) {
      const { citation = null, asOf = null, confidence = null } = source ?? {};
      found.set(`${label}\n${value}`, { what: label, value, citation, asOf, confidence });
    }
    inputs.forEach(visit);
  };
  visit(root);
  return [...found.values()];
}
