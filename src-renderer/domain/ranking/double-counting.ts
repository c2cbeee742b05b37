/**
 * What is in the all-in dollars already: weighing it again would count it twice.
 *
 * Late days, repairs, duty and a reserve for back-duty are money in all-in $/TH
 * as far as the scenario counts them. A criterion on the same thing doubles it.
 *
 * Depends on: model (types), ranking.
 */
import type { Criterion } from '../model/ranking';
import type { Assumptions, Settings } from '../model/settings';
import { columnOf, MONEY_COLUMN } from './criterion-points';

/** The part of the all-in cost that a column is in, or moves with. */
export type CountedPart = 'landed' | 'receiving' | 'use-tax' | 'delay' | 'service' | 'reserve';

const LANDED = [
  'unitPrice',
  'pricePerTh',
  'customsValue',
  'dutyRate',
  'duty',
  'fees',
  'freight',
  'insurance',
  'freightStated',
  'insuranceStated',
  'other',
  'landedTotal',
  'landedPerUnit',
  'landedPerTh',
];
const DELAY = [
  'plannedEntry',
  'leadTime',
  'entryDate',
  'entryP90',
  'onRackP50',
  'onRackP90',
  'daysToEnergisation',
  'delayPerTh',
];
const SERVICE = ['usRepair', 'servicePerTh'];
const RESERVE = ['evidence', 'refusalChance', 'exposure', 'exposurePerTh', 'reservePerTh'];

const PARTS: Readonly<Record<string, CountedPart>> = {
  ...Object.fromEntries(LANDED.map((id) => [id, 'landed' as const])),
  ...Object.fromEntries(DELAY.map((id) => [id, 'delay' as const])),
  ...Object.fromEntries(SERVICE.map((id) => [id, 'service' as const])),
  ...Object.fromEntries(RESERVE.map((id) => [id, 'reserve' as const])),
  receivingPerTh: 'receiving',
  useTaxPerTh: 'use-tax',
};

/** The part of all-in $/TH that counts a column already under these settings; null if none does. */
export function countedAs(
  columnId: string,
  { scenario, assumptions }: Pick<Settings, 'scenario' | 'assumptions'>,
): CountedPart | null {
  const { entryBasis, allInParts } = scenario;
  // The spread beyond P50 is in the delay only where the delay is taken beyond P50.
  if (columnId === 'rackSpread') {
    return allInParts.delay && (entryBasis === 'p90' || entryBasis === 'expected') ? 'delay' : null;
  }
  const part = PARTS[columnId] ?? null;
  if (part === 'delay') return allInParts.delay ? part : null;
  if (part === 'service') return allInParts.service ? part : null;
  if (part === 'reserve') return allInParts.reserve && setsReserve(assumptions) ? part : null;
  return part;
}

function setsReserve(assumptions: Assumptions): boolean {
  return (
    assumptions.reassessmentWithNone !== null ||
    assumptions.reassessmentWithCertificate !== null ||
    assumptions.reassessmentWithBillOfMaterials !== null ||
    assumptions.reassessmentWithRuling !== null
  );
}

/** How a part is called in a sentence. */
export const COUNTED_PART_WORDS: Readonly<Record<CountedPart, string>> = {
  landed: 'landed cost',
  receiving: 'receiving',
  'use-tax': 'use tax',
  delay: 'delay',
  service: 'service',
  reserve: 'the back-duty reserve',
};

/** A weighed criterion whose money is counted already. */
export interface CountedTwice {
  readonly columnId: string;
  readonly header: string;
  readonly part: CountedPart;
}

/** The weighed criteria that count something twice; none while money has no weight. */
export function countedTwice(
  criteria: readonly Criterion[],
  settings: Pick<Settings, 'scenario' | 'assumptions'>,
): readonly CountedTwice[] {
  const weighed = criteria.filter(({ weight }) => weight > 0);
  if (!weighed.some(({ columnId }) => columnId === MONEY_COLUMN)) return [];
  return weighed.flatMap(({ columnId }) => {
    const part = countedAs(columnId, settings);
    const header = columnOf({ columnId })?.header ?? columnId;
    return part === null ? [] : [{ columnId, header, part }];
  });
}
