/**
 * A plan as a workbook: Plan, Lines, Rules, Cash, Deliveries.
 *
 * Depends on: core, planning, reports, ./cash-sheet, ./delivery-sheet, ./line-rows, ./lines-sheet, ./plan-sheet,
 * ./plan-source (types), ./rules-sheet.
 */
import { isolatedName } from '../../core/isolated-name';
import { dayText, numberText } from '../../core/plain-text';
import type { Book } from '../../reports/finance/book';
import { withFacts } from '../../reports/finance/finance-scope';
import { scenarioText } from '../../reports/scenario-text';
import { cashSheet } from './cash-sheet';
import { deliverySheet } from './delivery-sheet';
import { lineRows } from './line-rows';
import { linesSheet } from './lines-sheet';
import { planSheet } from './plan-sheet';
import type { PlanSource } from './plan-source';
import { rulesSheet } from './rules-sheet';

/** The workbook as plain data. */
export function planBook(source: PlanSource): Book {
  const { ground } = source;
  const { plan, under, cash } = ground;
  const facts = planFacts(source);
  const lines = lineRows(under);
  const title = `${ground.workspaceName}: ${plan.name}`;
  return {
    title,
    pageHeader: [title, ...facts.slice(0, 2)].join(' · '),
    names: [],
    shades: [],
    sheets: [
      planSheet(source, lines, facts),
      withFacts(linesSheet(lines), facts),
      withFacts(rulesSheet(ground), facts),
      withFacts(cashSheet(cash), [...cashFacts(source), ...facts]),
      withFacts(deliverySheet(ground), facts),
    ],
  };
}

/** Scenario, day, data and hash, a sentence each. */
export function planFacts({ ground }: Pick<PlanSource, 'ground'>): readonly string[] {
  const { scenario, under, madeOn, dataSha256 } = ground;
  const { pack, settings } = under.ground.prepared.reference;
  return [
    scenario === null ? 'Present view, no scenario.' : `Scenario: ${isolatedName(scenario.name)}.`,
    scenarioText(settings.scenario),
    `Tariff pack ${isolatedName(pack.version)}, kept up to ${dayText(pack.date)}. Ages are counted to ${dayText(madeOn)}.`,
    `SHA-256 of the data: ${dataSha256}`,
  ];
}

function cashFacts({ ground: { cash } }: PlanSource): readonly string[] {
  return [
    ...(cash.assumedTerms.length === 0
      ? []
      : [`${numberText(cash.assumedTerms.length)} lines are paid by terms that are assumed.`]),
    ...cash.gaps.map(({ lineId, missing }) => `Not known of line ${isolatedName(lineId)}: ${GAPS[missing]}.`),
    ...cash.refunds.map(
      ({ layerId }) => `Duty of layer ${layerId} may come back; it is paid and in these sums.`,
    ),
  ];
}

const GAPS = {
  offer: 'everything, for its offer is gone',
  border: 'freight, duty and fees',
  receiving: 'receiving',
} as const;
