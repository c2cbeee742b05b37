/**
 * When what is bought leaves, stands on the rack and meets another duty: one bar for each line while they
 * are few, else for each vendor and site, else for each vendor.
 *
 * Every day is one of the delivery chart.
 *
 * Depends on: core, planning, ../plan-summary (types), ../report-ground (types).
 */
import { isolatedName } from '../../core/isolated-name';
import { laterOf } from '../../core/calendar-date';
import { numberText } from '../../core/plain-text';
import type { DeliveryRow, TariffStep } from '../../planning/delivery/delivery-row';
import { deliveryRows } from '../../planning/delivery/delivery-rows';
import type { TimelineRow } from '../plan-summary';
import type { ReportGround } from '../report-ground';

/** Bars that a reader can follow on one page. */
const MOST_ROWS = 8;

/** In order of the first dispatch; lines that nobody can date, and options that are only held, have no bar. */
export function timelineRows({ under }: ReportGround): readonly TimelineRow[] {
  const rows = deliveryRows(under.evaluation.lines, under.ground).filter(({ batches }) => batches.length > 0);
  const groups = [byLine, bySite, byVendor].map((keyOf) => grouped(rows, keyOf));
  const fitting = groups.find((some) => some.length <= MOST_ROWS) ?? groups.at(-1) ?? [];
  return fitting
    .map(rowOf)
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

const byLine = ({ lineId }: DeliveryRow) => lineId;
const bySite = ({ vendor, siteName }: DeliveryRow) => `${vendor}\n${siteName ?? ''}`;
const byVendor = ({ vendor }: DeliveryRow) => vendor;

function grouped(
  rows: readonly DeliveryRow[],
  keyOf: (row: DeliveryRow) => string,
): readonly (readonly DeliveryRow[])[] {
  const groups = new Map<string, DeliveryRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function rowOf(rows: readonly DeliveryRow[]): TimelineRow {
  const batches = rows.flatMap((row) => row.batches);
  const days = batches.map(({ dispatchP50 }) => dispatchP50);
  const energised = [...new Set(rows.map(({ energisation }) => energisation))];
  const late = batches.flatMap(({ daysLate }) => daysLate ?? []);
  const onRackP90 = batches.map((batch) => batch.onRackP90).reduce(laterOf);
  const [row] = rows;
  return {
    label: labelOf(rows),
    vendor: row?.vendor ?? '',
    units: batches.reduce((units, { quantity }) => units + quantity, 0),
    from: days.reduce((first, day) => (day < first ? day : first)),
    onRackP50: batches.map((batch) => batch.onRackP50).reduce(laterOf),
    onRackP90,
    energisation: energised.length === 1 ? (energised[0] ?? null) : null,
    daysLate: late.length === 0 ? null : Math.max(...late),
    tariffSteps: stepsOf(rows).filter(({ on }) => on <= onRackP90),
  };
}

/** `Antminer S23 (air) · West Texas`, `2 models · West Texas`, `3 models · 2 sites`. */
function labelOf(rows: readonly DeliveryRow[]): string {
  return [
    namesText(rows, ({ model }) => model, 'models'),
    namesText(rows, ({ siteName }) => siteName, 'sites'),
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

function namesText(
  rows: readonly DeliveryRow[],
  nameOf: (row: DeliveryRow) => string | null,
  many: string,
): string {
  const names = [...new Set(rows.map(nameOf))];
  const [only = null] = names;
  return names.length === 1
    ? only === null
      ? ''
      : isolatedName(only)
    : `${numberText(names.length)} ${many}`;
}

/** Steps of the buyer's duty, each day once; where goods pay different rates from it on, none is named. */
function stepsOf(rows: readonly DeliveryRow[]): readonly TariffStep[] {
  const byDay = new Map<string, TariffStep>();
  for (const step of rows.flatMap((row) => (row.isDutyPaidByBuyer ? row.tariffSteps : []))) {
    const other = byDay.get(step.on);
    byDay.set(step.on, other === undefined ? step : together(other, step));
  }
  return [...byDay.values()].sort((one, other) => (one.on < other.on ? -1 : 1));
}

function together(one: TariffStep, other: TariffStep): TariffStep {
  return {
    on: one.on,
    rateBefore: one.rateBefore === other.rateBefore ? one.rateBefore : null,
    rateAfter: one.rateAfter === other.rateAfter ? one.rateAfter : null,
  };
}
