/**
 * Checks the user fees of a pack: every day has at most one processing fee and one harbour fee.
 *
 * Depends on: core, model, ./day-range, ./pack-finding (types).
 */
import { addDays } from '../core/calendar-date';
import type { ProcessingFee, TariffPack } from '../model/tariff-pack';
import { byFirstDay, dayAfter, daysInWords, sharedDays, type DayRange } from './day-range';
import type { PackFault, PackFinding, PackRecord } from './pack-finding';

/** The findings about fees: processing fees, then harbour fees, each by their first day. */
export function checkFees({ processingFees, harborFees }: TariffPack): readonly PackFinding[] {
  const years = processingFees.map((fee) => ({
    ...span(fee),
    name: fee.fiscalYear,
    record: { kind: 'processing-fee', fiscalYear: fee.fiscalYear } as const,
  }));
  const harbor = harborFees.map((fee) => ({
    ...span(fee),
    name: `the harbour fee ${daysInWords(fee)}`,
    record: { kind: 'harbor-fee', from: fee.from } as const,
  }));
  return [...processingFees.flatMap(checkYear), ...checkDays(years), ...checkDays(harbor)];
}

interface FeeSpan extends DayRange {
  readonly name: string;
  readonly record: PackRecord;
}

function span({ from, to }: DayRange): DayRange {
  return { from, to };
}

function checkYear(fee: ProcessingFee, place: number, fees: readonly ProcessingFee[]): PackFinding[] {
  const record = { kind: 'processing-fee', fiscalYear: fee.fiscalYear } as const;
  const findings: PackFinding[] = [];
  if (fees.findIndex((other) => other.fiscalYear === fee.fiscalYear) < place) {
    findings.push(error(record, 'fiscalYear', { code: 'fee/repeated-year' }));
  }
  if (fee.minimum > fee.maximum) {
    const { minimum, maximum } = fee;
    findings.push(error(record, 'maximum', { code: 'fee/minimum-above-maximum', minimum, maximum }));
  }
  return findings;
}

/** Each span with the one before it, by their first days. */
function checkDays(fees: readonly FeeSpan[]): readonly PackFinding[] {
  const findings: PackFinding[] = [];
  /** The span that reaches furthest so far. */
  let last: FeeSpan | undefined;
  for (const fee of [...fees].sort(byFirstDay)) {
    const { from, to, record } = fee;
    if (from !== null && to !== null && to < from) {
      findings.push(error(record, 'to', { code: 'fee/end-before-start', from, to }));
      continue;
    }
    const days = last === undefined ? null : sharedDays(last, fee);
    const open = last === undefined ? null : dayAfter(last);
    if (last !== undefined && days !== null) {
      findings.push(error(record, 'from', { code: 'fee/overlap', other: last.name, days }));
    } else if (last !== undefined && open !== null && from !== null && open < from) {
      const gap = { from: open, to: addDays(from, -1) };
      findings.push({
        ...error(record, 'from', { code: 'fee/gap', other: last.name, days: gap }),
        severity: 'warning',
      });
    }
    if (last === undefined || (last.to !== null && (to === null || to > last.to))) last = fee;
  }
  return findings;
}

function error(record: PackRecord, field: string, fault: PackFault): PackFinding {
  return { ...fault, severity: 'error', record, field };
}
