/**
 * A plan as JSON for a script: lines, totals, rules, cash, how old the data is.
 *
 * Money stands as decimal text, rates as decimal text in per cent, days as ISO dates; what is not known is
 * null. The form is written down in docs/command-line.md and only grows: a field that is there keeps its
 * name and meaning.
 *
 * Depends on: domain.
 */
import { formatDecimal, formatPercent, usdCents, type UsdCents } from '#domain/core/money';
import { nameWordsOf } from '#domain/executive/name-words';
import { perTh, problemsOf } from '#domain/executive/sheets/line-columns';
import type { PlanSource } from '#domain/executive/sheets/plan-source';
import { CASH_KINDS, type CashCalendar, type CashKind, type CashPeak } from '#domain/planning/cash/cash-flow';
import { depositsAtRisk } from '#domain/planning/cash/deposits';
import { deliveryRows } from '#domain/planning/delivery/delivery-rows';
import type { EvaluatedLine, PlanShares, PlanTotals } from '#domain/planning/plan-evaluation';
import { ruleSentence } from '#domain/planning/rule-sentence';
import { scenarioText } from '#domain/reports/scenario-text';
import type { PlanUnder } from '#domain/scenarios/plan-under';

/** The version of the form; another one only if a field changes its meaning. */
const FORM = 1;

/** Plain data in the order in which it is printed. */
export function planRecord({ ground, dates, breaches, stale }: PlanSource) {
  const { plan, under, cash, scenario } = ground;
  const { evaluation, notComing } = under;
  const { pack, settings } = under.ground.prepared.reference;
  return {
    format: 'rigplan-plan',
    formatVersion: FORM,
    workspace: ground.workspaceName,
    plan: { id: plan.id, name: plan.name, note: plan.note },
    scenario: scenario?.name ?? null,
    asOf: settings.scenario.asOf,
    madeOn: ground.madeOn,
    view: scenarioText(settings.scenario),
    tariffPackVersion: pack.version,
    tariffPackDate: pack.date,
    dataSha256: ground.dataSha256,
    breaches,
    stale,
    dataDates: dates.map(({ what, words, on, stale: why }) => ({ what, words, on, stale: why })),
    totals: totalsRecord(under),
    byVendor: sharesRecord(evaluation.totals.byVendor),
    byOrigin: sharesRecord(evaluation.totals.byOrigin),
    byCooling: sharesRecord(evaluation.totals.byCooling),
    rules: evaluation.rules.map(({ rule, standing, words, lineIds }) => ({
      id: rule.id,
      kind: rule.kind,
      sentence: ruleSentence(rule, nameWordsOf(ground)),
      standing,
      words,
      lineIds,
    })),
    lines: evaluation.lines.map(lineRecord),
    notComing: notComing.map(({ line, stop, stoppedUnits, leftUnits, lost }) => ({
      lineId: line.line.id,
      offerId: line.line.offerId,
      stoppedUnits,
      leftUnits,
      from: stop.from,
      why: stop.words,
      lostUsd: usd(lost),
    })),
    deliveries: deliveryRows(evaluation.lines, under.ground).flatMap(({ lineId, batches, tariffSteps }) =>
      batches.map((batch) => ({
        lineId,
        batch: batch.batch,
        units: batch.quantity,
        dispatchP50: batch.dispatchP50,
        entryP50: batch.entryP50,
        onRackP10: batch.onRackP10,
        onRackP50: batch.onRackP50,
        onRackP90: batch.onRackP90,
        daysLate: batch.daysLate,
        dutyChangesOn: tariffSteps.map(({ on }) => on),
      })),
    ),
    cash: cashRecord(cash),
  };
}

function totalsRecord({ evaluation: { totals }, orderedThs, lost }: PlanUnder) {
  const { lines, gone } = totals;
  /** A sum of which every part is missing is not known, and not 0. */
  const sum = (amount: UsdCents, missing: number) => (lines > 0 && missing === lines ? null : usd(amount));
  return {
    lines,
    units: totals.units,
    ths: totals.ths,
    orderedThs,
    kilowatts: lines > 0 && totals.missingPower === lines ? null : totals.kilowatts,
    priceUsd: sum(totals.price, totals.missingPrice),
    optionFeesUsd: usd(totals.optionFees),
    landedUsd: sum(totals.landed, totals.missingLanded),
    landedPerThUsd: usd(totals.landedPerTh),
    allInUsd: sum(totals.allIn, totals.missingAllIn),
    allInPerThUsd: usd(totals.allInPerTh),
    backDutyUsd: sum(totals.backDuty, totals.missingBackDuty),
    listedComponentUsd: usd(totals.listedComponent),
    lostUsd: usd(lost),
    hashingP50: totals.hashingP50,
    hashingP90: totals.hashingP90,
    /** Lines that a sum leaves out, since nobody knows theirs. */
    missingLines: missingOf(totals, gone),
  };
}

