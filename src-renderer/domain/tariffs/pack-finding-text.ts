/**
 * Findings of the pack check as sentences: the one place that words them.
 *
 * Each names the record, what is wrong and, where there is one, the way out.
 * The compiler rejects a code without a sentence.
 *
 * Depends on: core, ./day-range, ./pack-finding (types).
 */
import { formatPercent, partsPerMillion, usdCents } from '../core/money';
import { dayText, htsText, numberText, usdText } from '../core/plain-text';
import { assertNever } from '../core/result';
import { daysInWords } from './day-range';
import type { PackFinding, PackRecord, SharedEntries } from './pack-finding';

/** One sentence: `Tariff layer X, rate: 25 parts per million is 0.0025 %; for 25 % write 250000.` */
export function packFindingText(finding: PackFinding): string {
  const field = finding.field === '' ? '' : `, ${finding.field}`;
  return `${packRecordText(finding.record)}${field}: ${faultText(finding)}`;
}

/** The record as a sentence begins with it: `Tariff layer FL301-MY`, `Processing fee FY2027`. */
export function packRecordText(record: PackRecord): string {
  switch (record.kind) {
    case 'layer':
      return `Tariff layer ${record.id}`;
    case 'processing-fee':
      return `Processing fee ${record.fiscalYear}`;
    case 'harbor-fee':
      return record.from === null ? 'Harbour fee' : `Harbour fee from ${dayText(record.from)}`;
    case 'group':
      return `Country group ${record.name}`;
    case 'pack':
      return 'The pack';
    default:
      return assertNever(record);
  }
}

function faultText(finding: PackFinding): string {
  switch (finding.code) {
    case 'pack/no-base-rate':
      return 'no layer of kind base is in force, so no offer would have a duty.';
    case 'layer/repeated-id':
      return 'more than one layer has this id.';
    case 'layer/unknown-place':
      return `“${finding.place}” is neither a country code, nor a group of the pack, nor *.`;
    case 'layer/replaces-unknown':
      return `it replaces layer ${finding.replaced}, which the pack does not have.`;
    case 'layer/replaces-nothing':
      return 'a layer of kind replaces names the layers it stands in for; this one names none.';
    case 'layer/replaces-unexpected':
      return 'only a layer of kind replaces names layers it stands in for.';
    case 'layer/end-before-start':
    case 'fee/end-before-start':
      return `it ends on ${dayText(finding.to)}, before it starts on ${dayText(finding.from)}.`;
    case 'layer/rate-missing':
      return 'only an unconfirmed layer may lack a rate.';
    case 'layer/rate-tiny':
      return `${rateMistakeText(finding.rate)}.`;
    case 'layer/rate-huge':
      return `${numberText(finding.rate)} parts per million is above 1000 %.`;
    case 'layer/base-rates-overlap':
      return `two base rates for one entry: layer ${finding.other} covers ${sharedText(finding.shared)} too. End one before the other begins.`;
    case 'layer/base-rate-gap': {
      const { htsPrefix, origin, originCount, days, next } = finding;
      const then = next === null ? '' : `, when layer ${next} begins`;
      return `no base rate covers ${productText(htsPrefix, origin, originCount)} ${daysInWords(days)}${then}.`;
    }
    case 'layer/program-overlaps':
      return `layer ${finding.other} of the same programme covers ${sharedText(finding.shared)} too. Is this one duty twice?`;
    case 'layer/expired-without-end':
      return 'the layer has expired and has no last day, so it still applies.';
    case 'layer/scheduled-in-the-past':
      return `the layer is scheduled, yet it starts on ${dayText(finding.from)}, before the pack’s date of ${dayText(finding.packDate)}.`;
    case 'fee/repeated-year':
      return 'more than one processing fee has this name.';
    case 'fee/overlap':
      return `it covers days of ${finding.other} too, ${daysInWords(finding.days)}.`;
    case 'fee/gap':
      return `no fee is on file ${daysInWords(finding.days)}, between ${finding.other} and this one.`;
    case 'fee/minimum-above-maximum':
      return `the minimum of ${usdText(usdCents(finding.minimum))} is above the maximum of ${usdText(usdCents(finding.maximum))}.`;
    case 'group/name-taken':
      return 'a group may not be called * or as a country is.';
    default:
      return assertNever(finding);
  }
}

/**
 * A rate that was not meant as parts per million, and how to write it: `25 parts per million is
 * 0.0025 %; for 25 % write 250000`.
 *
 * @param rate - more than 0
 * @param perCent - what was meant; by default a broken number up to 1 is a fraction (0.25 is 25 %) and
 *   any other is per cent
 */
export function rateMistakeText(
  rate: number,
  perCent = rate <= 1 && !Number.isInteger(rate) ? rate * 100 : rate,
): string {
  const reading = Number.isInteger(rate)
    ? `${numberText(rate)} parts per million is ${formatPercent(partsPerMillion(rate))} %`
    : `${rate} is not a whole number of parts per million`;
  return `${reading}; for ${numberText(Number(perCent.toFixed(4)))} % write ${Math.round(perCent * 10_000)}`;
}

function sharedText({ htsPrefix, origin, originCount, days }: SharedEntries): string {
  return `${productText(htsPrefix, origin, originCount)} ${daysInWords(days)}`;
}

function productText(htsPrefix: string, origin: string, originCount: number): string {
  const others =
    originCount === 1
      ? ''
      : ` and ${numberText(originCount - 1)} other ${originCount === 2 ? 'origin' : 'origins'}`;
  return `${htsText(htsPrefix)} from ${origin}${others}`;
}
