/**
 * The fields of a pack's records as labelled text, so that two editions can be read side by side.
 *
 * Rates and amounts are written with all their digits, so no difference is rounded away.
 *
 * Depends on: core, model.
 */
import type { CalendarDate } from '../core/calendar-date';
import { formatPercent } from '../core/money';
import { dayText, htsText, usdText } from '../core/plain-text';
import type { Source } from '../core/source';
import type { LayerStatus, TariffLayer } from '../model/tariff-layer';
import type { HarborFee, ProcessingFee } from '../model/tariff-pack';

/** One field of a record. */
export interface PackField {
  /** Path in the record: `rate`, `origins.include`. */
  readonly field: string;
  /** As a screen names it: `Rate`. */
  readonly label: string;
  /** The value in words; `—` where nothing is known. */
  readonly text: string;
}

/** A layer's status in words. */
export const STATUS_WORDS: Readonly<Record<LayerStatus, string>> = {
  active: 'active',
  scheduled: 'scheduled',
  suspended: 'suspended',
  expired: 'expired',
  'struck-down': 'struck down',
  unconfirmed: 'unconfirmed',
};

/** Every field of a layer but its id, in the order of its form. */
export function layerFields(layer: TariffLayer): readonly PackField[] {
  return [
    field('program', 'Programme', layer.program),
    field('authority', 'Authority', layer.authority ?? NOTHING),
    field('heading', 'Chapter 99 heading', layer.heading ?? NOTHING),
    field('htsPrefixes', 'HTS codes', listText(layer.htsPrefixes.map(htsText))),
    field('origins.include', 'Origins', listText(layer.origins.include)),
    field('origins.exclude', 'Origins left out', listText(layer.origins.exclude)),
    field('rate', 'Rate', layer.rate === null ? NOTHING : `${formatPercent(layer.rate)} %`),
    field('kind', 'Kind', layer.kind),
    field('replaces', 'Replaces', listText(layer.replaces)),
    field('from', 'First entry date', dateText(layer.from)),
    field('to', 'Last entry date', dateText(layer.to)),
    field('status', 'Status', STATUS_WORDS[layer.status]),
    field('isUsmcaExempt', 'USMCA goods exempt', layer.isUsmcaExempt ? 'yes' : 'no'),
    field('condition', 'Condition', layer.condition ?? NOTHING),
    field('litigation', 'Litigation', layer.litigation ?? NOTHING),
    ...sourceFields(layer.source),
    field('note', 'Note', layer.note ?? NOTHING),
  ];
}

/** Every field of a processing fee but its name. */
export function processingFeeFields(fee: ProcessingFee): readonly PackField[] {
  return [
    field('from', 'First entry date', dayText(fee.from)),
    field('to', 'Last entry date', dayText(fee.to)),
    field('rate', 'Rate', `${formatPercent(fee.rate)} %`),
    field('minimum', 'Minimum', usdText(fee.minimum)),
    field('maximum', 'Maximum', usdText(fee.maximum)),
    ...sourceFields(fee.source),
  ];
}

/** Every field of a harbour fee but its first day, by which it is known. */
export function harborFeeFields(fee: HarborFee): readonly PackField[] {
  return [
    field('to', 'Last entry date', dateText(fee.to)),
    field('rate', 'Rate', `${formatPercent(fee.rate)} %`),
    ...sourceFields(fee.source),
  ];
}

/** The members of a group. */
export function groupFields(members: readonly string[]): readonly PackField[] {
  return [field('members', 'Members', listText(members))];
}

const NOTHING = '—';

function sourceFields({ citation, asOf, confidence }: Source): readonly PackField[] {
  return [
    field('source.citation', 'Source', citation),
    field('source.asOf', 'Source as of', dateText(asOf)),
    field('source.confidence', 'Confidence', confidence),
  ];
}

function field(name: string, label: string, text: string): PackField {
  return { field: name, label, text };
}

function dateText(date: CalendarDate | null): string {
  return date === null ? NOTHING : dayText(date);
}

function listText(items: readonly string[]): string {
  return items.length === 0 ? NOTHING : items.join(', ');
}