function missingOf(totals: PlanTotals, gone: number) {
  return {
    offer: gone,
    kilowatts: totals.missingPower,
    price: totals.missingPrice,
    landed: totals.missingLanded,
    allIn: totals.missingAllIn,
    backDuty: totals.missingBackDuty,
  };
}

function sharesRecord({ shares, hhi }: PlanShares) {
  return {
    hhi,
    shares: shares.map(({ name, ths, landed, ofThs, ofLanded }) => ({
      name,
      ths,
      thsPct: formatPercent(ofThs),
      landedUsd: usd(landed),
      landedPct: formatPercent(ofLanded),
    })),
  };
}

function lineRecord(each: EvaluatedLine) {
  const { line, offer, evaluation } = each;
  const delivery = evaluation?.delivery ?? null;
  return {
    id: line.id,
    offerId: line.offerId,
    vendor: each.vendor === '' ? null : each.vendor,
    model: each.model === '' ? null : each.model,
    origin: offer?.origin ?? null,
    shipFrom: offer?.shipFrom ?? null,
    incoterm: offer?.incoterm ?? null,
    siteId: each.site?.id ?? null,
    site: each.site?.name ?? null,
    batchMonth: line.batchMonth,
    standing: line.standing,
    isLocked: line.isLocked,
    quantity: line.quantity,
    units: each.units,
    leastUnits: each.leastUnits,
    mostUnits: each.mostUnits,
    ths: each.ths,
    kilowatts: each.kilowatts,
    unitPriceUsd: usd(each.unitPrice),
    priceUsd: usd(each.price),
    optionFeeUsd: usd(each.optionFee),
    landedUsd: usd(each.landed),
    landedPerThUsd: usd(perTh(each.landed, each.ths)),
    allInUsd: usd(each.allIn),
    allInPerThUsd: usd(perTh(each.allIn, each.ths)),
    backDutyUsd: usd(each.backDuty),
    entryDate: delivery?.entryDate ?? null,
    onRackP50: delivery?.onRackP50 ?? null,
    onRackP90: delivery?.onRackP90 ?? null,
    hashingP50: each.hashingP50,
    hashingP90: each.hashingP90,
    listStatus: evaluation?.listStatus.kind ?? null,
    listStatusDated: evaluation?.listStatus.datedWords ?? null,
    components: each.components.map(({ supplierName, status, isOfConcern }) => ({
      supplier: supplierName,
      status,
      isOfConcern,
    })),
    note: line.note,
    problems: problemsOf(each),
  };
}

function cashRecord(cash: CashCalendar) {
  const peak = (of: CashPeak | null) => (of === null ? null : { month: of.month, amountUsd: usd(of.amount) });
  return {
    totalUsd: usd(cash.total),
    undatedUsd: kindsRecord(cash.undated),
    dearestMonth: peak(cash.dearest),
    peak: peak(cash.peak),
    peakAfterEarnings: peak(cash.peakAfterEarnings),
    months: cash.months.map(({ month, byKind, total, cumulative, earned, afterEarnings }) => ({
      month,
      paidUsd: usd(total),
      paidSoFarUsd: usd(cumulative),
      earnedUsd: usd(earned),
      paidSoFarLessEarnedUsd: usd(afterEarnings),
      byKindUsd: kindsRecord(byKind),
    })),
    deposits: depositsAtRisk(cash).map(({ vendor, largest, undated }) => ({
      vendor,
      largestUsd: usd(largest?.amount ?? null),
      largestFrom: largest?.on ?? null,
      undatedUsd: usd(undated),
    })),
    gaps: cash.gaps,
    assumedTermsLineIds: cash.assumedTerms,
    possibleRefunds: cash.refunds.map(({ layerId, amount, lineIds }) => ({
      layerId,
      amountUsd: usd(amount),
      lineIds,
    })),
  };
}

function kindsRecord(amounts: Readonly<Record<CashKind, UsdCents>>) {
  return Object.fromEntries(CASH_KINDS.map((kind) => [kind, usd(amounts[kind])]));
}

function usd(amount: number | null): string | null {
  return amount === null ? null : formatDecimal(usdCents(amount));
}
